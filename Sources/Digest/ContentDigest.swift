import CXXHash

/// A 128-bit digest of a list of texts: equal lists have equal digests, others do not by accident.
///
/// It is XXH3 (https://github.com/Cyan4973/xxHash), which is fast and stable across machines and releases but no
/// defence against somebody who wants two texts to collide.
package struct ContentDigest: Sendable, Hashable {
  /// The 16 bytes, most significant first.
  package let bytes: [UInt8]

  /// The digest of the texts' UTF-8, each with its length in front, so that `("ab", "c")` is not `("a", "bc")`.
  package init(of fields: [String]) {
    let state = XXH3_createState()
    defer { XXH3_freeState(state) }
    XXH3_128bits_reset(state)
    for field in fields {
      var field = field
      field.withUTF8 { text in
        withUnsafeBytes(of: UInt64(text.count).littleEndian) { length in
          _ = XXH3_128bits_update(state, length.baseAddress, length.count)
        }
        _ = XXH3_128bits_update(state, text.baseAddress, text.count)
      }
    }
    var canonical = XXH128_canonical_t()
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state))
    bytes = withUnsafeBytes(of: canonical) { Array($0) }
  }

  /// 32 hexadecimal digits in lower case.
  package var hexadecimal: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// 26 characters of base 32, five bits each from the most significant on, the last padded with zeros.
  ///
  /// The alphabet is Crockford's in lower case (https://www.crockford.com/base32.html): it has no i, l, o and u, so
  /// that nobody misreads a digit and no word comes about.
  package var base32: String {
    var text = ""
    var pending: UInt16 = 0
    var pendingBits = 0
    for byte in bytes {
      pending = pending << 8 | UInt16(byte)
      pendingBits += 8
      while pendingBits >= 5 {
        pendingBits -= 5
        text.unicodeScalars.append(Self.alphabet[Int(pending >> pendingBits & 31)])
      }
      pending &= 1 << pendingBits - 1
    }
    if pendingBits > 0 { text.unicodeScalars.append(Self.alphabet[Int(pending << (5 - pendingBits) & 31)]) }
    return text
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".unicodeScalars)
}
