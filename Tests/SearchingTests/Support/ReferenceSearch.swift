import Corpus
import Entities
import Foundation
import FrenchAnalysis
import QueryLanguage
import Searching
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
  private let asked = Asked()
  let texts: [Text]
  let entities: [Entity]

  /// An entity, with all that is known of its name and the keys of the articles that name it.
  struct Entity {
    var facet: Facet
    var name: String
    /// Folded.
    var fullForms: Set<String>
    var forms: Set<String>
    var articles: Set<String>
  }

  init(_ articles: [Article], entities: [Entity] = []) {
    self.entities = entities
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

  /// The words of what is asked for, read once.
  private func words(_ leaf: Query) -> [Word] {
    let text = leaf.leafText
    if let words = asked.words[Array(text.utf8)] { return words }
    let words = Self.words(text, analyzer)
    asked.words[Array(text.utf8)] = words
    return words
  }

  private final class Asked { var words: [[UInt8]: [Word]] = [:] }

  // MARK: - Matching

  /// The keys of the articles that match, in the order given.
  func keys(_ query: Query) -> [String] {
    guard let query = meant(query) else { return [] }
    return texts.filter { holds(query, $0) }.map(\.article.key.value)
  }

  /// - Parameter field: the text that is looked at; nil for all.
  func holds(_ query: Query, _ text: Text, in field: TextField? = nil) -> Bool {
    switch query {
    case .all(let parts): parts.allSatisfy { holds($0, text, in: field) }
    case .any(let parts): parts.contains { holds($0, text, in: field) }
    case .not(let part): !holds(part, text, in: field)
    case .within(let field, let part): holds(part, text, in: field)
    case .value(let condition): articles(with: condition).contains(text.article.key.value)
    case .date(let condition):
      text.article.date.map { day in
        condition.first.map { $0 <= day } ?? true && condition.last.map { day <= $0 } ?? true
      } ?? false
    case .word, .prefix, .phrase, .exact:
      fields(text, field).contains { !occurrences(of: query, in: $0, of: $1).isEmpty }
    case .near(let operands, let distance):
      fields(text, field).contains { words, written in
        stand(operands.map { occurrences(ofAny: $0, in: words, of: written) }, distance)
      }
    }
  }

  private func fields(_ text: Text, _ field: TextField?) -> [([Word], String)] {
    zip(TextField.allCases, zip(text.fields, text.article.texts)).filter { field == nil || $0.0 == field }
      .map { ($0.1.0, $0.1.1) }
  }

  /// Where a term of a query stands in a row of words: ranges of words.
  func occurrences(of leaf: Query, in words: [Word], of text: String) -> [Range<Int>] {
    if case .exact(let inner) = leaf {
      let asked = self.words(inner)
      // No word is asked for in other inflections there.
      let unstemmed = occurrences(of: inner, in: words, of: text, isExact: true)
      return unstemmed.filter { range in
        Written.isSame(
          inner.leafText.slice(asked.map(\.byteRange)), text.slice(words[range].map(\.byteRange)),
          asPrefix: inner.isPrefix)
      }
    }
    return occurrences(of: leaf, in: words, of: text, isExact: false)
  }

  private func occurrences(of leaf: Query, in words: [Word], of text: String, isExact: Bool) -> [Range<Int>] {
    let asked = self.words(leaf)
    guard !asked.isEmpty, words.count >= asked.count else { return [] }
    return (0...words.count - asked.count).compactMap { start in
      let fits = asked.indices.allSatisfy { index in
        let (wanted, word) = (asked[index], words[start + index])
        switch leaf {
        case .phrase: return word.form == wanted.form
        case .prefix where index == asked.count - 1: return word.form.utf8.starts(with: wanted.form.utf8)
        default: return isExact ? word.form == wanted.form : word.term == wanted.term
        }
      }
      return fits ? start..<start + asked.count : nil
    }
  }

  private func occurrences(ofAny operand: Query, in words: [Word], of text: String) -> [Range<Int>] {
    if case .any(let parts) = operand {
      return parts.flatMap { occurrences(ofAny: $0, in: words, of: text) }
    }
    return occurrences(of: operand, in: words, of: text)
  }

  /// Whether one of each list can be chosen so that none overlap and they stand near each other.
  private func stand(_ lists: [[Range<Int>]], _ distance: Int, _ chosen: [Range<Int>] = []) -> Bool {
    guard chosen.count < lists.count else {
      let (firstEnd, lastStart) = (chosen.map(\.upperBound).min() ?? 0, chosen.map(\.lowerBound).max() ?? 0)
      return lastStart - firstEnd <= distance
    }
    return lists[chosen.count].contains { range in
      !chosen.contains { $0.overlaps(range) } && stand(lists, distance, chosen + [range])
    }
  }

  // MARK: - Values

  private func articles(with condition: ValueCondition) -> Set<String> {
    switch condition.field {
    case .source: articles(with: condition, \.source)
    case .author: articles(with: condition, \.author)
    case .actor: articles(naming: condition, .actor)
    case .city: articles(naming: condition, .city)
    case .country: articles(naming: condition, .country)
    }
  }

  private func articles(with condition: ValueCondition, _ value: KeyPath<Article, String>) -> Set<String> {
    let wanted = NameFolding.folded(condition.text).split(separator: " ")
    if wanted.isEmpty {
      return Set(texts.map(\.article).filter { $0[keyPath: value] == condition.text }.map(\.key.value))
    }
    func articles(_ isMeant: ([Substring]) -> Bool) -> Set<String> {
      Set(
        texts.map(\.article)
          .filter { isMeant(NameFolding.folded($0[keyPath: value]).split(separator: " ")) }
          .map(\.key.value))
    }
    func rows(_ words: [Substring]) -> [[Substring]] {
      words.indices.compactMap { start in
        start + wanted.count <= words.count ? Array(words[start..<start + wanted.count]) : nil
      }
    }
    let equal = articles { $0 == wanted }
    switch condition.match {
    case .exact: return equal
    case .name: return equal.isEmpty ? articles { rows($0).contains(wanted) } : equal
    case .prefix:
      return articles { words in
        rows(words).contains {
          $0.dropLast() == wanted.dropLast() && $0[wanted.count - 1].hasPrefix(wanted[wanted.count - 1])
        }
      }
    }
  }

  private func articles(naming condition: ValueCondition, _ facet: Facet) -> Set<String> {
    let name = NameFolding.folded(condition.text)
    let entities = entities.filter { $0.facet == facet && !name.isEmpty }
    func articles(_ entities: [Entity]) -> Set<String> {
      entities.reduce(into: []) { $0.formUnion($1.articles) }
    }
    let ways: [(Entity) -> Bool] = [
      { NameFolding.folded($0.name) == name }, { $0.fullForms.contains(name) }, { $0.forms.contains(name) },
    ]
    switch condition.match {
    case .exact: return articles(entities.filter(ways[0]))
    case .prefix:
      return articles(
        entities.filter { $0.fullForms.union($0.forms).contains { $0.utf8.starts(with: name.utf8) } })
    case .name:
      guard let way = ways.first(where: { way in entities.contains { way($0) } }) else { return [] }
      let closest = entities.filter(way)
      let most = closest.map(\.articles.count).max() ?? 0
      // Whoever else is written so and is in more articles may be meant too.
      let better = entities.filter { entity in
        ways.contains { $0(entity) } && entity.articles.count > most
      }
      return articles(closest + better)
    }
  }

  // MARK: - Words that count

  /// The query without what asks for nothing: punctuation, and stop words unless nothing else is asked for in the
  /// texts.
  func meant(_ query: Query) -> Query? { meant(query, keepingStopWords: !asksForMore(query, true)) }

  private func asksForMore(_ query: Query, _ isPositive: Bool) -> Bool {
    switch query {
    case .word: isPositive && words(query).contains { !isStopWord($0) }
    case .prefix, .phrase, .exact: isPositive && !isNothing(query)
    case .near(let operands, _): isPositive && operands.contains { !isNothing($0) }
    case .within(_, let part): asksForMore(part, isPositive)
    case .not(let part): asksForMore(part, !isPositive)
    case .all(let parts), .any(let parts): parts.contains { asksForMore($0, isPositive) }
    case .value, .date: false
    }
  }

  private func meant(_ query: Query, keepingStopWords: Bool) -> Query? {
    func list(_ parts: [Query], _ joined: ([Query]) -> Query) -> Query? {
      let kept = parts.compactMap { meant($0, keepingStopWords: keepingStopWords) }
      return kept.isEmpty ? nil : joined(kept)
    }
    switch query {
    case .not(let part): return meant(part, keepingStopWords: keepingStopWords).map(Query.not)
    case .within(let field, let part):
      return meant(part, keepingStopWords: keepingStopWords).map { .within(field, $0) }
    case .all(let parts): return list(parts, Query.all)
    case .any(let parts): return list(parts, Query.any)
    case .near(let operands, let distance):
      let kept = operands.filter { !isNothing($0) }
      return kept.isEmpty ? nil : .near(kept, distance: distance)
    case .value, .date: return query
    case .word:
      let words = self.words(query)
      return words.isEmpty || (words.count == 1 && isStopWord(words[0]) && !keepingStopWords) ? nil : query
    case .prefix, .phrase, .exact: return isNothing(query) ? nil : query
    }
  }

  private func isNothing(_ operand: Query) -> Bool {
    if case .any(let parts) = operand { return parts.allSatisfy(isNothing) }
    return words(operand).isEmpty
  }

  private func isStopWord(_ word: Word) -> Bool { StopWords.french.contains(word.form.utf8) }

  // MARK: - Scoring

  /// BM25F of an article for terms that are all asked for, as the literature writes it.
  func score(
    _ leaves: [Query], _ text: Text, _ parameters: RankingParameters = RankingParameters()
  ) -> Double {
    let settings = [parameters.title, parameters.lead, parameters.body]
    let saturation = Double(parameters.saturation)
    var seen: Set<[Set<String>]> = []
    return leaves.filter { seen.insert(matchedForms(of: $0)).inserted }.reduce(0) { sum, leaf in
      var frequency = 0.0
      for field in 0..<3 {
        let lengths = texts.map { Double($0.fields[field].count) }.filter { $0 > 0 }
        let average = lengths.isEmpty ? 1 : lengths.reduce(0, +) / Double(lengths.count)
        let (weight, b) = (Double(settings[field].weight), Double(settings[field].lengthNormalization))
        let length = Double(text.fields[field].count)
        let starts = indexedStarts(of: leaf, in: text.fields[field])
        let opening = field == 2 ? starts.count { $0 < parameters.openingLength } : 0
        let count = Double(starts.count) + Double(parameters.openingBonus) * Double(opening)
        frequency += weight * count / (1 - b + b * length / average)
      }
      return sum + weight(of: leaf) * (saturation + 1) * frequency / (saturation + frequency)
    }
  }

  /// The forms that each word of a term may have in the articles: two terms with the same are one.
  private func matchedForms(of leaf: Query) -> [Set<String>] {
    let asked = words(leaf)
    return asked.enumerated().map { index, word in
      switch leaf {
      case .phrase: [word.form]
      case .prefix where index == asked.count - 1: [word.form + "*"]
      default: Set(texts.flatMap { $0.fields.joined() }.filter { $0.term == word.term }.map(\.form))
      }
    }
  }

  /// Where a term stands in a field as the index counts it: by terms, in a phrase too.
  private func indexedStarts(of leaf: Query, in words: [Word]) -> [Int] {
    if case .prefix = leaf {
      let stems = stems(ofPrefix: leaf)
      return words.indices.filter { stems.contains(words[$0].term) }
    }
    let asked = self.words(leaf).map(\.term)
    guard words.count >= asked.count else { return [] }
    return (0...words.count - asked.count).filter { start in
      asked.indices.allSatisfy { words[start + $0].term == asked[$0] }
    }
  }

  private func stems(ofPrefix leaf: Query) -> Set<String> {
    let prefix = words(leaf).last?.form ?? ""
    return Set(
      texts.flatMap { $0.fields.joined() }.filter { $0.form.utf8.starts(with: prefix.utf8) }.map(\.term))
  }

  private func weight(of leaf: Query) -> Double {
    if case .prefix = leaf {
      return inverseFrequency(min(texts.count, stems(ofPrefix: leaf).reduce(0) { $0 + articles(with: $1) }))
    }
    return Set(words(leaf).map(\.term))
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
    case .exact(let inner): inner.leafText
    case .near, .within, .value, .date, .all, .any, .not: ""
    }
  }

  fileprivate var isPrefix: Bool { if case .prefix = self { true } else { false } }
}

extension String {
  /// From the start of the first range to the end of the last, in bytes.
  fileprivate func slice(_ ranges: [Range<Int>]) -> String {
    let bytes = Array(utf8)
    return String(
      decoding: bytes[(ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)], as: UTF8.self)
  }
}

/// How an exact form is compared, in so many words.
private enum Written {
  static func isSame(_ asked: String, _ text: String, asPrefix: Bool) -> Bool {
    let keepsCase = asked.unicodeScalars.contains {
      $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter
    }
    let (asked, text) = (shown(asked), shown(text))
    let (one, other) = keepsCase ? (asked, text) : (asked.lowercased(), text.lowercased())
    return asPrefix ? other.hasPrefix(one) : one == other
  }

  private static func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .format || scalar == "\u{34F}" { continue }
      if (0xFE00...0xFE0F).contains(scalar.value) { continue }
      if "\u{2018}\u{2019}\u{2BC}\u{2032}\u{FF07}".unicodeScalars.contains(scalar) {
        scalars.append("'")
      } else if (0xFF01...0xFF5E).contains(scalar.value) {
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .precomposedStringWithCanonicalMapping
  }
}
