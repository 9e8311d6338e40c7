import Corpus

/// What `--help` shows of a command.
package struct HelpPage {
  private let command: CommandReference
  private let sections: [ReferenceSection]

  /// - Parameter sections: what stands behind the options.
  package init(_ command: CommandReference, sections: [ReferenceSection] = []) {
    self.command = command
    self.sections = sections
  }

  /// The page, wrapped to the terminal's width, to 80 cells where there is none, and to no more than 100.
  package func text(_ style: OutputStyle) -> String {
    let language = style.language
    let width = min(style.width ?? Self.plainWidth, Self.widest)
    var page = Page(width: width, style: style)
    page.paragraph(command.abstract)
    page.gap()
    page.paragraph(
      "\(ReferenceWording.usage(language))\(language(":", "\u{A0}:")) \(command.usage(in: language))",
      hanging: 4)
    if !command.aliases.isEmpty { page.paragraph(ReferenceWording.aliases(command.aliases, language)) }
    if !command.discussion.isEmpty {
      page.gap()
      page.discussion(command.discussion)
    }
    page.section(
      ReferenceSection(
        ReferenceWording.commandList(language),
        command.commands.map {
          ReferenceSection.Row(([$0.verb] + $0.aliases).joined(separator: ", "), $0.abstract)
        }))
    page.section(
      ReferenceSection(
        ReferenceWording.argumentList(language),
        command.arguments.map { ReferenceSection.Row("<\($0.name)>", $0.abstract) }))
    page.section(
      ReferenceSection(
        ReferenceWording.optionList(language),
        command.options.map {
          ReferenceSection.Row($0.usage, $0.abstract + ReferenceWording.values($0, language))
        }))
    for section in sections { page.section(section) }
    if !command.commands.isEmpty {
      page.gap()
      page.paragraph(ReferenceWording.furtherHelp(command.name, language))
    }
    return page.text
  }

  private static let plainWidth = 80
  private static let widest = 100
}

/// A page as it is filled, line by line.
private struct Page {
  private let width: Int
  private var style: OutputStyle
  private(set) var text = ""

  init(width: Int, style: OutputStyle) {
    self.width = width
    self.style = style
    self.style.width = width
  }

  mutating func gap() { text += "\n" }

  /// - Parameter hanging: the cells in front of all lines but the first.
  mutating func paragraph(_ paragraph: String, hanging: Int = 0) {
    text += StyledText(paragraph).lines(
      style, indent: "", hanging: String(repeating: " ", count: hanging))
  }

  mutating func discussion(_ discussion: String) {
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      let margin = String(line.prefix { $0 == " " })
      text += StyledText(String(line.dropFirst(margin.count))).lines(style, indent: margin)
    }
  }

  /// Terms on the left, what they mean beside them, or beneath a long one; nothing where there are no rows.
  mutating func section(_ section: ReferenceSection) {
    guard !section.rows.isEmpty else { return }
    text += "\n"
    text += StyledText(section.title, .title).lines(style, indent: "")
    // A term longer than two cells of five has a line of its own.
    let column = min(
      section.rows.map { CellWidth.of($0.term) }.max() ?? 0, min(Self.widestTerm, width * 2 / 5))
    for row in section.rows { self.row(row, column: column) }
  }

  private mutating func row(_ row: ReferenceSection.Row, column: Int) {
    let margin = String(repeating: " ", count: Self.indent + column + Self.gap)
    var lines = StyledText(row.text).wrapped(toWidth: width - margin.utf8.count)[...]
    let termWidth = CellWidth.of(row.term)
    if termWidth <= column {
      text += String(repeating: " ", count: Self.indent) + StyledText(row.term).rendered(with: style)
      if let first = lines.popFirst()?.rendered(with: style), !first.isEmpty {
        text += String(repeating: " ", count: column + Self.gap - termWidth) + first
      }
      text += "\n"
    } else {
      for piece in StyledText(row.term).wrapped(toWidth: width - Self.indent) {
        text += String(repeating: " ", count: Self.indent) + piece.rendered(with: style) + "\n"
      }
    }
    for line in lines { text += margin + line.rendered(with: style) + "\n" }
  }

  private static let indent = 2
  private static let gap = 2
  private static let widestTerm = 26
}
