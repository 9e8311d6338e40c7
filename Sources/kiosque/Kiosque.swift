import ArgumentParser

/// The program: its commands, in the order of the help.
struct Kiosque: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosque",
    abstract: "Full-text search in archives of French news.",
    discussion: """
      Without a command: the console, where a line is a query.

      The archive is made by the first import: --archive PATH, else $KIOSQUE_ARCHIVE, else \
      $XDG_DATA_HOME/kiosque/archive.kiosque. Exit status: 0 found or done, 1 nothing matched, 2 an error.
      """,
    version: Version.current,
    subcommands: [
      ImportCommand.self, SearchCommand.self, ShowCommand.self, FacetsCommand.self, TimelineCommand.self,
      ConcordanceCommand.self, ExplainCommand.self, EntityCommand.self,
      AnalyzeCommand.self, ExportCommand.self, TagCommand.self, CorrectCommand.self, StatsCommand.self,
      CheckCommand.self, RebuildCommand.self, ConsoleCommand.self,
    ])
}

enum Version {
  static let current = "1.0.0-dev"
}
