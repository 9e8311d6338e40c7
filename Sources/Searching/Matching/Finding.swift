import Archive

/// Finds the articles that a condition on texts and columns holds for.
struct Finding {
  let query: AnalyzedQuery
  let condition: AnalyzedQuery.Condition
  let filter: ColumnFilter
  let relevance: Relevance
  let snapshot: Snapshot

  /// Puts each article in once, in no order that counts, with its score.
  ///
  /// Texts are read only of articles that pass the filter and that neither index nor columns decide.
  func run(into collector: inout HitCollector) throws {
    let compilation = Compilation(condition, of: query)
    switch compilation.scope {
    case .none: break
    case .matching(let expression) where !query.leaves.contains(where: \.isWide):
      try scan(expression, compilation, &collector)
    case .matching, .any:
      try goThroughAll(&collector)
    }
  }

  /// One pass over the matches of an expression, scored as they come.
  private func scan(
    _ expression: MatchExpression, _ compilation: Compilation, _ collector: inout HitCollector
  ) throws {
    var scorer = ArticleScorer(compilation, query, relevance)
    let isCounted = compilation.phrases.allSatisfy { if case .uncounted = $0 { false } else { true } }
    if compilation.isExact, isCounted {
      try snapshot.scan(expression, openingLength: relevance.parameters.openingLength) {
        ordinal, frequencies in
        guard filter.passes(ordinal) else { return }
        collector.insert(ordinal: ordinal, score: scorer.score(ordinal, frequencies))
      }
      return
    }
    let others = try LeafwiseEvaluation(
      condition, of: query, besides: compilation.phrases, snapshot, relevance)
    let evaluation = CandidateEvaluation(condition, of: query, compilation, others)
    var open: [(ordinal: Int, score: Float)] = []
    try snapshot.scan(expression, openingLength: relevance.parameters.openingLength) { ordinal, frequencies in
      guard filter.passes(ordinal) else { return }
      let verdict = compilation.isExact ? .holds : evaluation.verdict(ordinal, frequencies)
      if verdict == .fails { return }
      let score = scorer.score(ordinal, frequencies) + others.score(ordinal)
      if verdict == .holds {
        collector.insert(ordinal: ordinal, score: score)
      } else {
        open.append((ordinal, score))
      }
    }
    let verifier = Verifier(condition, of: query, snapshot)
    for candidate in open where try verifier.matches(candidate.ordinal) {
      collector.insert(ordinal: candidate.ordinal, score: candidate.score)
    }
  }

  /// Every article that passes the filter, decided by what the index says of each leaf.
  private func goThroughAll(_ collector: inout HitCollector) throws {
    let evaluation = try LeafwiseEvaluation(condition, of: query, snapshot, relevance)
    let verdicts = evaluation.verdicts(on: condition)
    let verifier = Verifier(condition, of: query, snapshot)
    for ordinal in filter.ordinals where verdicts[ordinal] != .fails && filter.passes(ordinal) {
      if try verdicts[ordinal] == .holds || verifier.matches(ordinal) {
        collector.insert(ordinal: ordinal, score: evaluation.score(ordinal))
      }
    }
  }
}
