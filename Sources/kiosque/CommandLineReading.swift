import ArgumentParser
import Corpus
import Terminal

/// Prepares what was typed for the argument parser, which knows no query words that begin with a hyphen.
///
/// - Options in front of the command move behind it; without a command, the console is meant.
/// - In commands that take a query, an argument that begins with `-` and is no known option is a word, and
///   an option's next argument is its value whatever it begins with. Words move to the end, behind `--`.
struct CommandLineReading: Equatable {
  var arguments: [String]
  /// What a person may have meant otherwise.
  var remarks: [String] = []

  /// Commands whose arguments are words of a query, a name or a text.
  private static let textCommands: Set<String> = [
    "search", "facets", "timeline", "concordance", "kwic", "export", "entity", "correct", "analyze",
    "explain",
  ]
  static let commonOptions: Set<String> = ["--archive", "--color"]
  static let commonFlags: Set<String> = ["--no-pager"]
  static let valueOptions = commonOptions.union([
    "--actor", "--city", "--country", "--source", "--author", "--from", "--to", "--by", "--facet", "--match",
    "--sort", "--limit", "--offset", "--passages", "--duplicates",
    "--queries", "--log", "--width", "--against",
  ])
  static let flags = commonFlags.union([
    "--strict", "--one-line", "--json", "--csv", "--bom", "--facets", "--explain", "--relative", "--help",
    "-h",
    "--version",
  ])

  /// - Parameter typed: the arguments without the program's name.
  /// - Throws: ``CommandError/unknownCommand(_:nearest:)``.
  static func read(_ typed: [String]) throws -> CommandLineReading {
    var common: [String] = []
    var rest = typed[...]
    while let argument = rest.first,
      commonFlags.contains(argument) || commonOptions.contains(name(of: argument))
    {
      let length = argument.contains("=") || commonFlags.contains(argument) ? 1 : 2
      common += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    guard let command = rest.first else { return CommandLineReading(arguments: ["console"] + common) }
    if command.hasPrefix("-") { return CommandLineReading(arguments: Array(rest)) }
    let commands = Kiosque.configuration.subcommands.map { $0.configuration }
    let names = commands.compactMap { $0.commandName } + commands.flatMap { $0.aliases } + ["help"]
    guard names.contains(command) else {
      throw CommandError.unknownCommand(command, nearest: SpellingDistance.nearest(to: command, in: names))
    }
    let arguments = rest.dropFirst()
    guard textCommands.contains(command) else {
      return CommandLineReading(arguments: [command] + common + arguments)
    }
    return readText(command, common, arguments)
  }

  private static func readText(
    _ command: String, _ common: [String], _ arguments: ArraySlice<String>
  ) -> CommandLineReading {
    var reading = CommandLineReading(arguments: [command] + common)
    var words: [String] = []
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      }
      let name = name(of: argument)
      if valueOptions.contains(name) {
        if argument.contains("=") {
          reading.arguments.append(argument)
        } else if let value = rest.popFirst() {
          // The parser takes `--name=` for a name without a value.
          reading.arguments += value.isEmpty ? [name, value] : ["\(name)=\(value)"]
        } else {
          reading.arguments.append(argument)
        }
      } else if flags.contains(argument) || argument.hasPrefix("--experimental-dump") {
        reading.arguments.append(argument)
      } else {
        if argument.hasPrefix("--") {
          let nearest = CommandReference.kiosque.command(named: command)?.nearestOption(to: name)
          reading.remarks.append(
            Wording.readAsWord(argument, nearest: nearest, Environment.language))
        }
        words.append(argument)
      }
    }
    reading.arguments += ["--"] + words
    return reading
  }

  private static func name(of argument: String) -> String {
    argument.prefix { $0 != "=" }.description
  }
}
