/// Gathers the notes of one query, a bounded number of them.
struct NoteCollector {
  /// Nobody reads more than these, and a pasted text may hold a million stray parentheses.
  static let limit = 32

  private var notes: [QueryNote] = []
  private var omitted = 0

  var isEmpty: Bool { notes.isEmpty }

  /// Whether further notes are counted only.
  var isFull: Bool { notes.count >= NoteCollector.limit }

  /// Adds a note whose proposal, if a replacement is given, is to put that in the place of the range.
  mutating func add(_ code: QueryNote.Code, at range: Range<Int>, replacement: String? = nil) {
    add(
      QueryNote(
        code: code, range: range,
        proposal: replacement.map { QueryNote.Proposal(range: range, replacement: $0) }))
  }

  mutating func add(_ note: QueryNote) {
    if isFull { omitted += 1 } else { notes.append(note) }
  }

  /// The notes in the order of the text; where some were left out, a last one says how many.
  func inOrder(textLength: Int) -> [QueryNote] {
    var sorted = notes.sorted { one, other in
      (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
    }
    if omitted > 0 {
      sorted.append(
        QueryNote(code: .furtherNotes(count: omitted), range: textLength..<textLength, proposal: nil))
    }
    return sorted
  }
}
