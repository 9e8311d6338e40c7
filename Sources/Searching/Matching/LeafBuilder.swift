import Archive
import Corpus
import FrenchAnalysis
import QueryLanguage

/// Turns terms of a query into leaves, by the lexicon of one state of an archive.
struct LeafBuilder {
  private let snapshot: Snapshot
  private let articleCount: Int
  private var entries: [String: (articles: Int, forms: [String])] = [:]

  private var analyzer: Analyzer { snapshot.analyzer }

  init(_ snapshot: Snapshot) throws {
    self.snapshot = snapshot
    articleCount = try snapshot.liveArticleCount()
  }

  /// The leaf of a word, prefix, phrase or exact form; nil where nothing of it can be looked up.
  mutating func leaf(of term: Query, in field: TextField?) throws -> Leaf? {
    var leaf: Leaf?
    switch term {
    case .word(let word):
      let tokens = analyzer.tokens(in: word.text)
      if tokens.isEmpty { return nil }
      let row = try indexed(tokens.map(analyzer.termText(of:)))
      leaf = Leaf(
        tokens: try tokens.map { try inflections(of: $0) }, terms: row.terms, isWhole: row.isWhole,
        weight: row.weight)
    case .phrase(let phrase): leaf = try unstemmedLeaf(phrase.text)
    case .prefix(let word): leaf = try prefixLeaf(word.text)
    case .exact(.word(let word)): leaf = try unstemmedLeaf(word.text, isExact: true)
    case .exact(.phrase(let phrase)): leaf = try unstemmedLeaf(phrase.text, isExact: true)
    case .exact(.prefix(let word)): leaf = try prefixLeaf(word.text, isExact: true)
    // Nobody writes it.
    case .exact(let inner): return try self.leaf(of: inner, in: field)
    case .near, .within, .value, .date, .all, .any, .not: return nil
    }
    leaf?.field = field.map { field in
      switch field {
      case .title: .title
      case .lead: .lead
      case .body: .body
      }
    }
    return leaf
  }

  /// These very words, one after the other.
  private mutating func unstemmedLeaf(_ text: String, isExact: Bool = false) throws -> Leaf? {
    let tokens = analyzer.tokens(in: text)
    if tokens.isEmpty { return nil }
    let row = try indexed(tokens.map(analyzer.termText(of:)))
    let isCertain =
      try !isExact
      && tokens.allSatisfy { token in
        let form = analyzer.formText(of: token)
        return try entry(ofTerm: analyzer.termText(of: token)).forms.allSatisfy { $0 == form }
      }
    return Leaf(
      tokens: tokens.map { .forms([$0.form]) }, writtenForm: isExact ? writtenForm(text, tokens) : nil,
      terms: row.terms, uncertainTerms: isCertain ? [] : Set(row.terms.last ?? []), isWhole: row.isWhole,
      weight: row.weight)
  }

  /// A prefix of the written word: the last token opens with it, the ones before are whole words.
  private mutating func prefixLeaf(_ text: String, isExact: Bool = false) throws -> Leaf? {
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
      try isExact || !entry(ofTerm: stem).forms.allSatisfy { $0.utf8.starts(with: prefix.utf8) }
    }
    let whole = tokens.dropLast()
    let row = try indexed(whole.map(analyzer.termText(of:)))
    let articles = try stems.reduce(0) { try $0 + entry(ofTerm: $1).articles }
    return Leaf(
      tokens: try whole.map { isExact ? .forms([$0.form]) : try inflections(of: $0) } + [
        .prefix(Array(prefix.utf8))
      ],
      writtenForm: isExact ? writtenForm(text, tokens, isPrefix: true) : nil,
      terms: row.isWhole ? row.terms + [stems] : row.terms, uncertainTerms: Set(uncertain),
      isWhole: row.isWhole,
      weight: row.weight
        + Relevance.inverseDocumentFrequency(articles: min(articles, articleCount), of: articleCount))
  }

  private func writtenForm(_ text: String, _ tokens: [FrenchAnalysis.Token], isPrefix: Bool = false)
    -> WrittenForm?
  {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      WrittenForm(
        UnsafeBufferPointer(rebasing: bytes[first.byteRange.lowerBound..<last.byteRange.upperBound]),
        isPrefix: isPrefix)
    }
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

  // MARK: - Stop words

  /// Whether a word is nothing but a stop word: what is dropped.
  func isStopWord(_ word: Word) -> Bool {
    let tokens = analyzer.tokens(in: word.text)
    return tokens.count == 1 && isStopWord(tokens[0])
  }

  /// Whether a word asks for more than stop words.
  func isMoreThanStopWords(_ word: Word) -> Bool {
    analyzer.tokens(in: word.text).contains { !isStopWord($0) }
  }

  /// Whether a term holds anything that can be looked up.
  func isSomething(_ term: Query) -> Bool {
    switch term {
    case .word(let word), .prefix(let word): !analyzer.tokens(in: word.text).isEmpty
    case .phrase(let phrase): !analyzer.tokens(in: phrase.text).isEmpty
    case .exact(let inner): isSomething(inner)
    case .near, .within, .value, .date, .all, .any, .not: false
    }
  }

  private func isStopWord(_ token: FrenchAnalysis.Token) -> Bool {
    StopWords.french.contains(analyzer.vocabulary.form(token.form))
  }
}
