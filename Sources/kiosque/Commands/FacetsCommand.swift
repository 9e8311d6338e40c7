import ArgumentParser
import Corpus
import Searching
import Terminal

extension CountedField: ExpressibleByArgument {}

/// `kiosque facets`: how many articles have each actor, city, year …
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count the articles that match, or all, by actor, city, country and more.",
    discussion: """
      Counts are exact and of articles, those with the same text counted once. The most frequent values come \
      first.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "What is counted.")
  var by: CountedField
  @Option(help: ArgumentHelp("The last day, in the same forms (included).", valueName: "date"))
  var to: CalendarPeriod?
  @Option(help: "Whether all words must occur, or any of them.")
  var match: MatchChoice?
  @Option(help: "Articles with the same text: count them once, each, or count only repeats.")
  var duplicates = DuplicatesChoice.fold
  @Option(
    help: ArgumentHelp("How many values are shown; without it 20, all with --json.", valueName: "n"))
  var limit: Int?
  @Flag(help: "Take remarks on the query as errors.")
  var strict = false
  @Flag(help: "Write JSON.")
  var json = false
  @Argument(help: ArgumentHelp("The words of the query; without them, all articles.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on, not \(limit)") }
  }

  private static let shownValues = 20

  func run() throws {
    let query = QueryText(words.joined(separator: " "))
    try query.remark(isStrict: strict)
    var request = SearchRequest(query: query.parsed)
    request.filters = try filters.filters(to: to)
    request.matching = match?.matching ?? .all
    request.duplicates = duplicates.duplicates
    (request.limit, request.passages) = (0, 0)
    request.countedFields = [by]
    request.countedValues = limit ?? (json ? .max : Self.shownValues)
    let search = try SearchSession(try archive.open()).report(request, query: query.text)
    try query.tell(search.result.remarks, isStrict: strict)
    let report = FacetReport(
      search, search.result.facets.first ?? FacetCounts(field: by, values: [], distinct: 0))
    let output = Output()
    if json { try output.writeLine(report.json()) } else { try output.write(report.text(self.output.style)) }
    try output.flush()
    if search.result.total == 0 { throw ExitCode(1) }
  }
}
