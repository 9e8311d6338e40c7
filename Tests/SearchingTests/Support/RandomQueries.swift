import QueryLanguage
import TestSupport

/// Queries over the words of ``RandomArticles``, of any shape.
enum RandomQueries {
  static func leaf(using random: inout SeededGenerator) -> Query {
    let word = random.pick(RandomArticles.words)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5:
      return Word(word).map(Query.word) ?? .all([])
    case 5, 6:
      let length = Int.random(in: 1...5, using: &random)
      return Word(String(word.prefix(length))).map(Query.prefix) ?? .all([])
    default:
      let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(RandomArticles.words) }
      return Phrase(words.joined(separator: " ")).map(Query.phrase) ?? .all([])
    }
  }

  static func tree(depth: Int, using random: inout SeededGenerator) -> Query {
    func parts() -> [Query] {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in tree(depth: depth - 1, using: &random) }
    }
    switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &random) {
    case 0..<4: return leaf(using: &random)
    case 4, 5: return .all(parts())
    case 6, 7: return .any(parts())
    default: return .not(tree(depth: depth - 1, using: &random))
    }
  }
}
