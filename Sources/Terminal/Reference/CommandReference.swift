package import Corpus

/// What a command takes and does, for its help, the manual page and messages about wrong use.
package struct CommandReference: Equatable, Sendable {
  /// As it is called, the program's name in front: `kiosque search`.
  package var name: String
  package var aliases: [String]
  /// One sentence.
  package var abstract: String
  /// Paragraphs with an empty line between; lines that begin with two spaces are shown as they stand.
  package var discussion: String
  package var arguments: [Argument]
  package var options: [Option]
  package var commands: [CommandReference]

  package init(
    name: String, aliases: [String] = [], abstract: String, discussion: String = "",
    arguments: [Argument] = [], options: [Option] = [], commands: [CommandReference] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.abstract = abstract
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.commands = commands
  }

  /// What stands by its place.
  package struct Argument: Equatable, Sendable {
    package var name: String
    package var abstract: String
    /// The only values there are; empty where there are others.
    package var choices: [String]
    package var isRequired: Bool
    package var isRepeating: Bool

    package init(
      name: String, abstract: String, choices: [String] = [], isRequired: Bool, isRepeating: Bool
    ) {
      self.name = name
      self.abstract = abstract
      self.choices = choices
      self.isRequired = isRequired
      self.isRepeating = isRepeating
    }

    /// `<path> …`, in brackets where it may be left out.
    package var usage: String {
      let name = "<\(name)>" + (isRepeating ? " …" : "")
      return isRequired ? name : "[\(name)]"
    }
  }

  /// What stands behind hyphens.
  package struct Option: Equatable, Sendable {
    /// With their hyphens, the one to be shown in messages last.
    package var names: [String]
    /// What stands for its value; nil for a flag.
    package var value: String?
    package var abstract: String
    /// The only values there are; empty where there are others.
    package var choices: [String]
    package var standard: String?
    package var isRequired: Bool

    package init(
      names: [String], value: String? = nil, abstract: String, choices: [String] = [],
      standard: String? = nil, isRequired: Bool = false
    ) {
      self.names = names
      self.value = value
      self.abstract = abstract
      self.choices = choices
      self.standard = standard
      self.isRequired = isRequired
    }

    /// `--limit <n>`.
    package var usage: String { names.joined(separator: ", ") + (value.map { " <\($0)>" } ?? "") }
  }

  /// The command without the program's name.
  package var verb: String { name.split(separator: " ").dropFirst().joined(separator: " ") }

  /// How it is called, in one line.
  package func usage(in language: Language) -> String {
    var parts = [name]
    if !commands.isEmpty { parts.append("<\(ReferenceWording.command(language))>") }
    parts += options.filter(\.isRequired).map(\.usage)
    if options.contains(where: { !$0.isRequired }) { parts.append("[\(ReferenceWording.options(language))]") }
    return (parts + arguments.map(\.usage)).joined(separator: " ")
  }
}

/// Terms with what they mean, under a title.
package struct ReferenceSection: Equatable, Sendable {
  package var title: String
  package var rows: [Row]

  package struct Row: Equatable, Sendable {
    package var term: String
    package var text: String

    package init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  package init(_ title: String, _ rows: [Row]) {
    self.title = title
    self.rows = rows
  }
}
