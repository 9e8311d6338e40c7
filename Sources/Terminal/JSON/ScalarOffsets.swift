/// Turns UTF-8 offsets of one text into offsets in Unicode code points, which every language can slice by.
package struct ScalarOffsets {
  private let utf8: [UInt8]
  private var byteOffset = 0
  private var scalarOffset = 0

  package init(_ text: String) { utf8 = Array(text.utf8) }

  /// The number of code points in front of a byte; clamped to the text.
  ///
  /// - Complexity: linear in the distance to the offset asked for before, from the beginning where it lies
  ///   further back.
  package mutating func offset(ofByte byte: Int) -> Int {
    if byte < byteOffset { (byteOffset, scalarOffset) = (0, 0) }
    let end = min(byte, utf8.count)
    while byteOffset < end {
      if utf8[byteOffset] & 0xC0 != 0x80 { scalarOffset += 1 }
      byteOffset += 1
    }
    return scalarOffset
  }

  /// A range of bytes as a range of code points, end exclusive.
  package mutating func range(ofBytes range: Range<Int>) -> Range<Int> {
    let lower = offset(ofByte: range.lowerBound)
    return lower..<max(lower, offset(ofByte: range.upperBound))
  }
}
