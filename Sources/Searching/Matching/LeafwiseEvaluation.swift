import Archive

/// Evaluates a query over every article, leaf by leaf: where exclusions alone decide, which FTS5 cannot run,
/// and where a prefix stands for many terms, which FTS5 goes through one by one for each article.
///
/// Costs the postings of every leaf, and four bytes an article and leaf.
struct LeafwiseEvaluation {
  private let query: AnalyzedQuery
  private let snapshot: Snapshot
  private let relevance: Relevance
  private let count: Int
  /// By leaf, then by ordinal: the weighted frequency, 0 where the leaf does not match.
  private var frequencies: [[Float]] = []
  private var matches = Matches.none

  init(_ query: AnalyzedQuery, _ snapshot: Snapshot, _ relevance: Relevance) throws {
    self.query = query
    self.snapshot = snapshot
    self.relevance = relevance
    count = try snapshot.column(.source).count
    for leaf in query.leaves.indices { frequencies.append(try frequency(of: leaf)) }
    matches = matches(query.condition)
  }

  func matches(_ ordinal: Int) -> Bool {
    switch matches {
    case .none: false
    case .all: true
    case .some(let matches): matches[ordinal]
    }
  }

  /// What the leaves that are asked for add up to.
  func score(_ ordinal: Int) -> Float {
    var score: Float = 0
    for leaf in query.leaves.indices where query.positiveLeaves.contains(leaf) {
      guard let frequency = frequencies[leaf].isEmpty ? nil : frequencies[leaf][ordinal], frequency > 0
      else { continue }
      score += relevance.score(frequency: frequency, weight: query.leaves[leaf].weight)
    }
    return score
  }

  // MARK: - Leaves

  /// Empty where no article can match.
  private func frequency(of index: Int) throws -> [Float] {
    let leaf = query.leaves[index]
    guard let sequences = Compilation.sequences(of: leaf) else { return [] }
    var frequency = [Float](repeating: 0, count: count)
    let certain = sequences.filter { leaf.isCertain(endingIn: $0.last ?? "") }
    try add(certain, to: &frequency)
    guard certain.count < sequences.count else { return frequency }
    var candidates = [Float](repeating: 0, count: count)
    try add(sequences.filter { !leaf.isCertain(endingIn: $0.last ?? "") }, to: &candidates)
    var single = query
    single.condition = .leaf(index)
    let verifier = Verifier(single, snapshot)
    for ordinal in candidates.indices where candidates[ordinal] > 0 {
      if try frequency[ordinal] > 0 || verifier.matches(ordinal) { frequency[ordinal] += candidates[ordinal] }
    }
    return frequency
  }

  private func add(_ sequences: [[String]], to frequency: inout [Float]) throws {
    let fieldCount = Relevance.fieldCount
    for sequence in sequences {
      try snapshot.scan(.phrase(sequence)) { ordinal, counts in
        guard frequency.indices.contains(ordinal) else { return }
        for field in 0..<fieldCount {
          frequency[ordinal] += Float(counts[field]) * relevance.fieldFactors[ordinal * fieldCount + field]
        }
      }
    }
  }

  // MARK: - Conditions

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

  private func matches(_ condition: AnalyzedQuery.Condition) -> Matches {
    switch condition {
    case .leaf(let leaf):
      return frequencies[leaf].isEmpty ? .none : .some(frequencies[leaf].map { $0 > 0 })
    case .not(let part):
      return matches(part).inverted
    case .all(let parts):
      return parts.reduce(Matches.all) { $0.intersection(matches($1)) }
    case .any(let parts):
      // What matches any is what does not fail all.
      return parts.reduce(Matches.all) { $0.intersection(matches($1).inverted) }.inverted
    }
  }
}
