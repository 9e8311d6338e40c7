extension Query {
  /// Whether a flattened tree asks for words alone, whatever it excludes and whatever values and dates it is
  /// confined to: one word at least, all of them required, no prefix or phrase, no field of a text, no choice.
  ///
  /// The tree does not tell a written `AND` from words side by side; ``ParsedQuery/canBeRelaxed`` does.
  package var isPlainWords: Bool {
    switch self {
    case .word: true
    case .all(let parts):
      parts.contains { $0.isWord } && parts.allSatisfy { $0.isWord || $0.staysWhenRelaxed }
    case .prefix, .phrase, .any, .not, .exact, .near, .within, .value, .date: false
    }
  }

  /// The same plain words, any of which will do; exclusions, values and dates stay. Nil where there is
  /// nothing to relax: other than plain words, or a single one.
  package var relaxed: Query? {
    guard isPlainWords, case .all(let parts) = self else { return nil }
    let words = parts.filter(\.isWord)
    guard words.count > 1 else { return nil }
    return Query.all([.any(words)] + parts.filter { !$0.isWord }).flattened()
  }

  private var isWord: Bool { if case .word = self { true } else { false } }

  private var staysWhenRelaxed: Bool {
    switch self {
    case .not, .value, .date: true
    case .all(let parts), .any(let parts): parts.allSatisfy(\.staysWhenRelaxed)
    case .word, .prefix, .phrase, .exact, .near, .within: false
    }
  }
}
