import Corpus

/// What is said of articles with the same texts.
enum ReprintWording {
  /// Beside the source that printed first: `14 reprints`.
  static func count(_ count: Int, _ language: Language) -> String {
    Quantity.count(count, .reprint, language)
  }

  /// Over a list of them.
  static func sameText(_ language: Language) -> String { language("same text:", "même texte\u{A0}:") }
}
