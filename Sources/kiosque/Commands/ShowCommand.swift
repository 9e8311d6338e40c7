import Archive
import ArgumentParser
import Corpus
import Terminal

/// `kiosque show`: one article.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "show",
    abstract: Localized(
      "Show an article, named by its id or the beginning of it.",
      "Montre un article, désigné par son identifiant ou le début de celui-ci."))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions
  @Flag(
    help: ArgumentHelp(
      "Write JSON.",
      "Écrit du JSON."))
  var json = false
  @Argument(
    help: ArgumentHelp(
      "The id that a search shows, or 4 characters of it or more.",
      "L’identifiant que montre une recherche, ou ses 4 premiers caractères au moins.", value: .id))
  var id: String

  func run() throws {
    let session = SearchSession(try archive.open())
    guard let sheet = try ArticleLookup(session.archive).sheet(id: id) else {
      Messages.error(Wording.noSuchArticle(id, Environment.language))
      throw ExitCode(1)
    }
    let output = self.output.open(isData: json)
    if json {
      try output.writeLine(sheet.json())
    } else {
      try output.write(session.text(of: sheet, self.output.style))
    }
    try output.flush()
  }
}
