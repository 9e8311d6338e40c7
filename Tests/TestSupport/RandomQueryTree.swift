package import Corpus
package import QueryLanguage

/// What random queries are made of.
package struct QueryVocabulary: Sendable {
  package var words: [String]
  package var phrases: [String]
  package var values: [String]
  package var days: ClosedRange<Day>

  package init(words: [String], phrases: [String], values: [String], days: ClosedRange<Day>) {
    self.words = words
    self.phrases = phrases
    self.values = values
    self.days = days
  }
}

/// Query trees of every case and any shape.
package enum RandomQueryTree {
  /// A tree at most that deep, some exact forms and choices inside what is near aside.
  ///
  /// - Parameter isWild: whether it also has shapes that no parser makes: empty lists, lists of one,
  ///   exact forms of lists, lists and fields near each other.
  package static func tree(
    depth: Int, of vocabulary: QueryVocabulary, isWild: Bool = false, using random: inout SeededGenerator
  ) -> Query {
    func inner(_ random: inout SeededGenerator) -> Query {
      tree(depth: depth - 1, of: vocabulary, isWild: isWild, using: &random)
    }
    func parts(_ random: inout SeededGenerator) -> [Query] {
      (0..<Int.random(in: isWild ? 0...4 : 2...3, using: &random)).map { _ in inner(&random) }
    }
    switch Int.random(in: 0..<(depth > 0 ? 20 : 8), using: &random) {
    case 0..<5: return term(of: vocabulary, using: &random)
    case 5: return value(of: vocabulary, using: &random)
    case 6: return date(of: vocabulary, using: &random)
    case 7, 8: return near(of: vocabulary, using: &random)
    case 9..<12: return .all(parts(&random))
    case 12..<15: return .any(parts(&random))
    case 15, 16: return .within(random.pick(TextField.allCases), inner(&random))
    case 17 where isWild: return .near(parts(&random), distance: Int.random(in: -2...1200, using: &random))
    case 18 where isWild: return .exact(inner(&random))
    default: return .not(inner(&random))
    }
  }

  /// A word, a prefix, a phrase, or one of these in this very form.
  package static func term(of vocabulary: QueryVocabulary, using random: inout SeededGenerator) -> Query {
    let text = random.pick(vocabulary.words)
    let term: Query?
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<5: term = Word(text).map(Query.word)
    case 5:
      let length = Int.random(in: 1...max(1, text.count), using: &random)
      term = Word(String(text.prefix(length))).map(Query.prefix)
    default: term = Phrase(random.pick(vocabulary.phrases)).map(Query.phrase)
    }
    guard let term else { return .all([]) }
    return Int.random(in: 0..<5, using: &random) == 0 ? .exact(term) : term
  }

  private static func near(of vocabulary: QueryVocabulary, using random: inout SeededGenerator) -> Query {
    let operands = (0..<Int.random(in: 2...3, using: &random)).map { _ -> Query in
      guard Int.random(in: 0..<5, using: &random) == 0 else { return term(of: vocabulary, using: &random) }
      return .any((0..<2).map { _ in term(of: vocabulary, using: &random) })
    }
    return .near(operands, distance: random.pick([0, 1, 2, 3, 5, 10, 30]))
  }

  private static func value(of vocabulary: QueryVocabulary, using random: inout SeededGenerator) -> Query {
    let match = random.pick(ValueCondition.Match.allCases)
    var text = random.pick(vocabulary.values)
    if match == .prefix { text = String(text.prefix(Int.random(in: 1...4, using: &random))) }
    let condition = ValueCondition(field: random.pick(ValueField.allCases), text: text, match: match)
    return condition.map(Query.value) ?? .all([])
  }

  private static func date(of vocabulary: QueryVocabulary, using random: inout SeededGenerator) -> Query {
    let numbers = vocabulary.days.lowerBound.number...vocabulary.days.upperBound.number
    func day(_ random: inout SeededGenerator) -> (first: Day, last: Day) {
      let day = Day(number: Int32.random(in: numbers, using: &random))
      let written = day.description.prefix(random.pick([4, 7, 10]))
      return CalendarPeriod(String(written)).map { ($0.first, $0.last) } ?? (day, day)
    }
    let (one, other) = (day(&random), day(&random))
    let condition: DateCondition? =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: DateCondition(first: one.first, last: nil)
      case 1: DateCondition(first: nil, last: one.last)
      case 2: DateCondition(first: one.first, last: one.last)
      default: DateCondition(first: min(one.first, other.first), last: max(one.last, other.last))
      }
    return condition.map(Query.date) ?? .all([])
  }
}
