import Archive
import ArgumentParser
import Foundation
import Searching
import Terminal

/// A search as it is carried out, however its arguments were read.
struct SearchRun {
  let session: SearchSession
  let printer: SearchPrinter
  /// All but the query.
  let request: SearchRequest
  let isStrict: Bool
  /// Where searches are kept, if they are.
  var log: SearchLog?

  /// Searches for words, as they were typed.
  ///
  /// - Throws: `ExitCode` 1 where nothing was found.
  func run(_ words: [String]) throws {
    let query = QueryText(words.joined(separator: " "))
    if try report(query, request).total == 0 { throw ExitCode(1) }
  }

  /// Runs each line of a file that is not blank, a query or a search that a log holds; a refused line is told,
  /// and the rest goes on.
  func run(linesOf path: String) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { if path != "-" { close(descriptor) } }
    if let log, log.isRead(by: descriptor) { throw CommandError.logIsRead(path: log.path) }
    var lines = LineReader(descriptor: descriptor, name: path)
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
        do {
          if try run(text, line: line) > 0 { hasHits = true }
        } catch let error as CommandError where error.isAboutLine {
          Messages.error(error)
          hasErrors = true
        } catch let error as SearchError where LoggedSearch.isOne(text) {
          // The names in a search's own filters say nothing of the next one's.
          let language = Environment.language
          Messages.error(Wording.atLine(line, error.message(in: language), language))
          hasErrors = true
        }
      }
    }
    if hasErrors { throw ExitCode(2) }
    if !hasHits { throw ExitCode(1) }
  }

  /// Runs a line of a file; returns how many hits there are.
  private func run(_ text: String, line: Int) throws -> Int {
    guard LoggedSearch.isOne(text) else {
      return try report(QueryText(text, at: .line(line)), request, showsQuery: true).total
    }
    let logged: LoggedSearch
    do {
      logged = try LoggedSearch(line: text)
    } catch {
      throw CommandError.wrongLogLine(line: line, problem: error)
    }
    var request = logged.request
    request.countedFields = self.request.countedFields
    request.identifiesArticles = true
    let result = try report(QueryText(logged.query, at: .line(line)), request, showsQuery: true)
    if result.total != logged.total {
      Messages.remark(
        Wording.otherTotal(
          line: line, logged.query, then: logged.total, now: result.total, cause: cause(logged, result),
          Environment.language))
    }
    return result.total
  }

  private func cause(_ logged: LoggedSearch, _ result: SearchResult) -> Wording.OtherTotalCause {
    guard let analyzer = logged.analyzer, logged.fingerprint != nil else { return .unknown }
    if analyzer != session.archive.analyzerVersion { return .analyzer(analyzer) }
    return logged.fingerprint == result.fingerprint?.description ? .sameArticles : .otherArticles
  }

  /// Searches, logs and prints.
  private func report(
    _ query: QueryText, _ request: SearchRequest, showsQuery: Bool = false
  ) throws -> SearchResult {
    try query.remark(isStrict: isStrict)
    var request = request
    request.query = query.parsed
    if log != nil { request.identifiesArticles = true }
    let report = try session.report(request, query: query.text)
    try query.tell(report.result.remarks, isStrict: isStrict)
    // First, so that a reader who has seen enough ends no log.
    try log?.append(SearchRecord(report, of: request, in: session.archive))
    try printer.print(report, showsQuery: showsQuery)
    return report.result
  }
}

extension SearchRecord {
  /// A search that has just been answered.
  init(_ report: SearchReport, of request: SearchRequest, in archive: Archive) {
    let result = report.result
    self.init(
      date: .now, archive: URL(fileURLWithPath: archive.path).path,
      fingerprint: result.fingerprint?.description ?? "", analyzer: archive.analyzerVersion,
      query: report.query, request: request, total: result.total, articles: result.articles,
      isRelaxed: result.isRelaxed)
  }
}

extension CommandError {
  /// Whether it is about a line of queries, so that the next one may do.
  fileprivate var isAboutLine: Bool {
    switch self {
    case .notesInStrictMode, .wrongLogLine: true
    default: false
    }
  }
}
