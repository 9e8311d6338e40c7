import Archive
import ArgumentParser
import Corpus
import Foundation
import QueryLanguage
import Searching
import Terminal

/// `kiosque search`: ranked hits with passages.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles and show the passages that match.",
    discussion: """
      Words side by side must all occur. Without words: what the filters leave, newest first. What can be written:

      \(QuerySyntax.help.map(\.line).joined(separator: "\n"))
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("The last day, in the same forms (included).", valueName: "date"))
  var to: CalendarPeriod?
  @Option(help: "Whether all words must occur, or any of them.")
  var match: MatchChoice?
  @Option(help: "The order of the hits.")
  var sort = SearchRequest.Order.relevance
  @Option(help: ArgumentHelp("How many hits are shown.", valueName: "n"))
  var limit = 10
  @Option(help: ArgumentHelp("How many hits are skipped.", valueName: "n"))
  var offset = 0
  @Option(help: ArgumentHelp("How many passages a hit shows at most.", valueName: "n"))
  var passages = 2
  @Flag(help: "Count all hits by actor, city, country, source and year.")
  var facets = false
  @Option(help: "Articles with the same text: fold them, show each, or show only repeats.")
  var duplicates = DuplicatesChoice.fold
  @Flag(help: "Tell what each hit's score is made of.")
  var explain = false
  @Flag(help: "Take remarks on the query as errors.")
  var strict = false
  @Option(
    help: ArgumentHelp(
      """
      Run the queries of a file, a line each; - reads them from standard input. A line of a log runs with its own \
      filters and options, and where it finds another number of hits than then, that is told.
      """, valueName: "file"))
  var queries: String?
  @Option(
    help: ArgumentHelp(
      "Add a line of JSON to this file for each search: when, in what, for what, how many hits.",
      valueName: "file"))
  var log: String?
  @Flag(
    help: """
      Write a line a hit for programs as fzf: id, date, source, title and a passage between tabs; colours with \
      --color always only.
      """)
  var oneLine = false
  @Flag(help: "Write JSON, one line a query.")
  var json = false
  @Argument(help: ArgumentHelp("The words of the query.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    try Self.check(limit, "--limit", Self.largestLimit)
    try Self.check(offset, "--offset", Self.largestLimit)
    try Self.check(passages, "--passages", 1000)
    if queries != nil, !words.isEmpty { throw CommandError.wordsAndQueries }
    if oneLine, json { throw ValidationError("--one-line and --json exclude each other: give one of them") }
  }

  /// More hits than this are no page: `export` streams them.
  private static let largestLimit = 1_000_000

  private static func check(_ value: Int, _ name: String, _ largest: Int) throws {
    guard (0...largest).contains(value) else {
      throw CommandError.outOfRange(option: name, 0...largest, value: value)
    }
  }

  /// The same on a terminal and in a pipe, unless colours are asked for.
  private var lineStyle: OutputStyle {
    OutputStyle(
      width: nil, palette: output.color == .always ? output.style.palette : .none,
      language: output.style.language)
  }

  func run() throws {
    var request = SearchRequest(query: nil)
    request.filters = try filters.filters(to: to)
    request.matching = match?.matching ?? .automatic
    request.order = sort
    request.duplicates = duplicates.duplicates
    request.explainsScores = explain
    if facets { request.countedFields = SearchRequest.shownFacets }
    (request.offset, request.limit, request.passages) = (offset, limit, passages)
    var run = SearchRun(
      session: SearchSession(try archive.open()),
      printer: SearchPrinter(
        json ? .json : oneLine ? .oneLine : .text, style: oneLine ? lineStyle : output.style),
      request: request, isStrict: strict)
    run.log = try log.map(SearchLog.init)
    if let queries { try run.run(linesOf: queries) } else { try run.run(words) }
  }
}

extension QuerySyntax {
  /// `title:, titre: …`
  fileprivate var line: String { "  \(spellings.joined(separator: ", "))  \(meaning.english): \(example)" }
}
