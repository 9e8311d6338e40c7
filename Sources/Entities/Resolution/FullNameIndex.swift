/// Full names of an article by what short names keep of them: the end, the beginning, both ends.
struct FullNameIndex {
  private(set) var byEnd = SliceIndex()
  private(set) var byStart = SliceIndex()
  /// Names of three words or more by first and last word.
  private(set) var byEnds = SliceIndex()

  mutating func insert(_ group: Int, _ words: [Range<Int>], _ bytes: inout [UInt8]) {
    guard let first = words.first, let last = words.last, words.count > 1 else { return }
    let end = last.upperBound
    bytes.withUnsafeBufferPointer { bytes in
      for word in words.dropFirst() { byEnd.insert(group, for: word.lowerBound..<end, in: bytes) }
      for word in words.dropLast() {
        byStart.insert(group, for: first.lowerBound..<word.upperBound, in: bytes)
      }
    }
    guard words.count > 2 else { return }
    let key = Self.endsKey(first, last, &bytes)
    bytes.withUnsafeBufferPointer { byEnds.insert(group, for: key, in: $0) }
  }

  /// Appends the key of a first and a last word to the bytes.
  static func endsKey(_ first: Range<Int>, _ last: Range<Int>, _ bytes: inout [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: Array(bytes[first]))
    bytes.append(UInt8(ascii: "*"))
    bytes.append(contentsOf: Array(bytes[last]))
    return start..<bytes.count
  }
}
