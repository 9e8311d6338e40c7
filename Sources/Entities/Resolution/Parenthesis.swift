/// What stands between parentheses that open right behind a name.
struct Parenthesis {
  /// Without white space and quotes at its ends.
  var range: Range<Int>

  init?(after end: Int, in text: UnsafeBufferPointer<UInt8>) {
    var position = end
    func skipSpaces() {
      while position < text.count, text[position] == 0x20 || text[position] == 0xC2 || text[position] == 0xA0
      {
        position += 1
      }
    }
    skipSpaces()
    guard position < text.count, text[position] == UInt8(ascii: "("), position - end <= 3 else { return nil }
    position += 1
    skipSpaces()
    if position < text.count, text[position] == UInt8(ascii: "\"") { position += 1 }
    let start = position
    let limit = min(text.count, start + 120)
    while position < limit, text[position] != UInt8(ascii: ")") { position += 1 }
    guard position < limit else { return nil }
    while position > start, text[position - 1] == 0x20 || text[position - 1] == UInt8(ascii: "\"") {
      position -= 1
    }
    guard position > start else { return nil }
    range = start..<position
  }
}
