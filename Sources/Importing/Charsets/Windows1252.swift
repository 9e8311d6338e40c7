/// Windows-1252: one byte a character, Latin-1 with letters and quotes at 0x80 to 0x9F.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; five of them are not assigned.
  /// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]

  private static let byteOfScalar: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in upperControls.enumerated() where scalar != "\u{FFFD}" {
      table[scalar] = UInt8(0x80 + index)
    }
    return table
  }()

  /// The text of any bytes; the five that are not assigned become U+FFFD.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { append(byte, to: &utf8) }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Appends the character of one byte in UTF-8.
  @inline(__always)
  static func append(_ byte: UInt8, to utf8: inout [UInt8]) {
    if byte < 0x80 {
      utf8.append(byte)
    } else if byte < 0xA0 {
      utf8.append(
        contentsOf: UTF8.encode(upperControls[Int(byte) - 0x80]) ?? UTF8.encodedReplacementCharacter)
    } else {
      utf8.append(0xC0 | byte >> 6)
      utf8.append(0x80 | byte & 0x3F)
    }
  }

  /// The byte that spells a character, or nil. The controls U+0080 to U+009F give their own number: what was
  /// decoded as Latin-1 by mistake holds them.
  @inline(__always)
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : byteOfScalar[scalar]
  }
}
