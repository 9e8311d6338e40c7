import Archive
import QueryLanguage

extension Searcher {
  /// Why an article is among the hits of a request, or why it is not.
  ///
  /// - Parameter handle: of an article; nil is returned where there is none.
  /// - Throws: ``ArchiveError``, ``SearchError``.
  /// - Complexity: a search with all its hits, and some analyses of the article's texts for each part of the query.
  package func explanation(ofHandle handle: String, for request: SearchRequest) throws -> Explanation? {
    try withAllHits(of: request) { snapshot, found in
      guard let ordinal = try snapshot.ordinals(handlePrefix: handle).first else { return nil }
      let stored = try snapshot.requiredArticle(ordinal: ordinal)
      let place = found.candidates.firstIndex { $0.ordinal == ordinal }
      let others = Set(found.duplicates.others(of: ordinal))
      let representative = place == nil ? found.candidates.first { others.contains($0.ordinal) } : nil
      var explanation = Explanation(
        handle: stored.handle, article: stored.article, rank: place.map { $0 + 1 },
        total: found.candidates.count, isRelaxed: found.isRelaxed,
        foldedUnder: try representative.flatMap { try snapshot.handle(ordinal: $0.ordinal) },
        filters: try request.filters.conditions.map { condition in
          var alone = SearchRequest(query: nil)
          alone.filters = request.filters.only(condition)
          return ExplainedFilter(
            condition: condition, holds: try ColumnFilter(alone, snapshot).passes(ordinal))
        })
      // Where any word will do, so it is explained.
      let asked = request.query?.tree.map { request.matching == .any ? $0.relaxed ?? $0 : $0 }
      if let tree = asked, let query = try AnalyzedQuery(tree, in: snapshot) {
        explanation.condition = try ConditionExplainer(query, ordinal, snapshot).explained(tree)
      }
      if place != nil, let query = found.query {
        explanation.score = try ScoreExplainer(query: query, relevance: found.relevance, snapshot: snapshot)
          .explanations(of: [ordinal])[ordinal]
      }
      return explanation
    }
  }
}
