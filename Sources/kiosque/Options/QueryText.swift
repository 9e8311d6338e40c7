import Foundation
import QueryLanguage
import Searching
import Terminal

/// A query as a person wrote it, read.
struct QueryText {
  let text: String
  /// Nil where there are no words.
  let parsed: ParsedQuery?
  private let place: QueryRemark.Place

  init(_ text: String, at place: QueryRemark.Place = .arguments) {
    self.text = text
    self.place = place
    parsed = text.allSatisfy(\.isWhitespace) ? nil : QueryParser.parse(text)
  }

  /// Tells what was not read as written.
  ///
  /// - Throws: ``CommandError/notesInStrictMode(count:)`` where `isStrict` is true and there is anything.
  func remark(isStrict: Bool) throws {
    guard let notes = parsed?.notes, !notes.isEmpty else { return }
    for note in notes { write(note.message(in: Environment.language), at: note.range, place) }
    if isStrict { throw CommandError.notesInStrictMode(count: notes.count) }
  }

  /// Tells what a search found out of the values asked for.
  ///
  /// - Throws: ``CommandError/notesInStrictMode(count:)`` where `isStrict` is true and it is open who was meant.
  func tell(_ remarks: [SearchRemark], isStrict: Bool) throws {
    // The hits stand between the prompt and what is said here.
    let place = if case .prompt = place { QueryRemark.Place.arguments } else { place }
    for remark in remarks { write(remark.message(in: Environment.language), at: remark.byteRange, place) }
    let ambiguities = remarks.count(where: \.isAmbiguity)
    if isStrict, ambiguities > 0 { throw CommandError.notesInStrictMode(count: ambiguities) }
  }

  private func write(_ message: String, at byteRange: Range<Int>, _ place: QueryRemark.Place) {
    let width = TerminalProbe.width(STDERR_FILENO)
    Messages.write(
      QueryRemark(query: text, byteRange: byteRange, message: message, place: place)
        .text(width: width, in: Environment.language))
  }
}
