/// JSON as bytes, as far as cutting and repairing it needs.
enum JSONText {
  /// How long JSON text would be with the escapes in its strings resolved, in bytes of UTF-8.
  ///
  /// Half a surrogate pair counts as two bytes, so that a pair has its four. Linear.
  static func decodedLength(_ bytes: UnsafeRawBufferPointer) -> Int {
    var length = 0
    var offset = 0
    while offset < bytes.count {
      length += 1
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
        offset += 1
        continue
      }
      guard bytes[offset + 1] == UInt8(ascii: "u"), offset + 5 < bytes.count else {
        offset += 2
        continue
      }
      var code = 0
      for digit in bytes[(offset + 2)...(offset + 5)] { code = code << 4 | hexadecimalValue(of: digit) }
      length += code < 0x80 ? 0 : code < 0x800 || (0xD800...0xDFFF).contains(code) ? 1 : 2
      offset += 6
    }
    return length
  }

  /// JSON that breaks the rules inside its strings only, made to keep them: bytes that are no UTF-8 are decoded,
  /// control characters (line ends above all) escaped, halves of surrogate pairs replaced by U+FFFD.
  static func repaired(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let text = Array(Charset.decode(bytes).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isInString = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if !isInString || byte != UInt8(ascii: "\\") {
        if byte == UInt8(ascii: "\"") { isInString.toggle() }
        if isInString, byte < 0x20 {
          result.append(contentsOf: byte == 0x0A ? #"\n"#.utf8 : " ".utf8)
        } else {
          result.append(byte)
        }
        offset += 1
        continue
      }
      let isPair =
        isEscape(of: 0xD800...0xDBFF, text, at: offset)
        && isEscape(of: 0xDC00...0xDFFF, text, at: offset + 6)
      if !isPair, isEscape(of: 0xD800...0xDFFF, text, at: offset) {
        result.append(contentsOf: #"\ufffd"#.utf8)
        offset += 6
      } else {
        let length = min(isPair ? 12 : 2, text.count - offset)
        result.append(contentsOf: text[offset..<(offset + length)])
        offset += length
      }
    }
    return result
  }

  /// Whether an escape `\uXXXX` of one of these code units stands at `offset`.
  private static func isEscape(of codes: ClosedRange<Int>, _ text: [UInt8], at offset: Int) -> Bool {
    guard offset + 5 < text.count, text[offset] == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u")
    else { return false }
    return codes.contains(
      text[(offset + 2)...(offset + 5)].reduce(0) { $0 << 4 | hexadecimalValue(of: $1) })
  }

  private static func hexadecimalValue(of digit: UInt8) -> Int {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(digit - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(digit - UInt8(ascii: "A")) + 10
    default: 0
    }
  }

  /// White space as JSON has it.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
