import QueryLanguage

/// Query texts as people type, paste and mistype them.
package enum RandomQueryText {
  /// What the language is made of, and what looks like it.
  private static let pieces = [
    "OU", "OR", "|", "||", "ET", "AND", "NOT", "SAUF", "NEAR", "PRÈS", "PRES/3", "PRE\u{300}S/12",
    "NEAR/9999",
    "NEAR/", "ou", "(", ")", "()", "\"", "«", "»", "« ", " »", "«\u{A0}", "\u{A0}»", "“", "”", "„", "-", "--",
    "=", "==", "-=", "*", "~", "~8", "\"a b\"~8", "\"a b\"*", " ", " ", "  ", "\u{A0}", "\u{202F}", "\u{1F}",
    "\u{0}", "\u{85}", "\n", "–", " ? ", " : ", ":", "titre:", "lead:", "corps: ", "Titre :", "source:",
    "auteur:",
    "acteur:", "ville:", "PAYS:", "date:", "avant:", "après:", "apre\u{300}s:", "vile:", "tire:",
    "chapeau:titre:",
    "2024", "2024-11", "07/11/2024", "11/2024", "2024..2025", "2025..2024", "..2024", "2024-13", "hier", "12",
    "280", "000", "16:30", "http://a.fr/b?c=d:e", "C:\\b", "a:b", "e\u{301}", "\u{301}", "👩‍👩‍👧", "€", "l’", "d'",
    "manif*", "-x", "«\u{A0}c\u{202F}»", "(a OU b)", "ville:Alep", "=Alep", "\\", "'", "+", "\u{200B}",
    "\u{FEFF}",
    "\u{AD}", "ﬁ", "漢字", "ع",
  ]

  /// A text: a valid query with mistakes, or pieces in any order.
  package static func text(of vocabulary: QueryVocabulary, using random: inout SeededGenerator) -> String {
    var text: String
    if Int.random(in: 0..<3, using: &random) == 0 {
      text = RandomQueryTree.tree(depth: 2, of: vocabulary, using: &random).description
    } else {
      text = ""
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        text += Bool.random(using: &random) ? random.pick(pieces) : random.pick(vocabulary.words)
        if Bool.random(using: &random) { text += " " }
      }
    }
    return mutated(text, using: &random)
  }

  /// The text with up to three mistakes: scalars lost, doubled, swapped or thrown in, and pieces of the language
  /// put anywhere.
  private static func mutated(_ text: String, using random: inout SeededGenerator) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0...3, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: place)
      case 2: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
      case 3: scalars.insert(contentsOf: random.pick(pieces).unicodeScalars, at: place)
      default: scalars.insert(scalar(using: &random), at: place)
      }
    }
    var mutated = String.UnicodeScalarView()
    mutated.append(contentsOf: scalars)
    return String(mutated)
  }

  /// Any scalar, those of few bytes mostly.
  private static func scalar(using random: inout SeededGenerator) -> Unicode.Scalar {
    let limit: UInt32 = random.pick([0x80, 0x250, 0x3000, 0x11_0000])
    return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) ?? "\u{FFFD}"
  }
}
