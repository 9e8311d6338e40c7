import Foundation
import Searching
import Terminal

/// What the console remembers between lines, and what a line does.
final class Console {
  let session: SearchSession
  let style: OutputStyle
  private let output = Output()
  /// The last search, with the page that was shown.
  private(set) var last: (request: SearchRequest, report: SearchReport)?
  var hasEnded = false

  init(_ session: SearchSession, style: OutputStyle) {
    self.session = session
    self.style = style
  }

  func welcome() throws {
    try print(
      ConsoleWording.welcome(version: Version.current, articles: try session.articleCount(), style.language))
  }

  func endLine() throws { try print("\n") }

  func print(_ text: String) throws {
    try output.write(text)
    try output.flush()
  }

  /// Runs a line: a command where it begins with a period or a backslash, else a query. What goes wrong is
  /// told, and the console goes on.
  func run(_ line: String) throws {
    let line = line.trimmingCharacters(in: .whitespaces)
    guard let first = line.first else { return }
    do {
      if first == "." || first == "\\" {
        try runCommand(String(line.dropFirst()))
      } else {
        let query = QueryText(line)
        try query.remark(isStrict: false)
        try search(SearchRequest(query: query.parsed), query: line)
        if let remarks = last?.report.result.remarks { try query.tell(remarks, isStrict: false) }
      }
    } catch let error as any KiosqueError {
      Messages.error(error)
    }
  }

  func search(_ request: SearchRequest, query: String) throws {
    let report = try session.report(request, query: query)
    last = (request, report)
    try print(report.text(style))
  }

  private func runCommand(_ line: String) throws {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let name = parts.first ?? "help"
    guard let command = DotCommand.named(name) else {
      return Messages.write(" " + ConsoleWording.unknownCommand(name, style.language))
    }
    try command.run(self, parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
  }
}
