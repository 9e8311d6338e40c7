import FrenchAnalysis

/// A word, phrase or prefix of a query, analysed against the lexicon of an archive.
struct Leaf {
  /// What each token in a row must be; a leaf of several is matched by tokens that follow each other.
  enum TokenCondition: Hashable {
    /// Any inflection: the token's term has this number in the analyzer's vocabulary.
    case term(Int32)
    /// This word unstemmed, accents ignored.
    case form(Int32)
    /// A form that opens with these bytes.
    case prefix([UInt8])
  }

  var tokens: [TokenCondition]
  /// The index terms that stand for it, one list a position: an article that matches holds, in a row, one
  /// of each. A prefix has as many as the lexicon knows stems for it. Of a very long row, the beginning.
  var terms: [[String]]
  /// Whether ``terms`` say it all: no article that holds them fails the leaf.
  var isExact: Bool
  /// How much an occurrence tells: see ``Relevance/inverseDocumentFrequency(articles:of:)``.
  var weight: Float

  /// The index looks at so many positions of a row; what is longer is decided on the text. FTS5 opens a
  /// cursor for each.
  static let longestIndexedRow = 64

  /// Whether no article can match: a term or prefix that the lexicon does not know.
  var isHopeless: Bool { terms.contains { $0.isEmpty } }
}
