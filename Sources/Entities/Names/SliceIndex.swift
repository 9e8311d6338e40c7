/// Values by byte strings that lie in a buffer of the caller's: several values a string, in order of insertion.
///
/// It keeps ranges, never bytes: the same buffer, grown perhaps, is given to every call. Open addressing over
/// the strings' hashes; values of one string are chained, so finding costs the string and its values.
struct SliceIndex {
  private struct Entry {
    var lower: Int32
    var upper: Int32
    var value: Int32
    /// The next entry of the same string, or -1.
    var next: Int32
    /// The last entry of the same string; kept in the first.
    var last: Int32
  }

  private var entries: [Entry] = []
  /// Index of the first entry of a string, or -1.
  private var slots: [Int32] = []
  private var hashes: [UInt32] = []
  private var used = 0

  init() {}

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    if slots.count > 1 << 12 {
      slots = []
      hashes = []
    } else if used > 0 {
      for index in slots.indices { slots[index] = -1 }
    }
    used = 0
  }

  /// Adds a value for `bytes[range]`.
  mutating func insert(_ value: Int, for range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    if used * 2 >= slots.count { grow() }
    let index = Int32(entries.count)
    entries.append(
      Entry(
        lower: Int32(range.lowerBound), upper: Int32(range.upperBound), value: Int32(value), next: -1,
        last: index))
    let key = UnsafeBufferPointer(rebasing: bytes[range])
    let hash = Self.hash(key)
    let slot = place(of: hash, key, in: bytes)
    if slots[slot] < 0 {
      slots[slot] = index
      hashes[slot] = hash
      used += 1
    } else {
      let first = Int(slots[slot])
      entries[Int(entries[first].last)].next = index
      entries[first].last = index
    }
  }

  /// The cursor of the first value of a string, or -1; `bytes` are those that strings were inserted from.
  func first(_ key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard used > 0 else { return -1 }
    return Int(slots[place(of: Self.hash(key), key, in: bytes)])
  }

  func value(at cursor: Int) -> Int { Int(entries[cursor].value) }

  func next(after cursor: Int) -> Int { Int(entries[cursor].next) }

  /// Where a string is, or would be.
  private func place(
    of hash: UInt32, _ key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] >= 0 {
      if hashes[place] == hash {
        let entry = entries[Int(slots[place])]
        if bytes[Int(entry.lower)..<Int(entry.upper)].elementsEqual(key) { return place }
      }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let (oldSlots, oldHashes) = (slots, hashes)
    let count = max(64, slots.count * 2)
    slots = Array(repeating: -1, count: count)
    hashes = Array(repeating: 0, count: count)
    for (slot, first) in oldSlots.enumerated() where first >= 0 {
      var place = Int(oldHashes[slot]) & (count - 1)
      while slots[place] >= 0 { place = (place + 1) & (count - 1) }
      slots[place] = first
      hashes[place] = oldHashes[slot]
    }
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: SliceHash.of(key))
  }
}
