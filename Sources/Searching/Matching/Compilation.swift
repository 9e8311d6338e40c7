import Archive

/// An analysed condition as FTS5 can run it: an expression that no matching article escapes.
struct Compilation {
  /// What a phrase of the expression stands for.
  enum Phrase {
    /// A way to match a leaf; whether an article that holds it matches the leaf for sure.
    case leaf(Int, isCertain: Bool)
    /// A part of a nearness: how often it occurs says only whether the operands stand near each other.
    case near(Int)
    /// One whose occurrences FTS5 may lose: see ``Compiler``.
    case uncounted
  }

  enum Scope {
    /// The articles that an expression matches.
    case matching(MatchExpression)
    /// Any article, as far as FTS5 can tell (nothing but exclusions, a choice between words and columns).
    case any
    /// None: words that the lexicon does not know.
    case none
  }

  let scope: Scope
  /// What each phrase of the expression stands for, in its order: those of a leaf or nearness in a row.
  let phrases: [Phrase]
  /// Whether the expression says it all; else candidates are decided one by one.
  let isExact: Bool

  init(_ condition: AnalyzedQuery.Condition, of query: AnalyzedQuery) {
    let compiled = Compiler(query: query).compile(condition)
    scope = compiled.isNever ? .none : compiled.expression.map(Scope.matching) ?? .any
    isExact = compiled.isExact
    phrases = compiled.phrases
  }

  /// The leaf that each phrase of the expression adds an occurrence to; nil where it says only whether operands
  /// stand near each other.
  var leafOfPhrase: [Int?] { phrases.map { if case .leaf(let leaf, _) = $0 { leaf } else { nil } } }
}

extension AnalyzedQuery {
  /// Whether articles that hold a nearness's terms so close hold the nearness: all its leaves are certain, and
  /// no two operands can stand on the same tokens.
  func isCertain(_ near: Nearness) -> Bool {
    var terms: Set<String> = []
    for operand in near.operands {
      let leaves = operand.map { self.leaves[$0] }
      let own = Set(leaves.flatMap { $0.terms.joined() })
      guard leaves.allSatisfy(\.isExact), terms.isDisjoint(with: own) else { return false }
      terms.formUnion(own)
    }
    return true
  }

  /// What articles that hold a nearness match, besides holding its leaves: one row of terms of each operand close to
  /// the others. Nil where there are too many ways to choose the rows, or the operands are confined each to
  /// another text.
  func expression(of near: Nearness) -> MatchExpression? {
    let fields = Set(near.operands.joined().map { leaves[$0].field })
    let rows = near.operands.map { operand in operand.flatMap { leaves[$0].sequences } }
    var ways = 1
    for row in rows where ways > 0 && ways <= Self.mostWays { ways *= row.count }
    guard fields.count == 1, let field = fields.first, (1...Self.mostWays).contains(ways) else { return nil }
    var choices: [[[String]]] = [[]]
    for row in rows { choices = choices.flatMap { choice in row.map { choice + [$0] } } }
    return .any(choices.map { .near($0, distance: near.distance, in: field) })
  }

  /// FTS5 goes through every way for each article.
  private static let mostWays = 32
}

/// Puts an expression together.
///
/// Where an inner AND of FTS5 stands on an article that a row of terms, a nearness or a column filter in it fails, it
/// forgets the positions of all below it, of choices too that have moved on to a later article; those are then told as
/// occurring nowhere there (fts5ExprNodeZeroPoslist, met in SQLite 3.40.1). What matches is right, but such counts
/// are of no use.
private struct Compiler {
  let query: AnalyzedQuery

  struct Part {
    var expression: MatchExpression?
    var isExact: Bool
    var phrases: [Compilation.Phrase] = []
    /// Whether no article matches at all.
    var isNever = false
    /// Whether it holds more than single terms in any text.
    var hasPositions = false

    /// Every article, as far as FTS5 can tell.
    static let undecided = Part(expression: nil, isExact: false)
    static let never = Part(expression: nil, isExact: true, isNever: true)
  }

  /// FTS5's parser has a stack of 100 entries, of which a level takes six at most
  /// (https://sqlite.org/src/file/ext/fts5/fts5parse.y); what is deeper is decided on the text.
  private static let depthLimit = 12

