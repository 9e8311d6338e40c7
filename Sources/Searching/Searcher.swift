package import Archive
import Corpus
import FrenchAnalysis
import QueryLanguage

/// Answers requests from one archive.
///
/// Keeps what is derived from the archive's columns between requests, and derives it again when the file
/// has changed. For one thread at a time.
package final class Searcher {
  private let archive: Archive
  private let parameters: RankingParameters
  private var derived: Derived?
  /// What values are completed from.
  var completionNames = CompletionNames()

  private struct Derived {
    let generation: Int
    let relevance: Relevance
    let duplicates: DuplicateGroups
  }

  /// - Parameter ranking: other than the standard ones for who measures them.
  package init(_ archive: Archive, ranking parameters: RankingParameters = RankingParameters()) {
    self.archive = archive
    self.parameters = parameters
  }

  /// The hits of a request, from one state of the archive.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``; an archive of another analyzer is not matched.
  /// - Complexity: one pass over the postings of the query's words; only the hits shown are read from the
  ///   article table, besides candidates that the index alone cannot decide.
  package func search(_ request: SearchRequest) throws -> SearchResult {
    try read { (snapshot: Snapshot, derived: Derived) in
      var result = try answer(request, snapshot, derived)
      // Signs alone are not counted.
      if result.facets.count != request.countedFields.count { result = SearchResult(nothingFor: request) }
      if request.identifiesArticles { result.fingerprint = try snapshot.fingerprint() }
      return result
    }
  }

  /// Reads one state of the archive, with which articles repeat others there.
  func read<Result>(_ body: (Snapshot, DuplicateGroups) throws -> Result) throws -> Result {
    try read { try body($0, $1.duplicates) }
  }

  private func read<Result>(_ body: (Snapshot, Derived) throws -> Result) throws -> Result {
    try archive.read { snapshot in
      try archive.requireCurrentAnalyzer()
      return try body(snapshot, derived(snapshot))
    }
  }

  /// What is found out of the values that a request's query asks for, as ``search(_:)`` tells it.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  package func remarks(on request: SearchRequest) throws -> [SearchRemark] {
    guard let tree = request.query?.tree else { return [] }
    return try read { (snapshot: Snapshot, _: Derived) in
      try AnalyzedQuery(tree, in: snapshot)?.remarks ?? []
    }
  }

  /// All hits of a request in its order, whatever page it asks for, with what found them.
  struct AllHits {
    var query: AnalyzedQuery?
    var isRelaxed: Bool
    var candidates: [TopHits.Candidate]
    /// How many articles they stand for, duplicates counted each.
    var articles: Int
    /// What they were ranked and folded by.
    var relevance: Relevance
    var duplicates: DuplicateGroups
  }

  /// All hits of a request, from one state of the archive.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  func withAllHits<Result>(
    of request: SearchRequest, _ body: (Snapshot, AllHits) throws -> Result
  ) throws -> Result {
    try read { (snapshot: Snapshot, derived: Derived) in
      try body(snapshot, allHits(of: request, snapshot, derived))
    }
  }

  /// All hits of two requests, from one state of the archive.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  func withAllHits<Result>(
    of one: SearchRequest, and other: SearchRequest,
    _ body: (Snapshot, AllHits, AllHits) throws -> Result
  ) throws -> Result {
    try read { (snapshot: Snapshot, derived: Derived) in
      try body(snapshot, allHits(of: one, snapshot, derived), allHits(of: other, snapshot, derived))
    }
  }

  /// Reads one state of the archive, with a way to all of its articles, those with the same texts once each.
  func withAllArticles<Result>(_ body: (Snapshot, () throws -> [Int32]) throws -> Result) throws -> Result {
    try read { (snapshot: Snapshot, derived: Derived) in
      try body(snapshot) {
        try allHits(of: SearchRequest(query: nil), snapshot, derived).candidates.map { Int32($0.ordinal) }
      }
    }
  }

  private func allHits(
    of request: SearchRequest, _ snapshot: Snapshot, _ derived: Derived
  ) throws -> AllHits {
    var request = request
    (request.offset, request.limit) = (0, .max)
    var found = try find(request, snapshot, derived)
    return AllHits(
      query: found.query, isRelaxed: found.isRelaxed,
      candidates: found.collector?.page(skipping: 0) ?? [], articles: found.collector?.articles ?? 0,
      relevance: derived.relevance, duplicates: derived.duplicates)
  }

  private func answer(
    _ request: SearchRequest, _ snapshot: Snapshot, _ derived: Derived
  ) throws -> SearchResult {
    var found = try find(request, snapshot, derived)
    var result = SearchResult()
    result.remarks = found.query?.remarks ?? []
    guard let page = found.collector?.page(skipping: request.offset), let collector = found.collector else {
      return result
    }
    result.isRelaxed = found.isRelaxed
    result.total = collector.total
    result.articles = collector.articles
    var counting = FacetCounting(collector.ordinals, limit: request.countedValues, in: snapshot)
    result.facets = try request.countedFields.map { try counting.counts(by: $0) }
    var presenter = HitPresenter(request, found.query, snapshot, derived.duplicates)
    result.hits = try page.enumerated().map { index, candidate in
      try presenter.hit(candidate, rank: request.offset + index + 1)
    }
    if request.explainsScores, let query = found.query {
      let explainer = ScoreExplainer(query: query, relevance: derived.relevance, snapshot: snapshot)
      let explanations = try explainer.explanations(of: page.map(\.ordinal))
      for (index, candidate) in page.enumerated() {
        result.hits[index].explanation = explanations[candidate.ordinal]
      }
    }
    if result.total == 0 || result.isRelaxed {
      let finder = SuggestionFinder(request: request, snapshot: snapshot) {
        try self.total(of: $0, snapshot, derived)
      }
      result.suggestions = try finder.suggestions(isRelaxed: result.isRelaxed)
    }
    return result
  }

  /// How many hits there are, nothing relaxed that was not asked for.
  private func total(of request: SearchRequest, _ snapshot: Snapshot, _ derived: Derived) throws -> Int {
    var request = request
    if request.matching == .automatic { request.matching = .all }
    (request.offset, request.limit, request.countedFields) = (0, 0, [])
    var found = try find(request, snapshot, derived)
    _ = found.collector?.page(skipping: 0)
    return found.collector?.total ?? 0
  }

  private func derived(_ snapshot: Snapshot) throws -> Derived {
    if let derived, derived.generation == snapshot.generation { return derived }
    let new = try Derived(
      generation: snapshot.generation, relevance: Relevance(parameters, snapshot),
      duplicates: DuplicateGroups(snapshot))
    derived = new
    return new
  }

  // MARK: - Finding

  /// What matches a request, before any article is fetched.
  private struct Findings {
    var query: AnalyzedQuery?
    /// Nil where nothing of the request's can be looked up.
    var collector: HitCollector?
    var isRelaxed = false

    var isEmpty: Bool { collector?.articles ?? 0 == 0 }
  }

  private func find(
    _ request: SearchRequest, _ snapshot: Snapshot, _ derived: Derived
  ) throws -> Findings {
    guard let parsed = request.query else { return try findings(of: request, nil, snapshot, derived) }
    // Signs alone ask for nothing: that is no reason to answer with everything.
    guard let tree = parsed.tree else { return Findings() }
    if request.matching == .any {
      return try findings(of: request, AnalyzedQuery(tree.relaxed ?? tree, in: snapshot), snapshot, derived)
    }
    let findings = try findings(of: request, AnalyzedQuery(tree, in: snapshot), snapshot, derived)
    guard findings.isEmpty, request.matching == .automatic, parsed.canBeRelaxed, let relaxed = tree.relaxed
    else { return findings }
    var others = try self.findings(of: request, AnalyzedQuery(relaxed, in: snapshot), snapshot, derived)
    others.isRelaxed = !others.isEmpty
    return others
  }

  /// - Parameter query: nil where only the filters decide, or nothing of the request's can be looked up.
  private func findings(
    of request: SearchRequest, _ query: AnalyzedQuery?, _ snapshot: Snapshot, _ derived: Derived
  ) throws -> Findings {
    if query == nil, request.query != nil { return Findings() }
    var filter = try ColumnFilter(request, snapshot)
    var condition: AnalyzedQuery.Condition?
    if let query {
      let divided = query.divided
      for (column, isExcluded) in divided.restrictions {
        filter.restrict(to: query.columns[column], isExcluded: isExcluded)
      }
      condition = divided.rest
    }
    var request = request
    // Nothing scores where nothing is asked for.
    if request.order == .relevance, query?.positiveLeaves.isEmpty ?? true { request.order = .newest }
    var collector = try HitCollector(request, snapshot, derived.duplicates)
    if let query, let condition {
      let finding = Finding(
        query: query, condition: condition, filter: filter, relevance: derived.relevance,
        snapshot: snapshot)
      try finding.run(into: &collector)
    } else {
      for ordinal in filter.ordinals where filter.passes(ordinal) {
        collector.insert(ordinal: ordinal, score: 0)
      }
    }
    return Findings(query: query, collector: collector)
  }
}
