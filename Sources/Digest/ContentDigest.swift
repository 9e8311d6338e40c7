import CXXHash

/// A digest of 128 bits (XXH3 of Debian's libxxhash): for telling texts apart, not for secrets.
///
/// Two different texts of an archive of a million articles share one with a chance below 10^-26.
package struct ContentDigest: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  /// The digest of a list of fields, where `["ab", "c"]` and `["a", "bc"]` differ: each field is
  /// preceded by its length.
  package init(fields: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 8 })
    for var field in fields {
      withUnsafeBytes(of: UInt64(field.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      field.withUTF8 { bytes.append(contentsOf: $0) }
    }
    self = bytes.withUnsafeBytes { ContentDigest($0) }
  }

  /// The digest of bytes; linear.
  package init(_ bytes: UnsafeRawBufferPointer) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    (high, low) = (hash.high64, hash.low64)
  }

  /// The 16 bytes, most significant first, so that they sort as ``base32`` does.
  package var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
  }

  /// 32 hexadecimal digits.
  package var hex: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
