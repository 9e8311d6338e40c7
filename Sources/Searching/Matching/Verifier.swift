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
    let leaves = try query.leaves.indices.map { try Self.articles(matching: $0, query, snapshot, count) }
    func evaluate(_ condition: AnalyzedQuery.Condition) -> [Bool] {
      switch condition {
      case .leaf(let leaf): return leaves[leaf]
      case .not(let part): return evaluate(part).map { !$0 }
      case .all(let parts): return combine(parts.map(evaluate)) { $0 && $1 }
      case .any(let parts): return combine(parts.map(evaluate)) { $0 || $1 }
      }
    }
    func combine(_ parts: [[Bool]], _ operation: (Bool, Bool) -> Bool) -> [Bool] {
      var result = parts[0]
      for part in parts.dropFirst() {
        for ordinal in result.indices { result[ordinal] = operation(result[ordinal], part[ordinal]) }
      }
      return result
    }
    matches = evaluate(query.condition)
  }

  private static func articles(
    matching leaf: Int, _ query: AnalyzedQuery, _ snapshot: Snapshot, _ count: Int
  ) throws -> [Bool] {
    var matches = [Bool](repeating: false, count: count)
    guard let expression = Compilation.expression(of: query.leaves[leaf]) else { return matches }
    try snapshot.scan(expression) { ordinal, _ in matches[ordinal] = true }
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
