import Foundation
import QueryLanguage
import Terminal

/// A query as a person wrote it, read.
struct QueryText {
  let text: String
  /// Nil where there are no words.
  let parsed: ParsedQuery?
  /// The line of a file of queries, from 1.
  let line: Int?

  init(_ text: String, line: Int? = nil) {
    self.text = text
    self.line = line
    parsed = text.allSatisfy(\.isWhitespace) ? nil : QueryParser.parse(text)
  }

  /// Tells what was not read as written.
  ///
  /// - Throws: ``CommandError/notesInStrictMode(count:)`` where `isStrict` is true and there is anything.
  func remark(isStrict: Bool) throws {
    guard let notes = parsed?.notes, !notes.isEmpty else { return }
    let width = TerminalProbe.width(STDERR_FILENO)
    for note in notes {
      Messages.write(
        QueryRemark(query: text, byteRange: note.range, message: note.message, line: line).text(width: width))
    }
    if isStrict { throw CommandError.notesInStrictMode(count: notes.count) }
  }
}
