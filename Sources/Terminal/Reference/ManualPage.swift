package import Corpus

/// The manual page of the program, in the macros of man(7).
package struct ManualPage {
  private let program: CommandReference
  private let version: String
  private let sections: [ReferenceSection]

  /// - Parameters:
  ///   - program: with its commands.
  ///   - sections: what stands behind the commands.
  package init(_ program: CommandReference, version: String, sections: [ReferenceSection]) {
    self.program = program
    self.version = version
    self.sections = sections
  }

  /// What at least three commands take in the same sense: told once, the page is half as long.
  private var sharedOptions: [CommandReference.Option] {
    let all = program.commands.flatMap(\.options).filter { !$0.names.contains("--help") }
    var shared: [CommandReference.Option] = []
    for option in all where !shared.contains(option) {
      if all.count(where: { $0 == option }) > 2 { shared.append(option) }
    }
    return shared
  }

  /// The page's source, in UTF-8.
  package func roff(in language: Language) -> String {
    var roff = Roff()
    roff.macro(
      "TH",
      [program.name.uppercased(), "1", "", "kiosque \(version)", ReferenceWording.manual(language)])
    // Options and names of files are not to be hyphenated.
    roff.macro("nh")
    roff.heading(ReferenceWording.name(language))
    let abstract = program.abstract.hasSuffix(".") ? String(program.abstract.dropLast()) : program.abstract
    roff.line("\(program.name) \\- ", abstract)
    roff.heading(ReferenceWording.synopsis(language))
    roff.text(program.usage(in: language))
    roff.heading(ReferenceWording.description(language))
    roff.paragraphs(program.discussion)
    options(program.options, &roff, language)
    roff.heading(ReferenceWording.sharedOptions(language))
    options(sharedOptions, &roff, language)
    roff.heading(ReferenceWording.commandList(language))
    for command in program.commands { write(command, &roff, language) }
    for section in sections {
      roff.heading(section.title)
      for row in section.rows { roff.item(row.term, row.text) }
    }
    return roff.source
  }

  private func write(_ command: CommandReference, _ roff: inout Roff, _ language: Language) {
    roff.macro("SS", [command.usage(in: language)])
    roff.text(command.abstract)
    if !command.aliases.isEmpty { roff.text(ReferenceWording.aliases(command.aliases, language)) }
    if !command.discussion.isEmpty {
      roff.macro("PP")
      roff.paragraphs(command.discussion)
    }
    for argument in command.arguments { roff.item("<\(argument.name)>", argument.abstract) }
    // Each has it, and it says nothing that is not here.
    let shown = command.options.filter { !$0.names.contains("--help") }
    options(shown.filter { !sharedOptions.contains($0) }, &roff, language)
    let shared = shown.filter(sharedOptions.contains)
    guard !shared.isEmpty else { return }
    roff.macro("PP")
    roff.text(ReferenceWording.taken(shared.compactMap(\.names.last), language))
  }

  private func options(
    _ options: [CommandReference.Option], _ roff: inout Roff, _ language: Language
  ) {
    for option in options {
      roff.item(option.usage, option.abstract + ReferenceWording.values(option, language))
    }
  }
}

/// Source for troff as it is written: text never becomes a request or an escape.
private struct Roff {
  private(set) var source = ""

  mutating func macro(_ name: String, _ arguments: [String] = []) {
    source += "." + name
    for argument in arguments { source += " \"\(Self.escaped(argument).replacing("\"", with: "\\(dq"))\"" }
    source += "\n"
  }

  mutating func heading(_ title: String) { macro("SH", [title.uppercased()]) }

  /// A line that begins with source as it is.
  mutating func line(_ opening: String, _ text: String) { source += opening + Self.escaped(text) + "\n" }

  mutating func text(_ text: String) {
    // A period at a line's beginning would make it a request.
    let isRequest = text.hasPrefix(".")
    source += (isRequest ? "\\&" : "") + Self.escaped(text) + "\n"
  }

  /// Paragraphs apart, lines that begin with spaces as they stand.
  mutating func paragraphs(_ text: String) {
    var isVerbatim = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") != isVerbatim, !line.isEmpty {
        isVerbatim.toggle()
        macro(isVerbatim ? "nf" : "fi")
      }
      if line.isEmpty { macro("PP") } else { self.text(String(line)) }
    }
    if isVerbatim { macro("fi") }
  }

  /// A term with its text indented beneath it.
  mutating func item(_ term: String, _ text: String) {
    macro("TP")
    macro("B", [term])
    self.text(text.isEmpty ? " " : text)
  }

  /// Signs are those that people type, not those that typography makes of them.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      switch character {
      case "\\": output += "\\e"
      case "-": output += "\\-"
      case "'": output += "\\(aq"
      case "`": output += "\\(ga"
      case "^": output += "\\(ha"
      case "~": output += "\\(ti"
      default: output.append(character)
      }
    }
    return output
  }
}
