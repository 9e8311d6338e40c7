import Archive
import ArgumentParser
import Corpus
import Searching
import Terminal

/// `kiosque export`: whole articles for other programs, or for an import into another archive.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the articles that match, or the whole archive.",
    discussion: """
      JSON lines of Kiosque can be imported again and make the same archive. Without words or filters, every \
      article in the archive's order; else the hits, articles with the same text each.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup(visibility: .hidden) var display: OutputOptions
  @Option(
    help: ArgumentHelp(
      "The format: jsonl. Given again with a date, the last day (included).", valueName: "format"))
  var to: [ExportDestination] = []
  @Option(help: "Whether all words must occur, or any of them.")
  var match: MatchChoice?
  @Option(help: "The order of the hits.")
  var sort = SearchRequest.Order.relevance
  @Option(help: "Articles with the same text: fold them, show each, or show only repeats.")
  var duplicates = DuplicatesChoice.show
  @Flag(help: "Take remarks on the query as errors.")
  var strict = false
  @Argument(help: ArgumentHelp("The words of the query.", valueName: "query"))
  var words: [String] = []

  func run() throws {
    let query = QueryText(words.joined(separator: " "))
    try query.remark(isStrict: strict)
    var request = SearchRequest(query: query.parsed)
    request.filters = try filters.filters(to: to.compactMap(\.lastDay).last)
    request.matching = match?.matching ?? .all
    request.order = sort
    request.duplicates = duplicates.duplicates
    request.passages = 0
    let archive = try archive.open()
    let output = Output()
    let count =
      request.query == nil && request.filters.isEmpty && duplicates == .show
      ? try writeArchive(archive, to: output) : try writeHits(request, query, of: archive, to: output)
    try output.flush()
    if count == 0 { throw ExitCode(1) }
  }

  /// Every article of one state of the archive, one in memory at a time; returns how many.
  private func writeArchive(_ archive: Archive, to output: Output) throws -> Int {
    try archive.read { snapshot in
      var count = 0
      try snapshot.forEachArticle { stored in
        try Self.write(
          stored.article, handle: stored.handle, EntityNames(snapshot.entities(ordinal: stored.ordinal)),
          to: output)
        count += 1
      }
      return count
    }
  }

  /// The hits, a page in memory at a time; returns how many.
  private func writeHits(_ request: SearchRequest, _ query: QueryText, of archive: Archive, to output: Output)
    throws -> Int
  {
    let searcher = Searcher(archive)
    var request = request
    request.limit = Self.pageLength
    while true {
      let result: SearchResult
      do {
        result = try searcher.search(request)
      } catch let error as SearchError where error.isAnswer(to: request) {
        Messages.error("\(error)")
        return 0
      }
      if request.offset == 0 { try query.tell(result.remarks, isStrict: strict) }
      for hit in result.hits { try Self.write(hit.article, handle: hit.handle, hit.names, to: output) }
      request.offset += result.hits.count
      if result.hits.count < Self.pageLength { return request.offset }
    }
  }

  private static let pageLength = 1000

  private static func write(_ article: Article, handle: String, _ names: EntityNames, to output: Output)
    throws
  {
    var json = JSONWriter()
    json.export(article, handle: handle, names)
    try output.writeLine(json.bytes)
  }
}
