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

  /// Searches for words, as they were typed.
  ///
  /// - Throws: `ExitCode` 1 where nothing was found.
  func run(_ words: [String]) throws {
    let query = QueryText(words.joined(separator: " "))
    try query.remark(isStrict: isStrict)
    var request = request
    request.query = query.parsed
    let report = try session.report(request, query: query.text)
    try query.tell(report.result.remarks, isStrict: isStrict)
    try printer.print(report)
    if report.result.total == 0 { throw ExitCode(1) }
  }

  /// Runs each line of a file that is not blank; a refused line is told, and the rest goes on.
  func run(linesOf path: String) throws {
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
          try query.remark(isStrict: isStrict)
        } catch let error as CommandError {
          Messages.error("\(error)")
          hasErrors = true
          continue
        }
        request.query = query.parsed
        let report = try session.report(request, query: text)
        do {
          try query.tell(report.result.remarks, isStrict: isStrict)
        } catch let error as CommandError {
          Messages.error("\(error)")
          hasErrors = true
          continue
        }
        try printer.print(report, showsQuery: true)
        if report.result.total > 0 { hasHits = true }
      }
    }
    if hasErrors { throw ExitCode(2) }
    if !hasHits { throw ExitCode(1) }
  }
}
