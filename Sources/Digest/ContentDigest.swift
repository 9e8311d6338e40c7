import CXXHash

/// A digest of 128 bits (XXH3, https://github.com/Cyan4973/xxHash): for telling texts apart, no defence against
/// somebody who wants two of them to collide.
///
/// Two different texts of an archive of a million articles share one with a chance below 10^-26.
package struct ContentDigest: Hashable, Sendable {
  /// The number of its bytes.
  package static let length = 16

  /// The 16 bytes, most significant first: they sort as their ``Base32`` text does.
  package let bytes: [UInt8]

  /// The digest of a list of texts, each with its length in front: `["ab", "c"]` and `["a", "bc"]` differ.
  package init(of texts: [String]) {
    let state = XXH3_createState()
    defer { XXH3_freeState(state) }
    XXH3_128bits_reset(state)
    for var text in texts {
      text.withUTF8 { utf8 in
        withUnsafeBytes(of: UInt64(utf8.count).littleEndian) {
          _ = XXH3_128bits_update(state, $0.baseAddress, $0.count)
        }
        _ = XXH3_128bits_update(state, utf8.baseAddress, utf8.count)
      }
    }
    self.init(hash: XXH3_128bits_digest(state))
  }

  /// The digest of bytes as they are.
  package init(of bytes: UnsafeRawBufferPointer) {
    self.init(hash: XXH3_128bits(bytes.baseAddress, bytes.count))
  }

  private init(hash: XXH128_hash_t) {
    var canonical = XXH128_canonical_t()
    XXH128_canonicalFromHash(&canonical, hash)
    bytes = withUnsafeBytes(of: canonical) { Array($0) }
  }

  /// 32 hexadecimal digits in lower case.
  package var hexadecimal: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
