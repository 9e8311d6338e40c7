/// Sums of rows of weights, seven labels at once in two words.
///
/// A row holds a byte a label, the weight plus 128, so that no sum is negative and lanes of sixteen bits
/// take the sums of up to ``rowLimit`` rows without a carry between them. The eighth lane counts the rows.
struct PackedScores {
  /// Labels 0, 2, 4, 6, and 1, 3, 5 with the count.
  private var even: UInt64 = 0
  private var odd: UInt64 = 0

  static let rowLimit = 255
  static let bias: Int32 = 128
  private static let lanes: UInt64 = 0x00FF_00FF_00FF_00FF

  /// Adds a row of seven bytes in the lower places of a word; what lies above them does not count.
  ///
  /// - Parameter present: all ones, or zero to add nothing.
  @inline(__always)
  mutating func add(row: UInt64, present: UInt64) {
    let row = (row & 0x00FF_FFFF_FFFF_FFFF | 0x0100_0000_0000_0000) & present
    even &+= row & Self.lanes
    odd &+= row >> 8 & Self.lanes
  }

  @inline(__always)
  mutating func add(_ other: PackedScores) {
    even &+= other.even
    odd &+= other.odd
  }

  /// Writes the sum of each label, and rubbish to the eighth place.
  @inline(__always)
  func unpack(to scores: UnsafeMutablePointer<Int32>) {
    let zero = Int32(truncatingIfNeeded: odd >> 48) &* Self.bias
    var label = 0
    while label < TagLabel.stride {
      let shift = UInt64(8 * label) & ~15
      scores[label] = Int32(truncatingIfNeeded: even >> shift & 0xFFFF) &- zero
      scores[label + 1] = Int32(truncatingIfNeeded: odd >> shift & 0xFFFF) &- zero
      label += 2
    }
  }
}
