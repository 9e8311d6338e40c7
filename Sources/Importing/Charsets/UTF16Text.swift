/// UTF-16 in either byte order.
enum UTF16Text {
  /// The text; unpaired surrogates and a last odd byte become U+FFFD.
  static func decode(_ bytes: UnsafeRawBufferPointer, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var offset = 0
    while offset + 1 < bytes.count {
      let first = UInt16(bytes[offset])
      let second = UInt16(bytes[offset + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      offset += 2
    }
    if offset < bytes.count { units.append(0xFFFD) }
    return String(decoding: units, as: UTF16.self)
  }
}
