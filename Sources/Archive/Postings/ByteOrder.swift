import Foundation

/// Words by their bytes: the order that a segment's terms and the lexicon's blocks lie in.
enum ByteOrder {
  /// The first eight bytes of a word as one number, zeros behind a shorter one: it settles most comparisons.
  @inline(__always)
  static func head(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    return head
  }

  /// As `lexicographicallyPrecedes` has it.
  @inline(__always)
  static func precedes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = one.baseAddress, let second = other.baseAddress else { return one.count < other.count }
    let order = memcmp(first, second, min(one.count, other.count))
    return order != 0 ? order < 0 : one.count < other.count
  }
}
