import Archive
import QueryLanguage

/// Takes a query apart for one article: what each part of it comes to, decided on the stored texts.
struct ConditionExplainer {
  private let snapshot: Snapshot
  private let ordinal: Int
  private let texts: [String]
  private let keepsStopWords: Bool

  /// - Parameter query: the whole that is taken apart.
  init(_ query: AnalyzedQuery, _ ordinal: Int, _ snapshot: Snapshot) throws {
    self.snapshot = snapshot
    self.ordinal = ordinal
    texts = try snapshot.texts(ordinal: ordinal)
    keepsStopWords = query.keepsStopWords
  }

  /// - Parameter field: the text that the part's terms are confined to.
  /// - Complexity: the analysis of the article's texts for each leaf, and two more for one that fails.
  func explained(_ query: Query, in field: TextField? = nil) throws -> ExplainedCondition {
    switch query {
    case .all(let parts):
      return try joined(.all, query, parts, field) { $0.allSatisfy { $0.outcome != .fails } }
    case .any(let parts):
      return try joined(.any, query, parts, field) { $0.contains { $0.outcome == .holds } }
    case .not(let part):
      return try joined(.not, query, [part], field) { $0.allSatisfy { $0.outcome == .fails } }
    case .within(let inner, let part):
      return try explained(part, in: inner)
    case .word, .prefix, .phrase, .exact, .near, .value, .date:
      return try leaf(query, field)
    }
  }

  private func joined(
    _ shape: ExplainedCondition.Shape, _ query: Query, _ parts: [Query], _ field: TextField?,
    _ holds: ([ExplainedCondition]) -> Bool
  ) throws -> ExplainedCondition {
    let parts = try parts.map { try explained($0, in: field) }
    let meant = parts.filter { $0.outcome != .ignored }
    var condition = ExplainedCondition(
      shape: shape, text: Self.confined(query, field).description,
      outcome: meant.isEmpty ? .ignored : holds(meant) ? .holds : .fails)
    condition.parts = parts
    return condition
  }

  private func leaf(_ query: Query, _ field: TextField?) throws -> ExplainedCondition {
    let confined = Self.confined(query, field)
    var condition = ExplainedCondition(shape: .leaf, text: confined.description, outcome: .ignored)
    guard let analyzed = try analyzed(confined) else { return condition }
    condition.outcome = try holds(analyzed) ? .holds : .fails
    if condition.outcome == .holds {
      let matcher = TextMatcher(analyzed, analyzed.positiveLeaves, snapshot.analyzer)
      condition.matches = zip(TextMatcher.fields, texts).compactMap { field, text in
        let count = matcher.matches(in: text, of: field).count
        return count == 0 ? nil : FieldCount(field: field, count: count)
      }
    } else {
      condition.nearMiss = try nearMiss(query, field)
    }
    return condition
  }

  /// What the article holds of a term that fails: first the term itself in another text, then its words.
  private func nearMiss(_ query: Query, _ field: TextField?) throws -> ExplainedCondition.NearMiss? {
    if field != nil, try holds(query, in: nil) { return .elsewhere }
    switch query {
    case .near(let operands, _):
      return try operands.allSatisfy { try holds($0, in: field) } ? .farther : nil
    case .phrase(let phrase), .exact(.phrase(let phrase)):
      return try holds(phrase.words, in: field) ? .words : nil
    case .exact(let inner):
      return try holds(inner, in: field) ? .words : nil
    default:
      return nil
    }
  }

  private func holds(_ query: Query, in field: TextField?) throws -> Bool {
    try analyzed(Self.confined(query, field)).map(holds) ?? false
  }

  private func holds(_ query: AnalyzedQuery) throws -> Bool {
    try Verifier(query.condition, of: query, snapshot).matches(ordinal)
  }

  private func analyzed(_ query: Query) throws -> AnalyzedQuery? {
    try AnalyzedQuery(query, in: snapshot, keepingStopWords: keepsStopWords)
  }

  private static func confined(_ query: Query, _ field: TextField?) -> Query {
    guard let field else { return query }
    switch query {
    // They do not care in which text they are asked for.
    case .value, .date: return query
    default: return .within(field, query)
    }
  }
}
