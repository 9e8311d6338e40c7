import Corpus

/// What is said of candidates.
enum CompletionWording {
  static func further(_ count: Int, _ language: Language) -> String {
    language("… \(Quantity.count(count, language)) more", "… \(Quantity.count(count, language)) de plus")
  }
}
