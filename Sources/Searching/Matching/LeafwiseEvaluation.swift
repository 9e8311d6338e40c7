import Archive

/// Looks leaves and nearnesses up one by one over the whole archive: where exclusions or columns decide, which FTS5 cannot
/// run, and where a prefix stands for many terms, which FTS5 goes through one by one for each article.
///
/// Costs the postings of every leaf looked up, a byte an article and leaf, and four more where it scores.
struct LeafwiseEvaluation {
  private let query: AnalyzedQuery
  private let relevance: Relevance
  private let count: Int
  /// By leaf.
  private var leaves: [Int: Verdicts] = [:]
  /// By nearness.
  private var nears: [Int: Verdicts] = [:]
  /// By leaf that scores, then by ordinal: the weighted frequency as the index counts it.
  private var frequencies: [(weight: Float, ofArticle: [Float])] = []

  /// - Parameter phrases: those of an expression, whose leaves and nearnesses need not be looked up.
  init(
    _ condition: AnalyzedQuery.Condition, of query: AnalyzedQuery, besides phrases: [Compilation.Phrase] = [],
    _ snapshot: Snapshot, _ relevance: Relevance
  ) throws {
    self.query = query
    self.relevance = relevance
    count = try snapshot.column(.source).count
    var wanted = Wanted()
    wanted.add(condition)
    var scored = Set<Int>()
    for phrase in phrases {
      switch phrase {
      case .leaf(let leaf, _):
        wanted.leaves.remove(leaf)
        scored.insert(leaf)
      case .near(let near): wanted.nears.remove(near)
      case .uncounted: break
      }
    }
    // A nearness is known by its leaves, which an expression may count without it.
    for near in wanted.nears { wanted.leaves.formUnion(query.nears[near].operands.joined()) }
    for leaf in wanted.leaves.sorted() {
      let scores = query.positiveLeaves.contains(leaf) && !scored.contains(leaf)
      leaves[leaf] = try lookUp(leaf: leaf, scores: scores, snapshot)
    }
    for near in wanted.nears { nears[near] = try lookUp(near: near, snapshot) }
  }

  private struct Wanted {
    var leaves: Set<Int> = []
    var nears: Set<Int> = []

    mutating func add(_ condition: AnalyzedQuery.Condition) {
      switch condition {
      case .leaf(let leaf): leaves.insert(leaf)
      case .near(let near): nears.insert(near)
      case .column: break
      case .not(let part): add(part)
      case .all(let parts), .any(let parts): for part in parts { add(part) }
      }
    }
  }

  /// What the leaves that were looked up and are asked for add up to.
  func score(_ ordinal: Int) -> Float {
    var score: Float = 0
    for (weight, ofArticle) in frequencies where ofArticle[ordinal] > 0 {
      score += relevance.score(frequency: ofArticle[ordinal], weight: weight)
    }
    return score
  }

  // MARK: - Leaves

  private mutating func lookUp(leaf index: Int, scores: Bool, _ snapshot: Snapshot) throws -> Verdicts {
    let leaf = query.leaves[index]
    let sequences = leaf.sequences
    if sequences.isEmpty { return .same(.fails) }
    var verdicts = [Verdict](repeating: .fails, count: count)
    var frequency = [Float](repeating: 0, count: scores ? count : 0)
    for sequence in sequences {
      let verdict: Verdict = leaf.isCertain(endingIn: sequence.last ?? "") ? .holds : .open
      try snapshot.scan(.phrase(sequence, in: leaf.field), openingLength: relevance.parameters.openingLength)
      { ordinal, counts in
        guard verdicts.indices.contains(ordinal) else { return }
        verdicts[ordinal] = .any(verdicts[ordinal], verdict)
        guard scores else { return }
        frequency[ordinal] += relevance.frequency(ordinal, counts, ofPhrase: 0)
      }
    }
    if scores { frequencies.append((leaf.weight, frequency)) }
    return .each(verdicts)
  }

  private func lookUp(near index: Int, _ snapshot: Snapshot) throws -> Verdicts {
    let near = query.nears[index]
    guard let expression = query.expression(of: near) else {
      let holding = near.operands.reduce(Verdicts.same(.holds)) { verdicts, operand in
        verdicts.all(operand.reduce(.same(.fails)) { $0.any(leaves[$1] ?? .same(.open)) })
      }
      // That the article holds them all says not where.
      return holding.all(.same(.open))
    }
    let verdict: Verdict = query.isCertain(near) ? .holds : .open
    var verdicts = [Verdict](repeating: .fails, count: count)
    try snapshot.scan(expression) { ordinal, _ in
      if verdicts.indices.contains(ordinal) { verdicts[ordinal] = verdict }
    }
    return .each(verdicts)
  }

  /// The verdict on a leaf or a nearness that was looked up.
  func verdict(ofLeaf leaf: Int, _ ordinal: Int) -> Verdict { leaves[leaf]?[ordinal] ?? .open }
  func verdict(ofNear near: Int, _ ordinal: Int) -> Verdict { nears[near]?[ordinal] ?? .open }

  // MARK: - Conditions

  /// The verdicts on a condition all of whose leaves were looked up.
  func verdicts(on condition: AnalyzedQuery.Condition) -> Verdicts {
    switch condition {
    case .leaf(let leaf): leaves[leaf] ?? .same(.open)
    case .near(let near): nears[near] ?? .same(.open)
    case .column(let column): .each(query.columns[column].map { $0 ? .holds : .fails })
    case .not(let part): verdicts(on: part).inverted
    case .all(let parts): parts.reduce(.same(.holds)) { $0.all(verdicts(on: $1)) }
    case .any(let parts): parts.reduce(.same(.fails)) { $0.any(verdicts(on: $1)) }
    }
  }
}

/// A verdict for each ordinal; a long query has many words that no article holds.
enum Verdicts {
  case same(Verdict)
  case each([Verdict])

  subscript(ordinal: Int) -> Verdict {
    switch self {
    case .same(let verdict): verdict
    case .each(let verdicts): verdicts[ordinal]
    }
  }

  var inverted: Verdicts {
    switch self {
    case .same(let verdict): .same(!verdict)
    case .each(let verdicts): .each(verdicts.map { !$0 })
    }
  }

  func all(_ other: Verdicts) -> Verdicts { combined(other, decisive: .fails, neutral: .holds, Verdict.all) }

  func any(_ other: Verdicts) -> Verdicts { combined(other, decisive: .holds, neutral: .fails, Verdict.any) }

  private func combined(
    _ other: Verdicts, decisive: Verdict, neutral: Verdict, _ join: (Verdict, Verdict) -> Verdict
  ) -> Verdicts {
    switch (self, other) {
    case (.same(let one), .same(let two)):
      return .same(join(one, two))
    case (.same(let one), .each(var verdicts)), (.each(var verdicts), .same(let one)):
      if one == decisive { return .same(decisive) }
      if one == neutral { return .each(verdicts) }
      for index in verdicts.indices { verdicts[index] = join(verdicts[index], one) }
      return .each(verdicts)
    case (.each(var verdicts), .each(let others)):
      for index in verdicts.indices { verdicts[index] = join(verdicts[index], others[index]) }
      return .each(verdicts)
    }
  }
}
