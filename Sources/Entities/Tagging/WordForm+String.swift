import FrenchAnalysis

/// Knows nothing.
struct EmptyLexicon: TaggerLexicon {
  func value(_ key: UInt32) -> UInt16? { nil }
}

extension WordForm {
  /// The form of a single word.
  init(_ word: String) {
    let bytes = Array(word.utf8)
    self = bytes.withUnsafeBufferPointer { WordForm($0, kind: .word, lexicon: EmptyLexicon()) }
  }
}

extension String {
  /// Hashes of the folded words of a name, hyphens aside, as the scanner cuts them.
  func foldedWords() -> [UInt32] {
    Array(utf8).withUnsafeBufferPointer { bytes in
      let tokens = TokenSequence(lexicon: EmptyLexicon())
      var scanner = Scanner(bytes)
      _ = tokens.read(bytes, &scanner, limit: 64)
      return (0..<tokens.count).filter { ![.boundary, .hyphen].contains(tokens.class($0)) }
        .map { tokens.traits($0).folded }
    }
  }
}
