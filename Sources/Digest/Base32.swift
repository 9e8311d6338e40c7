/// Crockford's base 32 in lower case: digits and letters without i, l, o and u, which people misread.
package enum Base32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The first `length` characters, five bits each, most significant first.
  package static func encode(_ bytes: [UInt8], length: Int) -> String {
    String(
      decoding: (0..<length).map { index in
        let bit = index * 5
        let first = UInt16(bit / 8 < bytes.count ? bytes[bit / 8] : 0)
        let second = UInt16(bit / 8 + 1 < bytes.count ? bytes[bit / 8 + 1] : 0)
        return alphabet[Int((first << 8 | second) >> UInt16(11 - bit % 8) & 31)]
      }, as: UTF8.self)
  }

  /// The values (0 to 31) of a text's characters, or nil where one is no digit of the alphabet; case
  /// does not matter.
  package static func decode(_ text: String) -> [UInt8]? {
    var values: [UInt8] = []
    for character in text.lowercased().utf8 {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      values.append(UInt8(value))
    }
    return values
  }

  /// The least and greatest byte strings of `count` bytes whose encoding begins with `prefix`, or nil
  /// where the prefix is no base 32 or longer than `count` bytes hold.
  package static func bounds(
    ofPrefix prefix: String, count: Int
  ) -> (lower: [UInt8], upper: [UInt8])? {
    guard let values = decode(prefix), values.count * 5 <= count * 8 else { return nil }
    var lower = [UInt8](repeating: 0, count: count)
    var upper = [UInt8](repeating: 0xFF, count: count)
    for (index, value) in values.enumerated() {
      for bit in 0..<5 {
        let position = index * 5 + bit
        let mask = UInt8(0x80) >> UInt8(position % 8)
        if value & (16 >> UInt8(bit)) != 0 {
          lower[position / 8] |= mask
        } else {
          upper[position / 8] &= ~mask
        }
      }
    }
    return (lower, upper)
  }
}
