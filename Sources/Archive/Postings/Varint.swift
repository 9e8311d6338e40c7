/// SQLite's varints: seven bits a byte, most significant first, a ninth byte whole
/// (https://sqlite.org/fileformat2.html#varint).
enum Varint {
  static let longest = 9

  @inline(__always)
  static func length(_ value: UInt64) -> Int {
    value >> 56 != 0 ? 9 : max(1, (64 - value.leadingZeroBitCount + 6) / 7)
  }

  /// Writes a number where there is room for it and returns its length.
  @inline(__always)
  static func put(_ value: UInt64, at bytes: UnsafeMutablePointer<UInt8>) -> Int {
    let length = length(value)
    var rest = value
    var index = length - 1
    if length == 9 {
      bytes[8] = UInt8(truncatingIfNeeded: rest)
      rest >>= 8
      index = 7
    }
    let last = index
    while index >= 0 {
      bytes[index] = UInt8(truncatingIfNeeded: rest & 0x7F) | (index == last && length < 9 ? 0 : 0x80)
      rest >>= 7
      index -= 1
    }
    return length
  }

  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { buffer in
      guard let start = buffer.baseAddress else { return }
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: put(value, at: start)))
    }
  }

  /// The number at an offset, which moves behind it; nil where the bytes end before it does.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for index in 0..<longest {
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      offset += 1
      if index == 8 { return value << 8 | UInt64(byte) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return value }
    }
    return value
  }
}
