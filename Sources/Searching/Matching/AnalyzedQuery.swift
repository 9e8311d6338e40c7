import Archive
import FrenchAnalysis
import QueryLanguage

/// A query whose words are analysed: the tree, with its leaves by number.
struct AnalyzedQuery {
  indirect enum Condition {
    case leaf(Int)
    case all([Condition])
    case any([Condition])
    case not(Condition)
  }

  var condition: Condition
  var leaves: [Leaf]
  /// The leaves that are asked for, not excluded: those that score and are highlighted.
  var positiveLeaves: Set<Int>

  /// Analyses a query for one state of an archive, or nil where nothing of it can be looked up
  /// (punctuation, an elided article alone).
  ///
  /// Stop words are dropped, outside quotes only, unless nothing else is asked for.
  init?(_ query: Query, in snapshot: Snapshot) throws {
    var builder = LeafBuilder(snapshot: snapshot, articleCount: try snapshot.liveArticleCount())
    builder.keepsStopWords = !query.terms.contains {
      $0.polarity == .positive && builder.isMoreThanStopWords($0.query)
    }
    guard let condition = try builder.condition(of: query, isPositive: true) else { return nil }
    self.condition = condition
    leaves = builder.leaves
    positiveLeaves = builder.positiveLeaves
  }
}

/// Turns the words of a query into leaves.
private struct LeafBuilder {
  let snapshot: Snapshot
  let articleCount: Int
  var keepsStopWords = false
  var leaves: [Leaf] = []
  var positiveLeaves: Set<Int> = []

  private var analyzer: Analyzer { snapshot.analyzer }

  init(snapshot: Snapshot, articleCount: Int) {
    self.snapshot = snapshot
    self.articleCount = articleCount
  }

  mutating func condition(of query: Query, isPositive: Bool) throws -> AnalyzedQuery.Condition? {
    switch query {
    case .all(let parts): return try joined(parts, isPositive, AnalyzedQuery.Condition.all)
    case .any(let parts): return try joined(parts, isPositive, AnalyzedQuery.Condition.any)
    case .not(let part):
      return try condition(of: part, isPositive: !isPositive).map(AnalyzedQuery.Condition.not)
    case .word, .prefix, .phrase:
      guard let leaf = try leaf(of: query) else { return nil }
      leaves.append(leaf)
      if isPositive { positiveLeaves.insert(leaves.count - 1) }
      return .leaf(leaves.count - 1)
    }
  }

  private mutating func joined(
    _ parts: [Query], _ isPositive: Bool, _ join: ([AnalyzedQuery.Condition]) -> AnalyzedQuery.Condition
  ) throws -> AnalyzedQuery.Condition? {
    var conditions: [AnalyzedQuery.Condition] = []
    for part in parts {
      if let condition = try condition(of: part, isPositive: isPositive) { conditions.append(condition) }
    }
    return conditions.isEmpty ? nil : conditions.count == 1 ? conditions[0] : join(conditions)
  }

  /// Whether a term of the query asks for more than stop words.
  func isMoreThanStopWords(_ query: Query) -> Bool {
    switch query {
    case .word(let word):
      analyzer.tokens(in: word.text).contains { !isStopWord($0) }
    case .prefix(let word): !analyzer.tokens(in: word.text).isEmpty
    case .phrase(let phrase): !analyzer.tokens(in: phrase.text).isEmpty
    case .all, .any, .not: false
    }
  }

  private func isStopWord(_ token: FrenchAnalysis.Token) -> Bool {
    StopWords.french.contains(analyzer.vocabulary.form(token.form))
  }

  // MARK: - Leaves

  private func leaf(of query: Query) throws -> Leaf? {
    switch query {
    case .word(let word):
      let tokens = analyzer.tokens(in: word.text)
      if tokens.isEmpty || (tokens.count == 1 && isStopWord(tokens[0]) && !keepsStopWords) { return nil }
      let terms = tokens.map(analyzer.termText(of:))
      return Leaf(
        tokens: tokens.map { .term($0.term) }, terms: terms.map { [$0] }, isExact: true,
        weight: try weight(ofTerms: terms))
    case .phrase(let phrase):
      let tokens = analyzer.tokens(in: phrase.text)
      if tokens.isEmpty { return nil }
      let terms = tokens.map(analyzer.termText(of:))
      let forms = tokens.map(analyzer.formText(of:))
      let isExact = try zip(terms, forms).allSatisfy { term, form in
        try snapshot.forms(ofTerm: term).allSatisfy { $0 == form }
      }
      return Leaf(
        tokens: tokens.map { .form($0.form) }, terms: terms.map { [$0] }, isExact: isExact,
        weight: try weight(ofTerms: terms))
    case .prefix(let word):
      return try prefixLeaf(word.text)
    case .all, .any, .not:
      return nil
    }
  }

  /// A prefix of the written word: the last token opens with it, the ones before are whole words.
  private func prefixLeaf(_ text: String) throws -> Leaf? {
    let tokens = analyzer.tokens(in: text)
    guard let last = tokens.last else { return nil }
    let prefix = analyzer.formText(of: last)
    let forms = try snapshot.forms(withPrefix: prefix)
    let stems = Set(
      forms.map { form in analyzer.tokens(in: form).first.map(analyzer.termText(of:)) ?? form }
    ).sorted()
    let isExact = try stems.allSatisfy { stem in
      try snapshot.forms(ofTerm: stem).allSatisfy { $0.utf8.starts(with: prefix.utf8) }
    }
    let whole = tokens.dropLast()
    let articles = try stems.reduce(0) { try $0 + snapshot.articleCount(ofTerm: $1) }
    return Leaf(
      tokens: whole.map { .term($0.term) } + [.prefix(Array(prefix.utf8))],
      terms: whole.map { [analyzer.termText(of: $0)] } + [stems], isExact: isExact,
      weight: try weight(ofTerms: whole.map(analyzer.termText(of:)))
        + Relevance.inverseDocumentFrequency(articles: min(articles, articleCount), of: articleCount))
  }

  /// A phrase weighs what its words weigh together, as Lucene has it: its own frequency is not known
  /// before every article was looked at.
  private func weight(ofTerms terms: [String]) throws -> Float {
    try Set(terms).reduce(0) {
      try $0
        + Relevance.inverseDocumentFrequency(
          articles: snapshot.articleCount(ofTerm: $1), of: articleCount)
    }
  }
}

extension Snapshot {
  /// How many articles there are, counted in the columns.
  func liveArticleCount() throws -> Int { try column(.source).count { $0 != 0 } }
}
