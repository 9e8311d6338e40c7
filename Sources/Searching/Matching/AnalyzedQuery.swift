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
  private var entries: [String: (articles: Int, forms: [String])] = [:]

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
    case .exact, .near, .within, .value, .date: return nil
    case .word, .prefix, .phrase:
      guard let leaf = try leaf(of: query) else { return nil }
      leaves.append(leaf)
      if isPositive { positiveLeaves.insert(leaves.count - 1) }
      return .leaf(leaves.count - 1)
    }
  }

  /// - Note: A term repeated in the list is one leaf that weighs as much as all of them.
  private mutating func joined(
    _ parts: [Query], _ isPositive: Bool, _ join: ([AnalyzedQuery.Condition]) -> AnalyzedQuery.Condition
  ) throws -> AnalyzedQuery.Condition? {
    var conditions: [AnalyzedQuery.Condition] = []
    var asked: [[Leaf.TokenCondition]: Int] = [:]
    var excluded: [[Leaf.TokenCondition]: Int] = [:]
    for part in parts {
      guard let condition = try condition(of: part, isPositive: isPositive) else { continue }
      switch condition {
      case .leaf: if isRepeated(in: &asked) { continue }
      case .not(.leaf): if isRepeated(in: &excluded) { continue }
      default: break
      }
      conditions.append(condition)
    }
    return conditions.isEmpty ? nil : conditions.count == 1 ? conditions[0] : join(conditions)
  }

  /// Whether the last leaf was there before: then it is taken back, and its weight added to the first.
  private mutating func isRepeated(in known: inout [[Leaf.TokenCondition]: Int]) -> Bool {
    let index = leaves.count - 1
    guard let first = known[leaves[index].tokens] else {
      known[leaves[index].tokens] = index
      return false
    }
    leaves[first].weight += leaves.removeLast().weight
    positiveLeaves.remove(index)
    return true
  }

  /// Whether a term of the query asks for more than stop words.
  func isMoreThanStopWords(_ query: Query) -> Bool {
    switch query {
    case .word(let word):
      analyzer.tokens(in: word.text).contains { !isStopWord($0) }
    case .prefix(let word): !analyzer.tokens(in: word.text).isEmpty
    case .phrase(let phrase): !analyzer.tokens(in: phrase.text).isEmpty
    default: false
    }
  }

  private func isStopWord(_ token: FrenchAnalysis.Token) -> Bool {
    StopWords.french.contains(analyzer.vocabulary.form(token.form))
  }

  // MARK: - Leaves

  private mutating func leaf(of query: Query) throws -> Leaf? {
    switch query {
    case .word(let word):
      let tokens = analyzer.tokens(in: word.text)
      if tokens.isEmpty || (tokens.count == 1 && isStopWord(tokens[0]) && !keepsStopWords) { return nil }
      let row = try indexed(tokens.map(analyzer.termText(of:)))
      return Leaf(
        tokens: try tokens.map { try inflections(of: $0) }, terms: row.terms, isWhole: row.isWhole,
        weight: row.weight)
    case .phrase(let phrase):
      let tokens = analyzer.tokens(in: phrase.text)
      if tokens.isEmpty { return nil }
      let row = try indexed(tokens.map(analyzer.termText(of:)))
      let isCertain = try tokens.allSatisfy { token in
        let form = analyzer.formText(of: token)
        return try entry(ofTerm: analyzer.termText(of: token)).forms.allSatisfy { $0 == form }
      }
      return Leaf(
        tokens: tokens.map { .forms([$0.form]) }, terms: row.terms,
        uncertainTerms: isCertain ? [] : Set(row.terms.last ?? []), isWhole: row.isWhole, weight: row.weight)
    case .prefix(let word):
      return try prefixLeaf(word.text)
    default:
      return nil
    }
  }

  /// A prefix of the written word: the last token opens with it, the ones before are whole words.
  private mutating func prefixLeaf(_ text: String) throws -> Leaf? {
    let tokens = analyzer.tokens(in: text)
    guard let last = tokens.last else { return nil }
    let prefix = analyzer.formText(of: last)
    let forms = try snapshot.forms(withPrefix: prefix)
    // Entered as they are: a form that is longer than its spelling was would be cut if it were read again.
    let vocabulary = analyzer.vocabulary
    let numbers = Set(forms.map { Array($0.utf8).withUnsafeBufferPointer(vocabulary.enter(form:)) })
    let stems = Set(numbers.map(vocabulary.term(ofForm:)))
      .map { String(decoding: vocabulary.term($0), as: UTF8.self) }.sorted()
    let uncertain = try stems.filter { stem in
      try !entry(ofTerm: stem).forms.allSatisfy { $0.utf8.starts(with: prefix.utf8) }
    }
    let whole = tokens.dropLast()
    let row = try indexed(whole.map(analyzer.termText(of:)))
    let articles = try stems.reduce(0) { try $0 + entry(ofTerm: $1).articles }
    return Leaf(
      tokens: try whole.map { try inflections(of: $0) } + [.prefix(Array(prefix.utf8))],
      terms: row.isWhole ? row.terms + [stems] : row.terms, uncertainTerms: Set(uncertain),
      isWhole: row.isWhole,
      weight: row.weight
        + Relevance.inverseDocumentFrequency(articles: min(articles, articleCount), of: articleCount))
  }

  /// What the archive holds of a token's term: any of its forms will do.
  private mutating func inflections(of token: FrenchAnalysis.Token) throws -> Leaf.TokenCondition {
    let vocabulary = analyzer.vocabulary
    return .forms(
      try entry(ofTerm: analyzer.termText(of: token)).forms.map {
        Array($0.utf8).withUnsafeBufferPointer(vocabulary.enter(form:))
      })
  }

  /// The lexicon's entry of a term, looked up once.
  private mutating func entry(ofTerm term: String) throws -> (articles: Int, forms: [String]) {
    if let entry = entries[term] { return entry }
    let entry = try snapshot.lexiconEntry(ofTerm: term)
    entries[term] = entry
    return entry
  }

  /// A row of terms as the index is asked for it: whether that is the whole row, and what it weighs.
  ///
  /// A phrase weighs what its words weigh together, as Lucene has it: its own frequency is not known
  /// before every article was looked at. A term that no article holds has no entry in its place.
  private mutating func indexed(_ terms: [String]) throws -> (terms: [[String]], isWhole: Bool, weight: Float)
  {
    var counts: [String: Int] = [:]
    for term in terms where counts[term] == nil { counts[term] = try entry(ofTerm: term).articles }
    // In the order of the row: a sum in the order of a dictionary would differ from run to run.
    var weight: Float = 0
    var weighed: Set<String> = []
    for term in terms where weighed.insert(term).inserted {
      weight += Relevance.inverseDocumentFrequency(articles: counts[term] ?? 0, of: articleCount)
    }
    let isHopeless = counts.values.contains(0)
    return (
      isHopeless ? [[]] : terms.prefix(Leaf.longestIndexedRow).map { [$0] },
      terms.count <= Leaf.longestIndexedRow, weight
    )
  }
}

extension Snapshot {
  /// How many articles there are, counted in the columns.
  func liveArticleCount() throws -> Int { try column(.source).count { $0 != 0 } }
}
