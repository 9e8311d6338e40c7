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
