import IndexData

/// Light French stemming of folded words.
struct Stemmer: Sendable {
  static let shared = Stemmer()
  private let exceptions: Set<[UInt8]>

  private init() {
    exceptions = Set(WordList(kiosque_invariable_words).entries + WordList(kiosque_protected_names).entries)
  }

  /// Replaces a folded form by its stem, in place.
  func stem(_ word: inout [UInt8]) {
    guard word.count >= 6, !exceptions.contains(word) else { return }
    if word.last == UInt8(ascii: "s") { word.removeLast() }
  }
}
