import ArgumentParser
import Corpus

/// The program: its commands, in the order of the help.
struct Kiosque: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosque",
    abstract: Environment.language(
      "Full-text search in archives of French news.", "Recherche plein texte dans des archives de presse."),
    discussion: Environment.language(
      """
      Without a command: the console, where a line is a query.

      The archive is made by the first import: --archive PATH, else $KIOSQUE_ARCHIVE, else \
      $XDG_DATA_HOME/kiosque/archive.kiosque. Exit status: 0 found or done, 1 nothing matched, 2 an error.
      """,
      """
      Sans commande : la console, où une ligne est une requête.

      L’archive est créée par le premier import : --archive CHEMIN, sinon $KIOSQUE_ARCHIVE, sinon \
      $XDG_DATA_HOME/kiosque/archive.kiosque. Code de sortie : 0 trouvé ou fait, 1 rien trouvé, 2 une erreur.
      """),
    version: Version.current,
    subcommands: [
      ImportCommand.self, SearchCommand.self, ShowCommand.self, FacetsCommand.self, TimelineCommand.self,
      ConcordanceCommand.self, ExplainCommand.self, EntityCommand.self,
      AnalyzeCommand.self, ExportCommand.self, TagCommand.self, CorrectCommand.self, StatsCommand.self,
      CheckCommand.self, RebuildCommand.self, ConsoleCommand.self, CompletionsCommand.self,
      ManualCommand.self,
    ])
}

enum Version {
  static let current = "1.0.0-dev"
}
