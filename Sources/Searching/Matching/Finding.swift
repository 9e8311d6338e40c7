import Archive

/// Finds the articles that a condition on texts and columns holds for.
struct Finding {
  let query: AnalyzedQuery
  let condition: AnalyzedQuery.Condition
  let filter: ColumnFilter
  let relevance: Relevance
  let snapshot: Snapshot

  /// Hands over each article once, in no order that counts, with its score.
  ///
  /// Texts are read only of articles that pass the filter and that neither index nor columns decide.
  func run(_ insert: (_ ordinal: Int, _ score: Float) -> Void) throws {
    let compilation = Compilation(condition, of: query)
    switch compilation.scope {
    case .none: break
    case .matching(let expression) where !query.leaves.contains(where: \.isWide):
      try scan(expression, compilation, insert)
    case .matching, .any:
      try goThroughAll(insert)
    }
  }

  /// One pass over the matches of an expression, scored as they come.
  private func scan(
    _ expression: MatchExpression, _ compilation: Compilation, _ insert: (Int, Float) -> Void
  ) throws {
    var scorer = ArticleScorer(compilation, query, relevance)
    if compilation.isExact {
      try snapshot.scan(expression, openingLength: relevance.parameters.openingLength) {
        ordinal, frequencies in
        guard filter.passes(ordinal) else { return }
        insert(ordinal, scorer.score(ordinal, frequencies))
      }
      return
    }
    let others = try LeafwiseEvaluation(
      condition, of: query, besides: compilation.phrases, snapshot, relevance)
    let evaluation = CandidateEvaluation(condition, of: query, compilation, others)
    var open: [(ordinal: Int, score: Float)] = []
    try snapshot.scan(expression, openingLength: relevance.parameters.openingLength) { ordinal, frequencies in
      guard filter.passes(ordinal) else { return }
      let verdict = evaluation.verdict(ordinal, frequencies)
      if verdict == .fails { return }
      let score = scorer.score(ordinal, frequencies) + others.score(ordinal)
      if verdict == .holds { insert(ordinal, score) } else { open.append((ordinal, score)) }
    }
    let verifier = Verifier(condition, of: query, snapshot)
    for candidate in open where try verifier.matches(candidate.ordinal) {
      insert(candidate.ordinal, candidate.score)
    }
  }

  /// Every article that passes the filter, decided by what the index says of each leaf.
  private func goThroughAll(_ insert: (Int, Float) -> Void) throws {
    let evaluation = try LeafwiseEvaluation(condition, of: query, snapshot, relevance)
    let verdicts = evaluation.verdicts(on: condition)
    let verifier = Verifier(condition, of: query, snapshot)
    for ordinal in filter.ordinals where verdicts[ordinal] != .fails && filter.passes(ordinal) {
      if try verdicts[ordinal] == .holds || verifier.matches(ordinal) {
        insert(ordinal, evaluation.score(ordinal))
      }
    }
  }
}
