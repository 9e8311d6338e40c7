/// Why bytes are no model that this tagger can read.
package enum TaggerModelError: Error, Equatable {
  /// Too short for what the header says, or for a header: counts of bytes.
  case truncated(expected: Int, found: Int)
  /// The first eight bytes are others.
  case foreign(found: [UInt8])
  /// Another version of the format or of the features.
  case otherVersion(expected: UInt32, found: UInt32)
  /// A size in the header that no model has.
  case invalidSize(field: String, expected: ClosedRange<Int>, found: Int)
  /// The bytes behind the header are not those it was made for.
  case damaged(expected: UInt64, found: UInt64)
}
