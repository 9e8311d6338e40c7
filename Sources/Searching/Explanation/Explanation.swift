package import Corpus

/// Why an article is among the hits of a request, or which condition keeps it from them.
package struct Explanation: Sendable {
  package var handle: String
  package var article: Article
  /// Its place among the hits, from 1; nil where it is none.
  package var rank: Int?
  package var total: Int
  /// Whether any word had to do, since no article holds all of them.
  package var isRelaxed: Bool
  /// The hit that stands for it, which has the same texts.
  package var foldedUnder: String?
  /// Each filter of the request, and whether the article passes it alone.
  package var filters: [ExplainedFilter]
  /// Nil where the request has no query, or one that asks for nothing.
  package var condition: ExplainedCondition?
  /// Nil where it is no hit, or nothing scores.
  package var score: ScoreExplanation?
}

/// A filter, and whether an article passes it.
package struct ExplainedFilter: Sendable, Equatable {
  package var condition: SearchCondition
  package var holds: Bool

  package init(condition: SearchCondition, holds: Bool) {
    self.condition = condition
    self.holds = holds
  }
}

/// A part of a query, and what it comes to for one article.
package struct ExplainedCondition: Sendable, Equatable {
  package enum Outcome: String, Sendable {
    case holds
    case fails
    /// Not looked for: a stop word, punctuation.
    case ignored
  }

  package enum Shape: String, Sendable {
    case all
    case any
    case not
    /// What is looked up: a term, nearness, value or date.
    case leaf
  }

  /// What an article holds of a term that fails.
  package enum NearMiss: String, Sendable {
    /// Its words, in other forms or apart.
    case words
    /// The words that should stand near each other, farther apart.
    case farther
    /// The term, in another text than it is confined to.
    case elsewhere
  }

  package var shape: Shape
  /// As it would be written.
  package var text: String
  package var outcome: Outcome
  /// How often a leaf matches in each text; texts without a match are left out.
  package var matches: [FieldCount] = []
  package var nearMiss: NearMiss?
  package var parts: [ExplainedCondition] = []

  package init(shape: Shape, text: String, outcome: Outcome) {
    self.shape = shape
    self.text = text
    self.outcome = outcome
  }
}

/// How often something stands in a text of an article.
package struct FieldCount: Sendable, Equatable {
  package var field: Passage.Field
  package var count: Int

  package init(field: Passage.Field, count: Int) {
    self.field = field
    self.count = count
  }
}
