import Corpus
import Foundation
import FrenchAnalysis
import QueryLanguage
import TestSupport

/// What a search must find, decided by reading every text: slow, and written for the eye.
struct ReferenceSearch {
  struct Word {
    var form: String
    var term: String
    var byteRange: Range<Int>
  }

  struct Text {
    var article: Article
    /// Title, lead and body.
    var fields: [[Word]]
  }

  private let analyzer = Analyzer()
  let texts: [Text]

  init(_ articles: [Article]) {
    let analyzer = analyzer
    texts = articles.map { article in
      Text(article: article, fields: article.texts.map { Self.words($0, analyzer) })
    }
  }

  private static func words(_ text: String, _ analyzer: Analyzer) -> [Word] {
    analyzer.tokens(in: text).map {
      Word(form: analyzer.formText(of: $0), term: analyzer.termText(of: $0), byteRange: $0.byteRange)
    }
  }

  // MARK: - Matching

  /// The keys of the articles that match, in the order given.
  func keys(_ query: Query) -> [String] {
    guard let query = meant(query) else { return [] }
    return texts.filter { holds(query, $0) }.map(\.article.key.value)
  }

  func holds(_ query: Query, _ text: Text) -> Bool {
    switch query {
    case .all(let parts): parts.allSatisfy { holds($0, text) }
    case .any(let parts): parts.contains { holds($0, text) }
    case .not(let part): !holds(part, text)
    case .exact, .near, .within, .value, .date: false
    case .word, .prefix, .phrase: text.fields.contains { !occurrences(of: query, in: $0).isEmpty }
    }
  }

  /// Where a term of a query stands in a row of words: ranges of words.
  func occurrences(of leaf: Query, in words: [Word]) -> [Range<Int>] {
    let asked = Self.words(leaf.leafText, analyzer)
    guard !asked.isEmpty, words.count >= asked.count else { return [] }
    return (0...words.count - asked.count).compactMap { start in
      let fits = asked.indices.allSatisfy { index in
        let (wanted, word) = (asked[index], words[start + index])
        switch leaf {
        case .phrase: return word.form == wanted.form
        case .prefix where index == asked.count - 1: return word.form.utf8.starts(with: wanted.form.utf8)
        default: return word.term == wanted.term
        }
      }
      return fits ? start..<start + asked.count : nil
    }
  }

  /// The query without what asks for nothing: punctuation, and stop words unless nothing else is asked for.
  func meant(_ query: Query) -> Query? {
    let asks = query.terms.filter { $0.polarity == .positive }.contains {
      !isNothing($0.query) && !isStopWord($0.query)
    }
    return meant(query, keepingStopWords: !asks)
  }

  private func meant(_ query: Query, keepingStopWords: Bool) -> Query? {
    switch query {
    case .not(let part): return meant(part, keepingStopWords: keepingStopWords).map(Query.not)
    case .all(let parts):
      let kept = parts.compactMap { meant($0, keepingStopWords: keepingStopWords) }
      return kept.isEmpty ? nil : .all(kept)
    case .any(let parts):
      let kept = parts.compactMap { meant($0, keepingStopWords: keepingStopWords) }
      return kept.isEmpty ? nil : .any(kept)
    case .exact, .near, .within, .value, .date: return nil
    case .word, .prefix, .phrase:
      return isNothing(query) || (isStopWord(query) && !keepingStopWords) ? nil : query
    }
  }

  private func isNothing(_ leaf: Query) -> Bool { Self.words(leaf.leafText, analyzer).isEmpty }

  private func isStopWord(_ leaf: Query) -> Bool {
    guard case .word = leaf else { return false }
    let words = Self.words(leaf.leafText, analyzer)
    return words.count == 1 && StopWords.french.contains(words[0].form.utf8)
  }

  // MARK: - Scoring

  /// BM25F of an article for terms that are all asked for, as the literature writes it.
  func score(_ leaves: [Query], _ text: Text) -> Double {
    let settings = [(weight: 4.0, b: 0.4), (4.0, 0.4), (1.0, 0.8)]
    return leaves.reduce(0) { sum, leaf in
      var frequency = 0.0
      for field in 0..<3 {
        let lengths = texts.map { Double($0.fields[field].count) }.filter { $0 > 0 }
        let average = lengths.isEmpty ? 1 : lengths.reduce(0, +) / Double(lengths.count)
        let (weight, b) = settings[field]
        let length = Double(text.fields[field].count)
        frequency +=
          weight * Double(indexedOccurrences(of: leaf, in: text.fields[field]))
          / (1 - b + b * length / average)
      }
      return sum + weight(of: leaf) * 2.2 * frequency / (1.2 + frequency)
    }
  }

  /// How often a term stands in a field as the index counts it: by terms, in a phrase too.
  private func indexedOccurrences(of leaf: Query, in words: [Word]) -> Int {
    if case .prefix = leaf {
      let stems = stems(ofPrefix: leaf)
      return words.count { stems.contains($0.term) }
    }
    let asked = Self.words(leaf.leafText, analyzer).map(\.term)
    guard words.count >= asked.count else { return 0 }
    return (0...words.count - asked.count).count { start in
      asked.indices.allSatisfy { words[start + $0].term == asked[$0] }
    }
  }

  private func stems(ofPrefix leaf: Query) -> Set<String> {
    let prefix = Self.words(leaf.leafText, analyzer).last?.form ?? ""
    return Set(
      texts.flatMap { $0.fields.joined() }.filter { $0.form.utf8.starts(with: prefix.utf8) }.map(\.term))
  }

  private func weight(of leaf: Query) -> Double {
    if case .prefix = leaf {
      return inverseFrequency(min(texts.count, stems(ofPrefix: leaf).reduce(0) { $0 + articles(with: $1) }))
    }
    return Set(Self.words(leaf.leafText, analyzer).map(\.term))
      .reduce(0) { $0 + inverseFrequency(articles(with: $1)) }
  }

  private func articles(with term: String) -> Int {
    texts.count { text in text.fields.joined().contains { $0.term == term } }
  }

  private func inverseFrequency(_ articles: Int) -> Double {
    log(1 + (Double(texts.count - articles) + 0.5) / (Double(articles) + 0.5))
  }
}

extension Query {
  /// What is written in a term.
  var leafText: String {
    switch self {
    case .word(let word), .prefix(let word): word.text
    case .phrase(let phrase): phrase.text
    default: ""
    }
  }
}
