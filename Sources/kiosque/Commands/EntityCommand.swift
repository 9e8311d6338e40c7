import ArgumentParser
import Corpus
import Searching
import Terminal

extension Facet: ExpressibleByArgument {}

/// `kiosque entity`: what the archive knows of an actor, a city or a country.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity",
    abstract: "Tell how an actor, city or country is written, when and beside whom it appears.",
    discussion: """
      Any known form of the name will do. A name that several bear lists them (exit status 2); one that nobody \
      bears, those that are near (exit status 1).
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "What the name is of, where it is the name of several.")
  var facet: Facet?
  @Flag(help: "Write JSON.")
  var json = false
  @Argument(help: ArgumentHelp("The name.", valueName: "name"))
  var words: [String]

  func run() throws {
    let searcher = Searcher(try archive.open())
    let sheet: EntitySheet
    do {
      sheet = EntitySheet(try searcher.profile(of: words.joined(separator: " "), facet: facet))
    } catch let error as SearchError {
      guard case .unknownName = error else { throw error }
      Messages.error(error)
      throw ExitCode(1)
    }
    let output = Output()
    if json { try output.writeLine(sheet.json()) } else { try output.write(sheet.text(self.output.style)) }
    try output.flush()
  }
}
