/// Hashes of byte strings and features.
///
/// FNV-1a (Fowler, Noll, Vo) over bytes, and a multiplication of 64 by 64 bits that mixes; none depends on
/// the process, since a model outlives it.
enum FeatureHash {
  /// The number of buckets of features, as a power of two.
  static let bucketBits = 21

  static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mix(hash)
  }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  @inline(__always)
  static func join(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  @inline(__always)
  static func join(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    mix(UInt64(first) << 32 | UInt64(second)) ^ UInt64(third)
  }

  /// The bucket of a template's value.
  @inline(__always)
  static func bucket(_ template: UInt64, _ value: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: mix(value ^ (template &* 0xA24B_AED4_963E_E407)) >> (64 - UInt64(bucketBits)))
  }
}
