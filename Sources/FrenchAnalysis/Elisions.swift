import IndexData

/// The elided articles and conjunctions of `index/lexicon/elisions.txt`, matched without regard to case.
struct ElisionTable: Sendable {
  private let elisions: [[UInt8]]

  static let shared = ElisionTable(WordList(kiosque_elisions).entries)

  private init(_ entries: [[UInt8]]) {
    elisions = entries
  }

  /// Whether the word at that range, in any case, is an elided word without its apostrophe.
  @inline(__always)
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound] | 0x20
    for elision in elisions where elision.first == first {
      if Self.equal(elision, bytes, range) { return true }
    }
    return false
  }

  /// Compares byte by byte; invisible scalars in the word count for nothing (`jus\u{AD}qu'`).
  private static func equal(
    _ elision: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var matched = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: position)
      position += length
      if scalar.isASCII {
        guard matched < elision.count, elision[matched] == bytes[position - 1] | 0x20 else { return false }
        matched += 1
      } else if ScalarClass(scalar) != .ignorable {
        return false
      }
    }
    return matched == elision.count
  }
}
