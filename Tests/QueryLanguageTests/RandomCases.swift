import QueryLanguage
import TestSupport

/// Trees of any shape: empty lists, lists of one and exclusions of exclusions too.
enum RandomTree {
  private static let words = [
    "a", "OU", "ou", "NOT", "ET", "grève", "deir-ezzor", "l’avion", "Alep:", "*x", "a*b",
    "280",
    "000", "280 000", "12", "345,6", "–a", "|b", "e\u{301}te\u{301}", "a-", "€",
  ]
  private static let phrases = [
    "a b", "OU", "ministre de l'intérieur", "dit \"non\"", "dit « non »", "«a", "a»", "“", "(a", "-b", "c*",
    "280 000", "a “b” « c »",
  ]

  static func tree(depth: Int, using random: inout SeededGenerator) -> Query {
    switch Int.random(in: depth > 0 ? 0..<10 : 0..<5, using: &random) {
    case 0..<3: leaf(words, using: &random) { Word($0).map(Query.word) }
    case 3: leaf(words, using: &random) { Word($0).map(Query.prefix) }
    case 4: leaf(phrases, using: &random) { Phrase($0).map(Query.phrase) }
    case 5, 6: .all(trees(depth: depth - 1, using: &random))
    case 7, 8: .any(trees(depth: depth - 1, using: &random))
    default: .not(tree(depth: depth - 1, using: &random))
    }
  }

  private static func trees(depth: Int, using random: inout SeededGenerator) -> [Query] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in tree(depth: depth, using: &random) }
  }

  private static func leaf(
    _ texts: [String], using random: inout SeededGenerator, _ make: (String) -> Query?
  ) -> Query {
    texts.randomElement(using: &random).flatMap(make) ?? .all([])
  }
}

/// Texts as people mistype them: pieces of the language in any order, with scalars lost, doubled or swapped.
enum RandomText {
  private static let pieces = [
    "a", "b", "grève", "OU", "OR", "|", "||", "ET", "AND", "NOT", "SAUF", "ou", "(", ")", "()", "\"", "«",
    "»",
    "“", "”", "„", "-", "--", "*", " ", " ", " ", "  ", "\u{A0}", "\u{202F}", "\u{1F}", "\u{0}", "\u{85}",
    "\n",
    "–", "?", ":", "12", "280", "000", "e\u{301}", "\u{301}", "👩‍👩‍👧", "€", "l’", "manif*", "-x", "\"a b\"",
    "« c »",
    "(a OU b)", "ville:Alep", "\\", "'", "+", "\u{200B}", "\u{FEFF}",
  ]

  static func text(using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...16, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0...3, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: place)
      default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
      }
    }
    var mutated = String.UnicodeScalarView()
    mutated.append(contentsOf: scalars)
    return String(mutated)
  }
}
