import Corpus
import TestSupport

extension QueryVocabulary {
  /// Words and phrases that look like the language, or are hard to write back.
  static let mistyped = QueryVocabulary(
    words: [
      "a", "b", "OU", "ou", "NOT", "ET", "PRÈS", "NEAR/3", "grève", "deir-ezzor", "l’avion", "Syrie:", "*x",
      "a*b", "280", "000", "280 000", "12", "345,6", "–a", "|b", "e\u{301}te\u{301}", "a-", "€", "~8", "a:b",
      "a=b",
      "2024", "2024..2025", "16:30", "http://a.fr/b:c", "Orange",
    ],
    phrases: [
      "a b", "OU", "ministre de l'intérieur", "dit \"non\"", "dit « non »", "«a", "a»", "“", "(a", "-b", "c*",
      "280 000", "a “b” « c »", "titre:a b", "=a ~8",
    ],
    values: [
      "Alep", "Deir Ezzor", "Le Pen", "OU", "280", "280 000", "a»b", "dit \"non\"", "al*", "-x", "=x",
      "titre:a",
      "L’Écho", "~8", "?", "Saint-Étienne",
    ],
    days: Day(number: 10_957)...Day(number: 20_453))
}

/// How many random cases are tried.
enum RandomCases {
  static let rounds = RandomRuns.rounds
  static let seed = RandomRuns.seed(20_241_207)
  /// Tried beside each other, each from a seed of its own.
  static let shares = 0..<UInt64(8)
}
