import Corpus
import Searching

/// What explanations say.
enum ExplanationWording {
  static func place(_ explanation: Explanation) -> String {
    if let rank = explanation.rank {
      return "hit \(Quantity.count(rank)) of \(Quantity.count(explanation.total))"
    }
    let hits = Quantity.count(explanation.total, "hit")
    if let handle = explanation.foldedUnder {
      return "matches, and is folded under \(handle), which has the same text; \(hits)"
    }
    return "no hit; there \(explanation.total == 1 ? "is" : "are") \(hits)"
  }

  static func sign(_ holds: Bool) -> String { holds ? "✓ " : "✗ " }

  static func sign(_ outcome: ExplainedCondition.Outcome) -> String {
    outcome == .ignored ? "– " : sign(outcome == .holds)
  }

  /// What is said beside a condition; empty where its sign says it all.
  static func remark(_ condition: ExplainedCondition) -> String {
    switch (condition.shape, condition.outcome) {
    case (_, .ignored): return "not looked for: a stop word or no word"
    case (.not, .fails): return condition.parts.first.map { counts($0.matches) } ?? ""
    case (.leaf, .holds): return counts(condition.matches)
    case (.leaf, .fails):
      switch condition.nearMiss {
      case .words: return "its words occur, not in this form or order"
      case .farther: return "they occur, farther apart"
      case .elsewhere: return "occurs, in another text"
      case nil: return ""
      }
    default: return ""
    }
  }

  /// `title 1, body 3`.
  static func counts(_ counts: [FieldCount]) -> String {
    counts.map { "\($0.field.rawValue) \($0.count)" }.joined(separator: ", ")
  }

  static func score(_ score: Double) -> String { "score \(Quantity.tenths(score))" }

  /// `  8.10  66 %  weight 4.21, in 120 articles: title 1, body 3 (opening 1)`.
  static func share(_ share: ScoreExplanation.Share, of score: Double) -> String {
    let counts = [("title", share.title), ("lead", share.lead), ("body", share.body)]
      .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let percentage = score > 0 ? Int((share.score / score * 100).rounded()) : 0
    return "  \(Quantity.tenths(share.score))  \(percentage) %  weight "
      + "\(Quantity.tenths(share.weight)), in \(Quantity.count(share.articles, "article")): \(counts)"
      + (share.opening > 0 ? " (opening \(share.opening))" : "")
  }
}
