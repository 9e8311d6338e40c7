import ArgumentParser
import Corpus
import Foundation
import Terminal

extension CommandReference {
  /// The program with its commands, as they are declared.
  ///
  /// - Complexity: all declarations are read; some milliseconds.
  static let kiosque: CommandReference = {
    do {
      let dump = try JSONDecoder().decode(Dump.self, from: Data(Kiosque._dumpHelp().utf8))
      return dump.command.reference(under: [])
    } catch {
      preconditionFailure("the argument parser describes itself otherwise: \(error)")
    }
  }()

  /// The command of that name or alias.
  func command(named name: String) -> CommandReference? {
    commands.first { $0.verb == name || $0.aliases.contains(name) }
  }

  /// The option that was probably meant; one of a letter is near to any other.
  func nearestOption(to name: String) -> String? {
    let options = options + CommandReference.kiosque.commonOptions
    return SpellingDistance.nearest(to: name, in: options.flatMap(\.names).filter { $0.hasPrefix("--") })
  }

  /// What every command takes, whether its help names it or not.
  var commonOptions: [Option] {
    let names = CommandLineReading.commonOptions.union(CommandLineReading.commonFlags)
    return command(named: "search")?.options.filter { !names.isDisjoint(with: $0.names) } ?? []
  }
}

/// How the argument parser describes commands (its ToolInfo, version 0).
private struct Dump: Decodable {
  var command: Command

  struct Command: Decodable {
    var commandName: String
    var aliases: [String]?
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var arguments: [Argument]?
    var subcommands: [Command]?

    func reference(under commands: [String]) -> CommandReference {
      let isProgram = commands.isEmpty
      let path = commands + [commandName]
      let shown = (arguments ?? []).filter(\.shouldDisplay)
      return CommandReference(
        name: path.joined(separator: " "), aliases: aliases ?? [], abstract: abstract ?? "",
        discussion: discussion ?? "",
        arguments: shown.filter { $0.kind == "positional" }.map(\.argument),
        options: options(shown.filter { $0.kind != "positional" && (isProgram || !$0.isVersion) }),
        commands: (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
          .map { $0.reference(under: path) })
    }

    /// The command's own, then those of every command.
    private func options(_ arguments: [Argument]) -> [CommandReference.Option] {
      arguments.filter { !$0.isCommon }.map(\.option) + arguments.filter(\.isCommon).map(\.option)
    }
  }

  struct Argument: Decodable {
    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var allValues: [String]?

    struct Name: Decodable {
      var kind: String
      var name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    var isCommon: Bool {
      names?.contains { Self.common.contains($0.text) } == true
    }

    private static let common = CommandLineReading.commonOptions.union(CommandLineReading.commonFlags).union([
      "--help"
    ])

    var isVersion: Bool { names?.contains { $0.name == "version" } == true }

    var argument: CommandReference.Argument {
      CommandReference.Argument(
        name: valueName ?? "", abstract: abstract ?? "", choices: allValues ?? [], isRequired: !isOptional,
        isRepeating: isRepeating)
    }

    var option: CommandReference.Option {
      CommandReference.Option(
        names: names?.map(\.text) ?? [], value: kind == "flag" ? nil : shownValue,
        abstract: ownAbstract ?? abstract ?? "", choices: allValues ?? [], standard: defaultValue,
        isRequired: !isOptional)
    }

    /// Where nothing stands for the value, the parser repeats the option's name.
    private var shownValue: String {
      guard let valueName, names?.contains(where: { $0.name == valueName }) != true else {
        return Environment.language("value", "valeur")
      }
      return valueName
    }

    /// Of the parser's own options.
    private var ownAbstract: String? {
      if isVersion { return Environment.language("Show the version.", "Montre la version.") }
      if names?.contains(where: { $0.name == "help" }) == true {
        return Environment.language("Show this help.", "Montre cette aide.")
      }
      return nil
    }
  }
}
