import Archive

/// An analysed query as FTS5 can run it: an expression that no matching article escapes.
struct Compilation {
  /// Nil where every article may match (nothing but exclusions): FTS5 has no such query.
  let expression: MatchExpression?
  /// The leaf that each phrase of ``expression`` belongs to, in its order.
  let leafOfPhrase: [Int]
  /// Whether the expression says it all; else candidates are decided one by one.
  let isExact: Bool

  init(_ query: AnalyzedQuery) {
    let compiler = Compiler(leaves: query.leaves)
    let compiled = compiler.compile(query.condition)
    expression = compiled.isNever ? .phrase([Compiler.impossibleTerm]) : compiled.expression
    isExact = compiled.isExact
    leafOfPhrase = compiled.isNever ? [0] : compiled.phrases
  }

  /// The rows of terms that a leaf may be matched by, or nil where none can.
  static func sequences(of leaf: Leaf) -> [[String]]? {
    guard !leaf.isHopeless, let last = leaf.terms.last else { return nil }
    let head = leaf.terms.dropLast().map { $0[0] }
    return last.map { head + [$0] }
  }
}

private struct Compiler {
  let leaves: [Leaf]

  struct Part {
    var expression: MatchExpression?
    var isExact: Bool
    var phrases: [Int] = []
    /// Whether no article matches at all.
    var isNever = false

    /// Every article, as far as FTS5 can tell.
    static let undecided = Part(expression: nil, isExact: false)
    static let never = Part(expression: nil, isExact: true, isNever: true)
  }

  /// FTS5's parser has a stack of 100 entries, of which a level takes six at most
  /// (https://sqlite.org/src/file/ext/fts5/fts5parse.y); what is deeper is decided on the text.
  private static let depthLimit = 12

  func compile(_ condition: AnalyzedQuery.Condition, depth: Int = 0) -> Part {
    if depth > Self.depthLimit { return .undecided }
    switch condition {
    case .leaf(let index):
      let leaf = leaves[index]
      guard let sequences = Compilation.sequences(of: leaf) else { return .never }
      return Part(
        expression: .any(sequences.map(MatchExpression.phrase)), isExact: leaf.isExact,
        phrases: sequences.map { _ in index })
    case .any(let conditions):
      let parts = conditions.map { compile($0, depth: depth + 1) }.filter { !$0.isNever }
      if parts.isEmpty { return .never }
      let expressions = parts.compactMap(\.expression)
      guard expressions.count == parts.count else { return .undecided }
      return Part(
        expression: .any(expressions), isExact: parts.allSatisfy(\.isExact), phrases: parts.flatMap(\.phrases)
      )
    case .all(let conditions):
      return compileAll(conditions, depth: depth)
    case .not:
      return .undecided
    }
  }

  private func compileAll(_ conditions: [AnalyzedQuery.Condition], depth: Int) -> Part {
    var required: [Part] = []
    var excluded: [Part] = []
    var isExact = true
    for condition in conditions {
      if case .not(let exclusion) = condition {
        let part = compile(exclusion, depth: depth + 1)
        if part.isNever { continue }
        // Only what surely matches may be excluded: a superset would take articles away.
        if part.isExact { excluded.append(part) } else { isExact = false }
      } else {
        let part = compile(condition, depth: depth + 1)
        if part.isNever { return .never }
        if part.expression != nil { required.append(part) }
        isExact = isExact && part.isExact
      }
    }
    guard !required.isEmpty else { return .undecided }
    var expression = MatchExpression.all(required.compactMap(\.expression))
    let exclusions = excluded.compactMap(\.expression)
    if !exclusions.isEmpty { expression = expression.excluding(.any(exclusions)) }
    return Part(expression: expression, isExact: isExact, phrases: (required + excluded).flatMap(\.phrases))
  }

  /// No form folds to it: analysis never makes an upper-case term.
  static let impossibleTerm = "A"
}
