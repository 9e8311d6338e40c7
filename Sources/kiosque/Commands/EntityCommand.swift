import ArgumentParser
import Corpus
import QueryLanguage
import Searching
import Terminal

extension Facet: ExpressibleByArgument {}

/// `kiosque entity`: what the archive knows of an actor, a city or a country.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "entity",
    abstract: Localized(
      "Tell how an actor, city or country is written, when and beside whom it appears.",
      "Dit comment un acteur, une ville ou un pays s’écrit, quand il paraît et avec qui."),
    discussion: Localized(
      """
      Any known form of the name will do. A name that several bear lists them (exit status 2); one that \
      nobody bears, those that are near (exit status 1).
      """,
      """
      N’importe quelle forme connue du nom convient. Un nom que plusieurs portent les énumère (code de \
      sortie 2) ; un nom que personne ne porte, ceux qui en sont proches (code 1).
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions
  @Option(
    help: ArgumentHelp(
      "What the name is of, where it is the name of several.",
      "Ce que le nom désigne, quand plusieurs le portent."))
  var facet: Facet?
  @Flag(
    help: ArgumentHelp(
      "Write JSON.",
      "Écrit du JSON."))
  var json = false
  @Argument(
    help: ArgumentHelp(
      "The name.",
      "Le nom.", value: .name),
    completion: .names(of: .actor, .city, .country))
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
    let output = self.output.open(isData: json)
    if json { try output.writeLine(sheet.json()) } else { try output.write(sheet.text(self.output.style)) }
    try output.flush()
  }
}
