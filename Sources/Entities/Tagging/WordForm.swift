import FrenchAnalysis

/// Everything features ask of a spelling, found once for each distinct one.
struct WordForm {
  /// Hash of the spelling as written, apostrophes and invisible scalars aside.
  var exact: UInt64
  /// What neighbours and documents ask of it.
  var traits: TokenTraits
  /// A letter a scalar (X, x, 0, the mark itself), whole and with repetitions collapsed.
  var shape: UInt64
  /// Hashes of the first two to four and last one to four scalars in lower case.
  var prefixes: [UInt64]
  var suffixes: [UInt64]
  /// The lower-case spelling in UTF-8.
  var lowered: [UInt8]
  var scalarCount: Int

  /// The spelling of a token of a sentence or line's end.
  static let boundary = WordForm(
    exact: 1, traits: TokenTraits(lower: 1, folded: 1, shape: 1, class: .boundary), shape: 1, prefixes: [],
    suffixes: [], lowered: [], scalarCount: 0)
}

/// What the features of a token's neighbours and of its document need of a spelling: kept for every known
/// spelling, hence small.
struct TokenTraits {
  /// Hash of the lower-case spelling, digits as zeros.
  var lower: UInt32
  /// Hash of the folded spelling: case and accents gone.
  var folded: UInt32
  /// Hash of the collapsed shape.
  var shape: UInt32
  /// Word clusters of two granularities, 0 where there is none.
  var cluster: UInt16 = 0
  var coarseCluster: UInt16 = 0
  var flags: WordFlags = []
  var `class`: TokenClass
}

/// What name lists say of a single word.
package struct WordFlags: OptionSet, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let firstName = WordFlags(rawValue: 1)
  package static let title = WordFlags(rawValue: 2)
  package static let organisationHead = WordFlags(rawValue: 4)
  package static let civility = WordFlags(rawValue: 8)
  /// Those of the lists: each bit is a feature as it stands, and part of the model's format.
  static let lists: WordFlags = [.firstName, .title, .organisationHead, .civility]
  /// A word in lower case that begins names often enough to be looked at wherever it stands.
  static let trigger = WordFlags(rawValue: 16)
  /// A name of the lists begins with it.
  static let beginsPhrase = WordFlags(rawValue: 32)
}
