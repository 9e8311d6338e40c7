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
