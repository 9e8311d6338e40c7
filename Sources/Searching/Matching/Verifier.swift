import Archive
import FrenchAnalysis

/// Decides on the stored text whether an article matches: for what the index, folded and stemmed, leaves
/// open.
struct Verifier {
  private let query: AnalyzedQuery
  private let snapshot: Snapshot
  private let matcher: TextMatcher

  init(_ query: AnalyzedQuery, _ snapshot: Snapshot) {
    self.query = query
    self.snapshot = snapshot
    matcher = TextMatcher(query.leaves, query.leaves.indices, snapshot.analyzer)
  }

  /// - Complexity: the analysis of the article's texts.
  func matches(_ ordinal: Int) throws -> Bool {
    var found: Set<Int> = []
    for text in try snapshot.texts(ordinal: ordinal) {
      for match in matcher.matches(in: text) { found.insert(match.leaf) }
    }
    return holds(query.condition, found)
  }

  private func holds(_ condition: AnalyzedQuery.Condition, _ found: Set<Int>) -> Bool {
    switch condition {
    case .leaf(let leaf): found.contains(leaf)
    case .all(let parts): parts.allSatisfy { holds($0, found) }
    case .any(let parts): parts.contains { holds($0, found) }
    case .not(let part): !holds(part, found)
    }
  }
}

/// Evaluates a query over every article, leaf by leaf: for queries that exclusions alone decide, which
/// FTS5 cannot run.
struct CompleteEvaluation {
  /// By ordinal.
  let matches: [Bool]

  init(_ query: AnalyzedQuery, _ snapshot: Snapshot) throws {
    let count = try snapshot.column(.source).count
    switch try Self.matches(query.condition, query, snapshot, count) {
    case .none: matches = Array(repeating: false, count: count)
    case .all: matches = Array(repeating: true, count: count)
    case .some(let some): matches = some
    }
  }

  /// The articles that match, by ordinal; a long query has many words that no article holds.
  private enum Matches {
    case none
    case all
    case some([Bool])

    var inverted: Matches {
      switch self {
      case .none: .all
      case .all: .none
      case .some(let matches): .some(matches.map { !$0 })
      }
    }

    /// Those that match both.
    func intersection(_ other: Matches) -> Matches {
      switch (self, other) {
      case (.none, _), (_, .none): return .none
      case (.all, let rest), (let rest, .all): return rest
      case (.some(var matches), .some(let others)):
        for ordinal in matches.indices where !others[ordinal] { matches[ordinal] = false }
        return .some(matches)
      }
    }
  }

  private static func matches(
    _ condition: AnalyzedQuery.Condition, _ query: AnalyzedQuery, _ snapshot: Snapshot, _ count: Int
  ) throws -> Matches {
    switch condition {
    case .leaf(let leaf):
      return query.leaves[leaf].isHopeless
        ? .none : .some(try articles(matching: leaf, query, snapshot, count))
    case .not(let part):
      return try matches(part, query, snapshot, count).inverted
    case .all(let parts):
      return try parts.reduce(Matches.all) { try $0.intersection(matches($1, query, snapshot, count)) }
    case .any(let parts):
      // What matches any is what does not fail all.
      return try parts.reduce(Matches.all) {
        try $0.intersection(matches($1, query, snapshot, count).inverted)
      }.inverted
    }
  }

  private static func articles(
    matching leaf: Int, _ query: AnalyzedQuery, _ snapshot: Snapshot, _ count: Int
  ) throws -> [Bool] {
    var matches = [Bool](repeating: false, count: count)
    guard let expression = Compilation.expression(of: query.leaves[leaf]) else { return matches }
    try snapshot.scan(expression) { ordinal, _ in
      if matches.indices.contains(ordinal) { matches[ordinal] = true }
    }
    guard !query.leaves[leaf].isExact else { return matches }
    var single = query
    single.condition = .leaf(leaf)
    let verifier = Verifier(single, snapshot)
    for ordinal in matches.indices where matches[ordinal] {
      matches[ordinal] = try verifier.matches(ordinal)
    }
    return matches
  }
}
