/// The paragraphs and headings of a Markdown text, without their marks.
///
/// It follows CommonMark (https://spec.commonmark.org) where that makes a difference to plain text; it is no parser
/// of the whole language.
enum MarkdownBlocks {
  struct Block: Equatable {
    enum Kind: Equatable { case paragraph, heading(level: Int) }
    var kind: Kind
    var text: String
  }

  static func blocks(of markdown: some StringProtocol) -> [Block] {
    var state = State()
    for line in Substring(markdown).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      state.take(line)
    }
    state.finishParagraph()
    return state.blocks
  }

  private struct State {
    var blocks: [Block] = []
    /// The lines of the paragraph so far; a hard break is a line feed between them.
    private var paragraph = ""
    private var breaksHard = true
    /// The characters that fence the code block being read.
    private var fence: Substring?

    mutating func take(_ rawLine: Substring) {
      var line = rawLine.drop(while: \.isWhitespace)
      if let fence {
        if line.hasPrefix(fence) { self.fence = nil } else { appendParagraph(rawLine) }
        return
      }
      while line.first == ">" { line = line.dropFirst().drop(while: \.isWhitespace) }
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        finishParagraph()
        fence = line.prefix(3)
      } else if line.isEmpty {
        finishParagraph()
      } else if let heading = heading(line) {
        finishParagraph()
        if !heading.text.isEmpty { blocks.append(heading) }
      } else if !paragraph.isEmpty, let level = underlineLevel(line) {
        blocks.append(Block(kind: .heading(level: level), text: MarkdownInline.plain(paragraph)))
        startParagraph()
      } else if isRule(line) || isReferenceDefinition(line) {
        finishParagraph()
      } else if let item = listItem(line) {
        finishParagraph()
        extendParagraph(item)
      } else {
        extendParagraph(line)
      }
    }

    mutating func finishParagraph() {
      let text = MarkdownInline.plain(paragraph)
      if text.contains(where: { !$0.isWhitespace }) { blocks.append(Block(kind: .paragraph, text: text)) }
      startParagraph()
    }

    private mutating func startParagraph() {
      paragraph = ""
      breaksHard = true
    }

    /// A line of code: a paragraph of its own, taken as it is.
    private mutating func appendParagraph(_ line: Substring) {
      if line.contains(where: { !$0.isWhitespace }) {
        blocks.append(Block(kind: .paragraph, text: String(line)))
      }
    }

    private mutating func extendParagraph(_ line: Substring) {
      if !paragraph.isEmpty { paragraph += breaksHard ? "\n" : " " }
      var text = line
      breaksHard = text.hasSuffix("  ") || text.hasSuffix("\\")
      if text.hasSuffix("\\") { text.removeLast() }
      while text.last?.isWhitespace == true { text.removeLast() }
      paragraph += text
    }
  }

  /// `## Title ##`.
  private static func heading(_ line: Substring) -> Block? {
    let level = line.prefix(while: { $0 == "#" }).count
    var text = line.dropFirst(level)
    guard (1...6).contains(level), text.isEmpty || text.first?.isWhitespace == true else { return nil }
    while text.last?.isWhitespace == true { text.removeLast() }
    var closed = text
    while closed.last == "#" { closed.removeLast() }
    if closed.last?.isWhitespace ?? true { text = closed }
    while text.last?.isWhitespace == true { text.removeLast() }
    return Block(
      kind: .heading(level: level), text: MarkdownInline.plain(String(text.drop(while: \.isWhitespace))))
  }

  /// The line of `=` or `-` under a heading of level 1 or 2.
  private static func underlineLevel(_ line: Substring) -> Int? {
    guard let mark = line.first, mark == "=" || mark == "-" else { return nil }
    let marks = line.prefix(while: { $0 == mark })
    guard marks.count >= 2, line[marks.endIndex...].allSatisfy(\.isWhitespace) else { return nil }
    return mark == "=" ? 1 : 2
  }

  /// `---`, `* * *`, `___`.
  private static func isRule(_ line: Substring) -> Bool {
    guard let mark = line.first, "-*_".contains(mark) else { return false }
    return line.allSatisfy { $0 == mark || $0.isWhitespace } && line.count(where: { $0 == mark }) >= 3
  }

  /// `[name]: https://…`, which links elsewhere in the text refer to.
  private static func isReferenceDefinition(_ line: Substring) -> Bool {
    line.prefixMatch(of: /\[[^\]^][^\]]*\]:\s*\S+/) != nil
  }

  /// What stands behind a bullet; numbers are kept, for they may be a date's beginning.
  private static func listItem(_ line: Substring) -> Substring? {
    guard let bullet = line.first, "-*+".contains(bullet), line.dropFirst().first?.isWhitespace == true else {
      return nil
    }
    return line.dropFirst().drop(while: \.isWhitespace)
  }
}