  /// - Parameter isOutermost: whether the expression matches just what this part does, or that and other parts.
  func compile(_ condition: AnalyzedQuery.Condition, depth: Int = 0, isOutermost: Bool = true) -> Part {
    if depth > Self.depthLimit { return .undecided }
    switch condition {
    case .leaf(let index):
      return compile(leaf: index)
    case .near(let index):
      return compile(near: index, isOutermost: isOutermost)
    case .any(let conditions):
      let parts = conditions.map { compile($0, depth: depth + 1, isOutermost: false) }.filter { !$0.isNever }
      if parts.isEmpty { return .never }
      let expressions = parts.compactMap(\.expression)
      guard expressions.count == parts.count else { return .undecided }
      return Part(
        expression: .any(expressions), isExact: parts.allSatisfy(\.isExact),
        phrases: parts.flatMap(\.phrases), hasPositions: parts.contains(where: \.hasPositions))
    case .all(let conditions):
      return compileAll(conditions, depth: depth, isOutermost: isOutermost)
    case .not, .column:
      return .undecided
    }
  }

  private func compile(leaf index: Int) -> Part {
    let leaf = query.leaves[index]
    let sequences = leaf.sequences
    if sequences.isEmpty { return .never }
    return Part(
      expression: .any(sequences.map { .phrase($0, in: leaf.field) }), isExact: leaf.isExact,
      phrases: sequences.map { .leaf(index, isCertain: leaf.isCertain(endingIn: $0.last ?? "")) },
      hasPositions: leaf.terms.count > 1 || leaf.field != nil)
  }

  /// The leaves, which score as if they stood side by side, and the nearness of them.
  private func compile(near index: Int, isOutermost: Bool) -> Part {
    let near = query.nears[index]
    var parts: [Part] = []
    for operand in near.operands {
      let leaves = operand.map(compile(leaf:)).filter { !$0.isNever }
      if leaves.isEmpty { return .never }
      parts.append(
        Part(
          expression: .any(leaves.compactMap(\.expression)), isExact: false,
          phrases: leaves.flatMap(\.phrases)))
    }
    var expressions = parts.compactMap(\.expression)
    var phrases = parts.flatMap(\.phrases)
    let nearness = query.expression(of: near)
    if let nearness {
      expressions.append(nearness)
      phrases += Array(repeating: .near(index), count: nearness.phraseCount)
    }
    if !isOutermost { phrases = phrases.map { _ in .uncounted } }
    return Part(
      expression: .all(expressions), isExact: nearness != nil && query.isCertain(near), phrases: phrases,
      hasPositions: true)
  }

  private func compileAll(
    _ conditions: [AnalyzedQuery.Condition], depth: Int, isOutermost: Bool
  ) -> Part {
    var required: [Part] = []
    var excluded: [Part] = []
    var isExact = true
    // What is excluded makes an inner AND of the rest.
    let isOutermost =
      isOutermost && !conditions.contains { if case .not = $0 { true } else { false } }
    for condition in conditions {
      if case .not(let exclusion) = condition {
        let part = compile(exclusion, depth: depth + 1, isOutermost: false)
        if part.isNever { continue }
        // Only what surely matches may be excluded: a superset would take articles away.
        if part.isExact { excluded.append(part) } else { isExact = false }
      } else {
        let part = compile(condition, depth: depth + 1, isOutermost: isOutermost)
        if part.isNever { return .never }
        if part.expression != nil { required.append(part) }
        isExact = isExact && part.isExact
      }
    }
    guard !required.isEmpty else { return .undecided }
    var expression = MatchExpression.all(required.compactMap(\.expression))
    let exclusions = excluded.compactMap(\.expression)
    if !exclusions.isEmpty { expression = expression.excluding(.any(exclusions)) }
    let hasPositions = (required + excluded).contains(where: \.hasPositions)
    var phrases = required.flatMap(\.phrases)
    if !isOutermost, required.count > 1, required.contains(where: \.hasPositions) {
      phrases = phrases.map { _ in .uncounted }
    }
    return Part(
      expression: expression, isExact: isExact, phrases: phrases + excluded.flatMap(\.phrases),
      hasPositions: hasPositions)
  }
}
