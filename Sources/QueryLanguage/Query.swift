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
  /// Each of the parts must match: written side by side, or with `AND`, `ET`.
  case all([Query])
  /// One of the parts must match: `OR`, `OU`.
  case any([Query])
  /// What must not match: `-word`, `NOT`, `SAUF`.
  case not(Query)
}
