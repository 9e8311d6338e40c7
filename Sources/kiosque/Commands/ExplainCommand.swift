import ArgumentParser
import Corpus
import Searching
import Terminal

/// `kiosque explain`: why an article is found, or which condition keeps it from being found.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "explain",
    abstract: Localized(
      "Say why an article matches a query, or which condition fails.",
      "Dit pourquoi un article correspond à une requête, ou quelle condition échoue."),
    discussion: Localized(
      """
      The same words and filters as in search. Each condition is told with what the article holds of it; \
      for a hit, what its score is made of. Exit status 1 where the article is no hit.
      """,
      """
      Les mêmes mots et filtres que search. Chaque condition est donnée avec ce que l’article en \
      contient ; pour un résultat, de quoi son score est fait. Code de sortie 1 si l’article n’est pas un \
      résultat.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: QueryOptions
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
  @Argument(
    help: ArgumentHelp(
      "The words of the query.",
      "Les mots de la requête.", value: .query))
  var words: [String] = []

  func run() throws {
    let (query, request) = try options.request(words, matching: .automatic)
    let archive = try archive.open()
    let session = SearchSession(archive)
    try session.tellRemarks(on: request, query, isStrict: options.strict)
    guard let article = try ArticleLookup(archive).sheet(id: id),
      let explanation = try session.answer(
        request, orNothing: nil, { try $0.explanation(ofHandle: article.handle, for: request) }
      ).answer
    else {
      Messages.error(Wording.noSuchArticle(id, Environment.language))
      throw ExitCode(1)
    }
    let report = ExplanationReport(query: query.text, explanation: explanation)
    let output = self.output.open(isData: json)
    if json { try output.writeLine(report.json()) } else { try output.write(report.text(self.output.style)) }
    try output.flush()
    if explanation.rank == nil { throw ExitCode(1) }
  }
}
