package import Corpus

/// What Tab offers at a place of a line.
package struct Completion: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    /// What is shown.
    package var text: String
    /// In how many articles it is, where that is known.
    package var count: Int?
    /// What stands in the line once it is chosen.
    package var insertion: String

    package init(_ text: String, count: Int? = nil, insertion: String? = nil) {
      self.text = text
      self.count = count
      self.insertion = insertion ?? text
    }
  }

  /// What is replaced, in UTF-8 offsets of the line, on boundaries of scalars.
  package var range: Range<Int>
  /// The best first.
  package var candidates: [Candidate] = []
  /// How many more there are than those.
  package var further = 0
  /// What Tab puts in place of ``range`` at once: the only candidate, else what all have in common; nil where that
  /// would change nothing.
  package var insertion: String?

  package init(range: Range<Int>, candidates: [Candidate] = [], further: Int = 0, insertion: String? = nil) {
    self.range = range
    self.candidates = candidates
    self.further = further
    self.insertion = insertion
  }

  /// What can stand at the cursor of a line of the console.
  ///
  /// - Parameter cursor: in UTF-8 offsets of the line; what stands behind it stays.
  /// - Complexity: linear in the line, besides what the source takes.
  package static func of(
    _ line: String, cursor: Int, from source: some CompletionSource, in language: Language
  ) -> Completion {
    let text = LineBeforeCursor(line, cursor: cursor)
    let words = CompletionWords(source: source, language: language, follower: text.follower)
    if let command = CommandLine(text) { return words.completion(of: command) }
    return words.query(text.text, from: 0)
  }
}

/// A line up to its cursor.
struct LineBeforeCursor {
  let text: String
  /// The scalar behind the cursor.
  let follower: Unicode.Scalar?

  init(_ line: String, cursor: Int) {
    let utf8 = line.utf8
    var end = utf8.index(utf8.startIndex, offsetBy: max(0, cursor), limitedBy: utf8.endIndex) ?? utf8.endIndex
    // A cursor inside a scalar stands before it.
    while end.samePosition(in: line.unicodeScalars) == nil { end = utf8.index(before: end) }
    text = String(line.unicodeScalars[..<end])
    follower = end < line.endIndex ? line.unicodeScalars[end] : nil
  }
}

/// A line that is a command, cut into its name and its argument.
struct CommandLine {
  /// Without the period; empty where nothing more was typed.
  let name: String
  let nameStart: Int
  /// Nil where the cursor stands in the name.
  let argument: (text: String, start: Int)?

  /// Nil for a query.
  init?(_ line: LineBeforeCursor) {
    let blanks = line.text.prefix { $0.isWhitespace }
    let rest = line.text.dropFirst(blanks.count)
    guard let mark = rest.first, mark == "." || mark == "\\" else { return nil }
    let body = rest.dropFirst()
    nameStart = blanks.utf8.count + 1
    let name = body.prefix { !$0.isWhitespace }
    self.name = String(name)
    if name.endIndex == body.endIndex {
      argument = nil
    } else {
      let argument = body[name.endIndex...].drop { $0.isWhitespace }
      self.argument = (String(argument), line.text.utf8.count - argument.utf8.count)
    }
  }
}
