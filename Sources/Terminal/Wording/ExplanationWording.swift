import Corpus
import Searching

/// What explanations say.
enum ExplanationWording {
  static func place(_ explanation: Explanation, _ language: Language) -> String {
    let total = Quantity.count(explanation.total, language)
    if let rank = explanation.rank.map({ Quantity.count($0, language) }) {
      return language("hit \(rank) of \(total)", "résultat \(rank) sur \(total)")
    }
    let hits = Quantity.count(explanation.total, .hit, language)
    if let handle = explanation.foldedUnder {
      return language(
        "matches, and is folded under \(handle), which has the same text; \(hits)",
        "correspond, mais compte avec \(handle), de même texte ; \(hits)")
    }
    return language(
      "no hit; there \(explanation.total == 1 ? "is" : "are") \(hits)",
      explanation.total == 0
        ? "pas parmi les résultats ; il n’y en a aucun" : "pas parmi les résultats ; il y en a \(total)")
  }

  static func sign(_ holds: Bool) -> String { holds ? "✓ " : "✗ " }

  static func sign(_ outcome: ExplainedCondition.Outcome) -> String {
    outcome == .ignored ? "– " : sign(outcome == .holds)
  }

  /// What is said beside a condition; empty where its sign says it all.
  static func remark(_ condition: ExplainedCondition, _ language: Language) -> String {
    switch (condition.shape, condition.outcome) {
    case (_, .ignored):
      return language(
        "not looked for: a stop word or no word", "non cherché : mot vide, ou ce n’est pas un mot")
    case (.not, .fails): return condition.parts.first.map { counts($0.matches, language) } ?? ""
    case (.leaf, .holds): return counts(condition.matches, language)
    case (.leaf, .fails): return condition.nearMiss.map { nearMiss($0, language) } ?? ""
    default: return ""
    }
  }

  private static func nearMiss(_ nearMiss: ExplainedCondition.NearMiss, _ language: Language) -> String {
    switch nearMiss {
    case .words:
      language(
        "its words occur, not in this form or order",
        "ses mots y sont, mais pas sous cette forme ou dans cet ordre")
    case .farther: language("they occur, farther apart", "ils y sont, mais plus éloignés")
    case .elsewhere: language("occurs, in another text", "s’y trouve, mais dans une autre partie")
    }
  }

  /// `title 1, body 3`.
  static func counts(_ counts: [FieldCount], _ language: Language) -> String {
    counts.map { "\(text($0.field, language)) \(Quantity.count($0.count, language))" }.joined(separator: ", ")
  }

  /// A text of an article.
  static func text(_ field: Passage.Field, _ language: Language) -> String {
    switch field {
    case .title: language("title", "titre")
    case .lead: language("lead", "chapeau")
    case .body: language("body", "corps")
    }
  }

  static func score(_ score: Double, _ language: Language) -> String {
    "\(language("score", "score")) \(Quantity.tenths(score, language))"
  }

  /// What a term adds to a score: `8.1`, `66%`, `weight 4.2, in 120 articles: title 1, body 3 (opening 1)`.
  static func share(
    _ share: ScoreExplanation.Share, of score: Double, _ language: Language
  ) -> [String] {
    let counts = counts(
      [
        FieldCount(field: .title, count: share.title), FieldCount(field: .lead, count: share.lead),
        FieldCount(field: .body, count: share.body),
      ].filter { $0.count > 0 }, language)
    let percentage = score > 0 ? Int((share.score / score * 100).rounded()) : 0
    let weight = Quantity.tenths(share.weight, language)
    let articles = Quantity.count(share.articles, .article, language)
    let opening =
      share.opening > 0 ? language(" (opening \(share.opening))", " (début \(share.opening))") : ""
    return [
      Quantity.tenths(share.score, language), Quantity.percent(percentage, language),
      language(
        "weight \(weight), in \(articles): \(counts)\(opening)",
        "poids \(weight), dans \(articles) : \(counts)\(opening)"),
    ]
  }
}
