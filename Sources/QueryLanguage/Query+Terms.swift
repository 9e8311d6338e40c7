extension Query {
  /// Whether a term is asked for or excluded.
  package enum Polarity: Sendable {
    case positive
    case negative

    fileprivate var inverted: Polarity { self == .positive ? .negative : .positive }
  }

  /// A leaf of the tree that is looked up in the texts.
  package struct Term: Sendable, Equatable {
    /// A word, a prefix, a phrase, or one of these in this very form.
    package var query: Query
    /// Negative under an odd number of exclusions.
    package var polarity: Polarity
    /// The text that it is confined to; nil where any will do.
    package var text: TextField?

    /// Where it was written, the `=` of an exact form left out, in bytes of the source's UTF-8.
    package var range: Range<Int> { query.termRange }
  }

  /// A leaf of the tree that is looked up in what is known of an article besides its texts.
  package struct Condition: Sendable, Equatable {
    /// A value or a date.
    package var query: Query
    /// Negative under an odd number of exclusions.
    package var polarity: Polarity

    /// Where it was written, in bytes of the source's UTF-8.
    package var range: Range<Int> {
      switch query {
      case .value(let condition): condition.range
      case .date(let condition): condition.range
      default: 0..<0
      }
    }
  }

  /// The leaves that are looked up in the texts, in the order of the tree, repeated ones too; what is near
  /// something counts for itself.
  package var terms: [Term] {
    var leaves = Leaves()
    collect(into: &leaves, polarity: .positive, text: nil)
    return leaves.terms
  }

  /// The values and dates, in the order of the tree, repeated ones too.
  package var conditions: [Condition] {
    var leaves = Leaves()
    collect(into: &leaves, polarity: .positive, text: nil)
    return leaves.conditions
  }

  private struct Leaves {
    var terms: [Term] = []
    var conditions: [Condition] = []
  }

  private func collect(into leaves: inout Leaves, polarity: Polarity, text: TextField?) {
    switch self {
    case .word, .prefix, .phrase, .exact:
      leaves.terms.append(Term(query: self, polarity: polarity, text: text))
    case .value, .date:
      leaves.conditions.append(Condition(query: self, polarity: polarity))
    case .within(let text, let inner):
      inner.collect(into: &leaves, polarity: polarity, text: text)
    case .not(let excluded):
      excluded.collect(into: &leaves, polarity: polarity.inverted, text: text)
    case .near(let parts, _), .all(let parts), .any(let parts):
      for part in parts { part.collect(into: &leaves, polarity: polarity, text: text) }
    }
  }

  private var termRange: Range<Int> {
    switch self {
    case .word(let word), .prefix(let word): word.range
    case .phrase(let phrase): phrase.range
    case .exact(let inner): inner.termRange
    case .near, .within, .value, .date, .all, .any, .not: 0..<0
    }
  }
}
