import Archive
import ArgumentParser
import Foundation
import Searching
import Terminal

/// `kiosque search`: ranked hits with passages.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles and show the passages that match.",
    discussion: """
      Words side by side must all occur; OR joins choices, - excludes, quotes ask for these very words, * \
      after a beginning for every word that begins so. Without words: what the filters leave, newest first.
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
  @Option(help: "Articles with the same text: fold them, show each, or show only repeats.")
  var duplicates = DuplicatesChoice.fold
  @Flag(help: "Take remarks on the query as errors.")
  var strict = false
  @Option(
    help: ArgumentHelp(
      "Run the queries of a file, a line each; - reads them from standard input.", valueName: "file"))
  var queries: String?
  @Flag(help: "Write JSON, one line a query.")
  var json = false
  @Argument(help: ArgumentHelp("The words of the query.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    try Self.check(limit, "--limit", Self.largestLimit)
    try Self.check(offset, "--offset", Self.largestLimit)
    try Self.check(passages, "--passages", 1000)
    if queries != nil, !words.isEmpty { throw CommandError.wordsAndQueries }
  }

  /// More hits than this are no page: `export` streams them.
  private static let largestLimit = 1_000_000

  private static func check(_ value: Int, _ name: String, _ largest: Int) throws {
    guard (0...largest).contains(value) else {
      throw ValidationError("\(name) takes a number from 0 to \(largest), not \(value)")
    }
  }

  func run() throws {
    var request = SearchRequest(query: nil)
    request.filters = try filters.filters(to: to)
    request.matching = match?.matching ?? .automatic
    request.order = sort
    request.duplicates = duplicates.duplicates
    (request.offset, request.limit, request.passages) = (offset, limit, passages)
    let session = SearchSession(try archive.open())
    let printer = SearchPrinter(isJSON: json, style: output.style)
    if let queries {
      try run(linesOf: queries, request, session, printer)
    } else {
      let query = QueryText(words.joined(separator: " "))
      try query.remark(isStrict: strict)
      request.query = query.parsed
      let report = try session.report(request, query: query.text)
      try printer.print(report)
      if report.result.total == 0 { throw ExitCode(1) }
    }
  }

  /// Runs each line of a file that is not blank; a refused line is told, and the rest goes on.
  private func run(
    linesOf path: String, _ request: SearchRequest, _ session: SearchSession, _ printer: SearchPrinter
  ) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { if path != "-" { close(descriptor) } }
    var lines = LineReader(descriptor: descriptor, name: path)
    var request = request
    var line = 0
    var (hasHits, hasErrors) = (false, false)
    reading: while true {
      switch try lines.next() {
      case .end: break reading
      case .interrupted: continue
      case .text(var text):
        line += 1
        if line == 1, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        if text.allSatisfy(\.isWhitespace) { continue }
        let query = QueryText(text, line: line)
        do {
          try query.remark(isStrict: strict)
        } catch let error as CommandError {
          Messages.error("\(error)")
          hasErrors = true
          continue
        }
        request.query = query.parsed
        let report = try session.report(request, query: text)
        try printer.print(report, showsQuery: true)
        if report.result.total > 0 { hasHits = true }
      }
    }
    if hasErrors { throw ExitCode(2) }
    if !hasHits { throw ExitCode(1) }
  }
}
