import Corpus
import FrenchAnalysis

/// A word, phrase, prefix or exact form of a query, analysed against the lexicon of an archive.
struct Leaf {
  /// What each token in a row must be; a leaf of several is matched by tokens that follow each other.
  enum TokenCondition: Hashable {
    /// One of these forms, by their numbers in the analyzer's vocabulary: all that share a term in this
    /// archive, or a single one where the word is asked for unstemmed.
    case forms([Int32])
    /// A form that opens with these bytes.
    case prefix([UInt8])
  }

  var tokens: [TokenCondition]
  /// How the text must be written from the first token's start to the last one's end; nil where that is not
  /// asked.
  var writtenForm: WrittenForm?
  /// The text that it must stand in; nil for any.
  var field: Passage.Field?
  /// The index terms that stand for it, one list a position: an article that matches holds, in a row, one
  /// of each. A prefix has as many as the lexicon knows stems for it. Of a very long row, the beginning.
  var terms: [[String]]
  /// Those of the last position that stand for words too which are not asked for: an article that holds
  /// them may fail the leaf.
  var uncertainTerms: Set<String> = []
  /// Whether ``terms`` are the whole row.
  var isWhole = true
  /// How much an occurrence tells: see ``Relevance/inverseDocumentFrequency(articles:of:)``.
  var weight: Float

  /// The index looks at so many positions of a row; what is longer is decided on the text. FTS5 opens a
  /// cursor for each.
  static let longestIndexedRow = 64

  /// Whether ``terms`` say it all: no article that holds them fails the leaf.
  var isExact: Bool { isWhole && uncertainTerms.isEmpty }

  /// Whether an article that holds the row with this term in the last position matches for sure.
  func isCertain(endingIn term: String) -> Bool { isWhole && !uncertainTerms.contains(term) }

  /// Whether it stands for so many terms that FTS5 would spend more on going through them, for each
  /// article, than on the postings of each alone.
  var isWide: Bool { (terms.last?.count ?? 0) > 32 }

  /// Whether no article can match: a term or prefix that the lexicon does not know.
  var isHopeless: Bool { terms.contains { $0.isEmpty } }

  /// The rows of terms that it may be matched by; none where no article can match.
  var sequences: [[String]] {
    guard !isHopeless, let last = terms.last else { return [] }
    let head = terms.dropLast().map { $0[0] }
    return last.map { head + [$0] }
  }

  /// What makes two leaves of a list one.
  struct Identity: Hashable {
    private let tokens: [TokenCondition]
    private let writtenForm: WrittenForm?
    private let field: Passage.Field?

    init(_ leaf: Leaf) { (tokens, writtenForm, field) = (leaf.tokens, leaf.writtenForm, leaf.field) }
  }
}
