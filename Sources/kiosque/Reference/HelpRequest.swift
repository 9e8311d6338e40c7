import Corpus
import QueryLanguage
import Terminal

/// A wish for help: `kiosque help`, `kiosque help COMMAND`, `kiosque COMMAND --help`.
struct HelpRequest {
  /// Nil where the program is meant.
  let command: String?

  /// Nil where no help is asked for.
  init?(_ arguments: [String]) {
    if arguments.first == "help" {
      command = arguments.dropFirst().first { !$0.hasPrefix("-") }
      return
    }
    let options = arguments.prefix { $0 != "--" }
    guard options.contains(where: { $0 == "--help" || $0 == "-h" }) else { return nil }
    // Git and others take the wish in front too: `kiosque -h search`.
    command = arguments.prefix(2).first { !$0.hasPrefix("-") }
  }

  /// - Throws: ``CommandError/unknownCommand(_:nearest:)``.
  func page() throws -> HelpPage {
    guard let name = command, name != "help" else { return HelpPage(.kiosque) }
    guard let command = CommandReference.kiosque.command(named: name) else {
      throw CommandError.unknownCommand(
        name, nearest: SpellingDistance.nearest(to: name, in: CommandReference.kiosque.commands.map(\.verb)))
    }
    return HelpPage(command, sections: ReferenceSection.sections(of: command.verb))
  }
}
