/// The text between two quotation marks, with its place in the source.
///
/// The text has no white space at its ends, no control characters, and never both `»` and a mark of the
/// other family, so that one of the two families can always quote it.
package struct Phrase: Sendable {
  package let text: String
  /// Where it was written, quotation marks included, in bytes of the source's UTF-8; empty for a phrase
  /// that nobody typed.
  package let range: Range<Int>

  /// The phrase of that text, or nil where it holds neither a letter, a digit nor a symbol.
  package init?(_ text: String, range: Range<Int> = 0..<0) {
    self.init(scalars: text.unicodeScalars.map(\.withoutControl)[...], range: range)
  }

  init?(scalars: ArraySlice<Unicode.Scalar>, range: Range<Int>) {
    guard scalars.contains(where: \.canBeFound) else { return nil }
    var scalars = scalars
    if scalars.contains(where: QuoteFamily.guillemets.closes) {
      // Both families occur together only in text that no parser has read.
      scalars = scalars.map { QuoteFamily.inverted.closes($0) ? " " : $0 }[...]
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.trimmed)
    self.text = String(text)
    self.range = range
  }

  /// What it asks for when its words may stand anywhere: a word each, none of them an operator or a field; what
  /// cannot be written as one word stays a phrase.
  package var words: Query {
    .all(
      text.split(whereSeparator: \.isWhitespace).compactMap { piece in
        Word(String(piece)).map(Query.word) ?? Phrase(String(piece)).map(Query.phrase)
      })
  }

  /// The phrase between marks that it does not contain.
  var quoted: String {
    text.unicodeScalars.contains(where: QuoteFamily.inverted.closes) ? "«\(text)»" : "\"\(text)\""
  }
}

extension Phrase: Equatable {
  package static func == (one: Phrase, other: Phrase) -> Bool { one.text == other.text }
}
