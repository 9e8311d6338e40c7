import Corpus

/// That a field of an article has a value.
///
/// Sources and authors: case and accents do not matter; those named exactly so, and where there are none,
/// those whose name holds the words in a row. Actors, cities and countries: any known form of the name; every
/// entity that has it.
package struct ValueCondition: Sendable {
  package enum Match: Sendable, CaseIterable {
    case name
    /// A name that begins with the text: `ville:al*`.
    case prefix
    /// Just that name: `acteur:="Le Pen"` leaves out Marine Le Pen.
    case exact
  }

  package let field: ValueField
  /// Holds something to look up, as ``Phrase/text`` does.
  package let text: String
  package let match: Match
  /// Where it was written, field included, in bytes of the source's UTF-8; the value alone where the field
  /// stands in front of a group. Empty for a condition that nobody typed.
  package let range: Range<Int>

  /// The condition for that text, put into shape as ``Phrase`` does it; nil where it holds neither a letter, a
  /// digit nor a symbol.
  package init?(field: ValueField, text: String, match: Match = .name, range: Range<Int> = 0..<0) {
    guard let phrase = Phrase(text) else { return nil }
    self.field = field
    self.text = phrase.text
    self.match = match
    self.range = range
  }
}

extension ValueCondition: Equatable {
  package static func == (one: ValueCondition, other: ValueCondition) -> Bool {
    (one.field, one.text, one.match) == (other.field, other.text, other.match)
  }
}

extension ValueCondition: CustomStringConvertible {
  /// As it is written in a query: `city:Alep`, `actor:="Le Pen"`, `city:al*`.
  package var description: String { written(in: .english) }

  /// The same with the name that the field has in a language.
  func written(in language: Language) -> String {
    var written = text
    if !isOneWord, let phrase = Phrase(text) { written = phrase.quoted }
    return QueryField.printed(.value(field), in: language) + (match == .exact ? "=" : "") + written
      + (match == .prefix ? "*" : "")
  }

  /// Whether the text needs no quotation marks.
  var isOneWord: Bool { Word(text)?.text == text }
}
