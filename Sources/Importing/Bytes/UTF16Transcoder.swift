/// Turns UTF-16 that comes in chunks into UTF-8; a chunk may end inside a character.
struct UTF16Transcoder {
  let isBigEndian: Bool
  /// Bytes of the last chunk that its end cut off: an odd byte, a first surrogate, or both.
  private var carried: [UInt8] = []

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  mutating func transcode(_ chunk: UnsafeRawBufferPointer) -> [UInt8] {
    var bytes = carried + Array(chunk)
    var complete = bytes.count - bytes.count % 2
    if complete >= 2 {
      let high = bytes[isBigEndian ? complete - 2 : complete - 1]
      if (0xD8...0xDB).contains(high) { complete -= 2 }
    }
    carried = Array(bytes[complete...])
    bytes.removeSubrange(complete...)
    return bytes.withUnsafeBytes { Array(UTF16Text.decode($0, isBigEndian: isBigEndian).utf8) }
  }

  /// What is left at the end, with U+FFFD for what is incomplete.
  mutating func finish() -> [UInt8] {
    defer { carried = [] }
    return carried.withUnsafeBytes { Array(UTF16Text.decode($0, isBigEndian: isBigEndian).utf8) }
  }
}
