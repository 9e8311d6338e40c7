/// How a person is addressed in front of a name: `M. Assad`, `Mme Le Pen`.
enum Civility: UInt8 {
  case none
  case masculine
  case feminine

  /// The civility that ends right before `end`, behind which only spaces stand.
  init(before end: Int, in text: UnsafeBufferPointer<UInt8>) {
    self = .none
    var end = end
    // Spaces, U+00A0 (C2 A0), U+202F (E2 80 AF) and line ends; a few at most.
    let limit = max(0, end - 8)
    while end > limit {
      let byte = text[end - 1]
      guard
        byte == 0x20 || byte == 0x0A || byte == 0xA0 || byte == 0xC2 || byte == 0xAF || byte == 0x80
          || byte == 0xE2
      else { break }
      end -= 1
    }
    if end > 0, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while start > 0, end - start <= 12, Self.isLetter(text[start - 1]) { start -= 1 }
    guard end > start else { return }
    if start > 0, text[start - 1] >= 0x80, text[start - 1] != 0xA0, text[start - 1] != 0xAF,
      text[start - 1] != 0x99
    {
      return
    }
    self.init(word: UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  /// A word of ASCII letters as written, without its period.
  init(word: UnsafeBufferPointer<UInt8>) {
    self = .none
    guard let first = word.first, first == UInt8(ascii: "M") else { return }
    for (spelling, civility) in Self.spellings where word.count == spelling.utf8CodeUnitCount {
      let letters = UnsafeBufferPointer(start: spelling.utf8Start, count: spelling.utf8CodeUnitCount)
      if word.elementsEqual(letters) {
        self = civility
        return
      }
    }
  }

  /// Whether a folded form is a civility and nothing else.
  static func isFolded(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = folded.first, first == UInt8(ascii: "m"), folded.count < 13 else { return false }
    return spellings.contains { spelling, _ in
      folded.count == spelling.utf8CodeUnitCount
        && zip(folded, UnsafeBufferPointer(start: spelling.utf8Start, count: folded.count))
          .allSatisfy { $0 == $1 | 0x20 }
    }
  }

  private static let spellings: [(StaticString, Civility)] = [
    ("M", .masculine), ("Mme", .feminine), ("MM", .masculine), ("Mmes", .feminine), ("Mlle", .feminine),
    ("Mr", .masculine), ("Monsieur", .masculine), ("Madame", .feminine), ("Mademoiselle", .feminine),
    ("MME", .feminine), ("MR", .masculine), ("Messieurs", .masculine), ("Mesdames", .feminine),
  ]

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
