import Archive

/// Decides on the stored text whether an article matches: for what the index, folded and stemmed, leaves
/// open.
struct Verifier {
  private let condition: AnalyzedQuery.Condition
  private let query: AnalyzedQuery
  private let snapshot: Snapshot
  private let matcher: TextMatcher

  init(_ condition: AnalyzedQuery.Condition, of query: AnalyzedQuery, _ snapshot: Snapshot) {
    self.condition = condition
    self.query = query
    self.snapshot = snapshot
    matcher = TextMatcher(query, query.leaves.indices, snapshot.analyzer)
  }

  /// - Complexity: the analysis of the article's texts.
  func matches(_ ordinal: Int) throws -> Bool {
    var leaves: Set<Int> = []
    var nears: Set<Int> = []
    for (field, text) in zip(TextMatcher.fields, try snapshot.texts(ordinal: ordinal)) {
      let matches = matcher.allMatches(in: text, of: field)
      for match in matches { leaves.insert(match.leaf) }
      if query.nears.isEmpty { continue }
      let ranges = Dictionary(grouping: matches, by: \.leaf).mapValues { $0.map(\.tokenRange) }
      for (index, near) in query.nears.enumerated() where near.holds(ranges) { nears.insert(index) }
    }
    return holds(condition, ordinal, leaves, nears)
  }

  private func holds(
    _ condition: AnalyzedQuery.Condition, _ ordinal: Int, _ leaves: Set<Int>, _ nears: Set<Int>
  ) -> Bool {
    switch condition {
    case .leaf(let leaf): leaves.contains(leaf)
    case .near(let near): nears.contains(near)
    case .column(let column): query.columns[column][ordinal]
    case .all(let parts): parts.allSatisfy { holds($0, ordinal, leaves, nears) }
    case .any(let parts): parts.contains { holds($0, ordinal, leaves, nears) }
    case .not(let part): !holds(part, ordinal, leaves, nears)
    }
  }
}
