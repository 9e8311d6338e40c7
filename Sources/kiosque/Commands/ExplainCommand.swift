import ArgumentParser
import Corpus
import Searching
import Terminal

/// `kiosque explain`: why an article is found, or which condition keeps it from being found.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why an article matches a query, or which condition fails.",
    discussion: """
      The same words and filters as in search. Each condition is told with what the article holds of it; for a \
      hit, what its score is made of. Exit status 1 where the article is no hit.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: QueryOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Write JSON.")
  var json = false
  @Argument(help: ArgumentHelp("The id that a search shows, or 4 characters of it or more.", valueName: "id"))
  var id: String
  @Argument(help: ArgumentHelp("The words of the query.", valueName: "query"))
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
    let output = Output()
    if json { try output.writeLine(report.json()) } else { try output.write(report.text(self.output.style)) }
    try output.flush()
    if explanation.rank == nil { throw ExitCode(1) }
  }
}
