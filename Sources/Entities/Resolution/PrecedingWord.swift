/// The word that one space parts from what follows it.
enum PrecedingWord {
  /// Where it is; nil where there is none, or where it is longer than titles are.
  static func range(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard end > 1, text[end - 1] == 0x20 else { return nil }
    let limit = max(0, end - 1 - 24)
    var start = end - 1
    while start > limit,
      text[start - 1] | 0x20 >= 0x61 && text[start - 1] | 0x20 <= 0x7A || text[start - 1] >= 0x80
    {
      start -= 1
    }
    guard start < end - 1, start > limit || start == 0 else { return nil }
    return start..<end - 1
  }
}
