import Foundation
import QueryLanguage
import Searching
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
    for note in notes { write(note.message(in: Environment.language), at: note.range) }
    if isStrict { throw CommandError.notesInStrictMode(count: notes.count) }
  }

  /// Tells what a search found out of the values asked for.
  ///
  /// - Throws: ``CommandError/notesInStrictMode(count:)`` where `isStrict` is true and it is open who was meant.
  func tell(_ remarks: [SearchRemark], isStrict: Bool) throws {
    for remark in remarks { write(remark.message(in: Environment.language), at: remark.byteRange) }
    let ambiguities = remarks.count(where: \.isAmbiguity)
    if isStrict, ambiguities > 0 { throw CommandError.notesInStrictMode(count: ambiguities) }
  }

  private func write(_ message: String, at byteRange: Range<Int>) {
    let width = TerminalProbe.width(STDERR_FILENO)
    Messages.write(
      QueryRemark(query: text, byteRange: byteRange, message: message, line: line)
        .text(width: width, in: Environment.language))
  }
}
