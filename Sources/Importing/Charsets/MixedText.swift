/// UTF-8 that a few stray bytes were cut from or pasted into.
///
/// To read such a text as Windows-1252 would spoil every accent for the sake of a few.
enum MixedText {
  /// Whether well-formed sequences of several bytes outnumber the stray ones: by accident that does not happen.
  static func looksMixed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var sequences = 0
    var strays = 0
    forEachPart(of: bytes) { part in
      switch part {
      case .plain: break
      case .sequence: sequences += 1
      case .stray, .cutShort: strays += 1
      }
    }
    return sequences > strays
  }

  /// The text, with stray bytes read as Windows-1252 and a sequence cut by the end as U+FFFD.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    forEachPart(of: bytes) { part in
      switch part {
      case .plain(let byte): utf8.append(byte)
      case .sequence(let range): utf8.append(contentsOf: bytes[range])
      case .stray(let byte): Windows1252.append(byte, to: &utf8)
      case .cutShort: utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  private enum Part {
    case plain(UInt8)
    case sequence(Range<Int>)
    case stray(UInt8)
    case cutShort
  }

  private static func forEachPart(of bytes: UnsafeRawBufferPointer, _ body: (Part) -> Void) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        body(.plain(byte))
        offset += 1
        continue
      }
      let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
      var end = offset + 1
      while end < min(offset + length, bytes.count), bytes[end] & 0xC0 == 0x80 { end += 1 }
      if end - offset < length, end == bytes.count, length > 1 {
        body(.cutShort)
        offset = end
      } else if length > 1, end - offset == length, isWellFormed(byte, bytes[offset + 1]) {
        body(.sequence(offset..<end))
        offset = end
      } else {
        body(.stray(byte))
        offset += 1
      }
    }
  }

  /// Whether a second byte may follow a first: no surrogates, no overlong forms, nothing above U+10FFFF
  /// (Unicode standard, table 3-7).
  private static func isWellFormed(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
