import CMemory

/// Names that are looked up by how one of their words begins, the most frequent first.
///
/// All folded names lie behind each other in one buffer, in the order in which they are answered: a space in front
/// of every word, a line feed at the end. A beginning is looked for there, byte by byte; no string is made.
package struct NameBeginnings: Sendable {
  /// What ``Builder`` was given for a name.
  package struct Entry: Equatable, Sendable {
    package var id: Int32
    package var count: Int32
  }

  private var bytes: [UInt8] = []
  /// Where the name of each entry begins in the buffer; one more than there are names.
  private var offsets: [Int32] = []
  private var entries: [Entry] = []

  package init() {}

  package var count: Int { entries.count }

  /// The entries with a word that begins so, the most frequent first, equals by name: at most `limit` of them, and how
  /// many there are.
  ///
  /// - Parameter folded: of several words, the last may be a beginning; all names for an empty one. A space at its end
  ///   asks for a whole word.
  /// - Complexity: one pass over the buffer.
  package func entries(beginning folded: [UInt8], limit: Int) -> (first: [Entry], total: Int) {
    var first: [Entry] = []
    var total = 0
    let wanted = [Self.space] + folded
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var index = 0
      var start = 0
      while start < buffer.count,
        let found = kiosque_find(base + start, buffer.count - start, wanted, wanted.count)
      {
        let place = Int32(found - base)
        // Entries are found in their order: the search never goes back.
        while offsets[index + 1] <= place { index += 1 }
        if total < limit { first.append(entries[index]) }
        total += 1
        start = Int(offsets[index + 1])
      }
    }
    return (first, total)
  }

  private static let space = UInt8(ascii: " ")
  private static let end = UInt8(ascii: "\n")

  /// Gathers names in any order.
  package struct Builder {
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    private var entries: [Entry] = []

    package init() {}

    /// - Parameter folded: as `NameFolding` does it; a name of nothing is left out.
    package mutating func add(_ id: Int32, folded: UnsafeBufferPointer<UInt8>, count: Int32) {
      guard !folded.isEmpty else { return }
      let start = bytes.count
      bytes.append(contentsOf: folded)
      ranges.append(start..<bytes.count)
      entries.append(Entry(id: id, count: count))
    }

    /// - Complexity: n log n in the names; numbers are compared, and bytes where the first sixteen do not tell.
    package func finish() -> NameBeginnings {
      var result = NameBeginnings()
      result.bytes.reserveCapacity(bytes.count + 2 * entries.count)
      result.offsets.reserveCapacity(entries.count + 1)
      result.entries.reserveCapacity(entries.count)
      bytes.withUnsafeBufferPointer { bytes in
        var order = entries.indices.map { index in
          Key(
            count: entries[index].count, index: Int32(index),
            first: Self.number(bytes, ranges[index], from: 0),
            second: Self.number(bytes, ranges[index], from: 8))
        }
        order.sort { one, other in
          if one.count != other.count { return one.count > other.count }
          if one.first != other.first { return one.first < other.first }
          if one.second != other.second { return one.second < other.second }
          let (left, right) = (ranges[Int(one.index)], ranges[Int(other.index)])
          if left.count <= 16, right.count <= 16 { return one.index < other.index }
          if bytes[left].elementsEqual(bytes[right]) { return one.index < other.index }
          return bytes[left].lexicographicallyPrecedes(bytes[right])
        }
        for key in order {
          result.offsets.append(Int32(result.bytes.count))
          result.bytes.append(NameBeginnings.space)
          result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[ranges[Int(key.index)]]))
          result.bytes.append(NameBeginnings.end)
          result.entries.append(entries[Int(key.index)])
        }
        result.offsets.append(Int32(result.bytes.count))
      }
      return result
    }

    private struct Key {
      var count: Int32
      var index: Int32
      var first: UInt64
      var second: UInt64
    }

    /// Eight bytes of a name, so that numbers compare as they do; no name holds a zero.
    private static func number(
      _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from start: Int
    ) -> UInt64 {
      var number: UInt64 = 0
      for place in range.lowerBound + start..<range.lowerBound + start + 8 {
        number <<= 8
        if place < range.upperBound { number |= UInt64(bytes[place]) }
      }
      return number
    }
  }
}
