/// Words that differ by one letter: one replaced, missing, too many, or two neighbours exchanged.
enum SpellingVariant {
  /// Linear in the shorter word; equal words do not differ.
  static func differByOneLetter(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    let (restOfShort, restOfLong) = (short.count - start - end, long.count - start - end)
    switch (restOfShort, restOfLong) {
    case (0, 1), (1, 1): return true
    case (2, 2): return short[start] == long[start + 1] && short[start + 1] == long[start]
    default: return false
    }
  }

  /// Whether words that differ by one letter do so in their last one only: François and Françoise, Mario and Maria.
  static func differAtEnd(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Bool {
    let common = max(first.count, second.count) - 1
    return min(first.count, second.count) >= common && first[..<common].elementsEqual(second[..<common])
  }
}
