package import Corpus

/// What a person asked for, as a tree of terms and of the operators that join them.
///
/// Words are raw text: folding, stemming and stop words are the analyzer's affair. Two trees are equal
/// when they ask for the same; where their terms stood in the source does not count.
///
/// A tree that the parser returns is *flattened* (see ``flattened()``) and its ``description`` is a
/// query text that parses to the same tree again.
package indirect enum Query: Sendable, Equatable {
  /// A word, in any of its inflections.
  case word(Word)
  /// Every word that begins with this text: `manif*`.
  case prefix(Word)
  /// These very words, one after the other: `"ministre de la guerre"`.
  case phrase(Phrase)
  /// A word, prefix or phrase in this very form, accents included, case too where it holds a capital:
  /// `=pêche`, `=Orange`, `="Le Monde"`.
  case exact(Query)
  /// All operands in one text of the article, in any order and no two on the same words, with at most so many
  /// words between the end of the first and the start of the last: `retraites PRÈS/8 grève`,
  /// `"retraites grève"~8`. An operand is a word, prefix, phrase or exact form, or an ``any(_:)`` of them.
  case near([Query], distance: Int)
  /// In this text of the article only; the innermost field holds: `titre:grève`, `chapeau:(a OU b)`.
  case within(TextField, Query)
  /// Who wrote the article, where it appeared, whom and what it names: `ville:Alep`.
  case value(ValueCondition)
  /// When it appeared: `date:2024-11..2024-12`, `avant:2024`.
  case date(DateCondition)
  /// Each of the parts must match: written side by side, or with `AND`, `ET`.
  case all([Query])
  /// One of the parts must match: `OR`, `OU`.
  case any([Query])
  /// What must not match: `-word`, `NOT`, `SAUF`.
  case not(Query)
}

/// A text of an article that a term may be confined to.
package enum TextField: String, Sendable, CaseIterable {
  case title
  case lead
  case body
}

/// What is known of an article besides its texts and its date.
package enum ValueField: String, Sendable, CaseIterable {
  case source
  case author
  case actor
  case city
  case country
}

/// That a field of an article has a value.
///
/// Sources and authors: case and accents do not matter; those named exactly so, and where there are none,
/// those whose name holds the words in a row. Actors, cities and countries: any known form of the name; every
/// entity that has it.
package struct ValueCondition: Sendable {
  package enum Match: Sendable {
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
  /// Where it was written, field included, in bytes of the source's UTF-8.
  package let range: Range<Int>

  init(field: ValueField, text: String, match: Match, range: Range<Int>) {
    self.field = field
    self.text = text
    self.match = match
    self.range = range
  }
}

extension ValueCondition: Equatable {
  package static func == (one: ValueCondition, other: ValueCondition) -> Bool {
    (one.field, one.text, one.match) == (other.field, other.text, other.match)
  }
}

/// That an article appeared in a range of days; an undated one is in none.
package struct DateCondition: Sendable {
  /// Belongs to the range; nil where it has no beginning.
  package let first: Day?
  /// Belongs to the range; nil where it has no end.
  package let last: Day?
  /// Where it was written, field included, in bytes of the source's UTF-8.
  package let range: Range<Int>
}

extension DateCondition: Equatable {
  package static func == (one: DateCondition, other: DateCondition) -> Bool {
    (one.first, one.last) == (other.first, other.last)
  }
}
