/// Sentences that lost the space between them leave names with the next one's first word: « Jean MacaireLe ».
enum GluedWord {
  /// Where a mention ends without such a word: one that opens sentences, behind a small letter.
  static func end(of mention: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    for word in words where mention.count > word.utf8CodeUnitCount + 2 {
      let start = mention.upperBound - word.utf8CodeUnitCount
      let spelling = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      guard text[start..<mention.upperBound].elementsEqual(spelling) else { continue }
      let before = text[start - 1]
      // ASCII, or the second byte of é and its like (C3 A0 to C3 BF).
      if before >= 0x61 && before <= 0x7A || before >= 0xA0 && before <= 0xBF && text[start - 2] == 0xC3 {
        return start
      }
    }
    return mention.upperBound
  }

  private static let words: [StaticString] = [
    "Le", "La", "Les", "Il", "Elle", "Ils", "Elles", "Un", "Une", "En", "Ce", "Cette", "Ces", "Selon", "Dans",
    "Pour",
    "Mais", "Par", "Si", "Au", "Des", "On", "Sur",
  ]
}
