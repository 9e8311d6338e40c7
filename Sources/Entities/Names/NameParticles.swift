/// Words of names that are written in several ways: `al-`, `el-`; `ben`, `bin`, `ibn`; `Abou`, `Abu`.
enum NameParticles {
  /// Appends a folded name with these words in one spelling each; linear.
  static func append(_ folded: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    while start < folded.count {
      var end = start
      while end < folded.count, folded[end] != 0x20 { end += 1 }
      let word = UnsafeBufferPointer(rebasing: folded[start..<end])
      if start > 0 { output.append(0x20) }
      if let usual = usual(word) {
        output.append(contentsOf: UnsafeBufferPointer(start: usual.utf8Start, count: usual.utf8CodeUnitCount))
      } else {
        output.append(contentsOf: word)
      }
      start = end + 1
    }
  }

  private static func usual(_ word: UnsafeBufferPointer<UInt8>) -> StaticString? {
    switch word.count {
    case 2: equal(word, "el") || equal(word, "ul") ? "al" : nil
    case 3:
      if equal(word, "bin") || equal(word, "ibn") { "ben" } else if equal(word, "abu") { "abou" } else { nil }
    default: nil
    }
  }

  /// Whether a word as ``append(_:to:)`` writes it opens surnames, though it may be a first name too.
  static func isParticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    equal(word, "al") || equal(word, "ben") || equal(word, "abou")
  }

  @inline(__always)
  private static func equal(_ word: UnsafeBufferPointer<UInt8>, _ other: StaticString) -> Bool {
    word.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }

  /// How many bytes of a folded name are a leading article of organisations and places: `le `, `les `, `the `.
  static func articleLength(_ folded: UnsafeBufferPointer<UInt8>) -> Int {
    for article: StaticString in ["le ", "la ", "les ", "l ", "the "] {
      let count = article.utf8CodeUnitCount
      if folded.count > count + 1,
        UnsafeBufferPointer(rebasing: folded[..<count])
          .elementsEqual(UnsafeBufferPointer(start: article.utf8Start, count: count))
      {
        return count
      }
    }
    return 0
  }
}
