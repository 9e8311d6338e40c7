/// A word as it was typed, with its place in the source.
///
/// Its text can be written back as one word of a query: it holds no white space (except between the
/// digit groups of a number: `280 000`), parenthesis or quote, begins with no `-`, `=` or name of a field, and
/// ends with no `*`.
/// A word spelt like an operator is held in lower case (`OU` as `ou`): analysis folds case anyway, and
/// so every word can be printed without an escape.
package struct Word: Sendable {
  package let text: String
  /// Where it was written, star included, in bytes of the source's UTF-8; empty for a word that nobody
  /// typed.
  package let range: Range<Int>

  /// The word of that text, or nil where the text cannot be written as one word.
  package init?(_ text: String, range: Range<Int> = 0..<0) {
    var notes = NoteCollector()
    let tokens = Lexer.tokens(of: text, notes: &notes)
    guard tokens.count == 1, tokens[0].range == 0..<text.utf8.count, notes.isEmpty else { return nil }
    switch tokens[0].kind {
    case .term(let term):
      guard case .word(let word) = term.text, !term.isExact, !term.isPrefix else { return nil }
      self.init(unchecked: word.text, range: range)
    case .operator(let spelling) where spelling.word != nil:
      self.init(unchecked: text, range: range)
    default: return nil
    }
  }

  /// A word whose text the lexer has just cut out.
  init(unchecked text: String, range: Range<Int>) {
    self.text = QueryOperator.spelling(text)?.word ?? text
    self.range = range
  }
}

extension Word: Equatable {
  package static func == (one: Word, other: Word) -> Bool { one.text == other.text }
}
