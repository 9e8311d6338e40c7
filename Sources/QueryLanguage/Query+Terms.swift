extension Query {
  /// Whether a term is asked for or excluded.
  package enum Polarity: Sendable {
    case positive
    case negative

    fileprivate var inverted: Polarity { self == .positive ? .negative : .positive }
  }

  /// A leaf of the tree: what is looked up in the index.
  package struct Term: Sendable, Equatable {
    /// A word, a prefix or a phrase.
    package var query: Query
    /// Negative under an odd number of exclusions.
    package var polarity: Polarity

    /// Where it was written, in bytes of the source's UTF-8.
    package var range: Range<Int> {
      switch query {
      case .word(let word), .prefix(let word): word.range
      case .phrase(let phrase): phrase.range
      default: 0..<0
      }
    }
  }

  /// The leaves, in the order of the text, repeated ones too.
  package var terms: [Term] {
    var terms: [Term] = []
    collect(into: &terms, polarity: .positive)
    return terms
  }

  private func collect(into terms: inout [Term], polarity: Polarity) {
    switch self {
    case .word, .prefix, .phrase, .exact, .near, .within, .value, .date:
      terms.append(Term(query: self, polarity: polarity))
    case .not(let excluded):
      excluded.collect(into: &terms, polarity: polarity.inverted)
    case .all(let parts), .any(let parts):
      for part in parts { part.collect(into: &terms, polarity: polarity) }
    }
  }
}
