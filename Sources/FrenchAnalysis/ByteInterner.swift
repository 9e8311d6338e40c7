import CMemory

/// Gives each distinct byte string a small number, from 0 up in order of arrival.
///
/// Open addressing over slots of 16 bytes. A string of up to eight bytes, as most words are, is told by its
/// slot alone; a longer one has a hash there and its bytes are compared. One memory access a known word is
/// what makes analysis fast: on news, the tables are larger than a processor's nearest caches.
///
/// The one unsafe island of this target. Invariants: `starts[id] ..< starts[id + 1]` lies within `arena`
/// for every id below `count`; `slots` has `mask + 1` places, a power of two and more than `count`; an
/// empty slot has id -1. Pointers handed out hold until the next `intern`.
package final class ByteInterner {
  private struct Slot {
    /// The string itself up to eight bytes, else its hash.
    var key: UInt64
    var length: UInt32
    var id: Int32
  }

  @exclusivity(unchecked) package private(set) var count = 0
  @exclusivity(unchecked) private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity: Int
  @exclusivity(unchecked) private var starts: UnsafeMutablePointer<Int>
  @exclusivity(unchecked) private var capacity: Int
  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var mask: Int

  package init() {
    arenaCapacity = 1 << 14
    arena = .allocate(capacity: arenaCapacity)
    capacity = 1 << 10
    starts = .allocate(capacity: capacity + 1)
    starts[0] = 0
    mask = capacity * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(key: 0, length: 0, id: -1), count: mask + 1)
  }

  deinit {
    arena.deallocate()
    starts.deallocate()
    slots.deallocate()
  }

  /// The bytes held by all strings together.
  package var byteCount: Int { starts[count] }

  /// The string of that number.
  @inline(__always)
  package subscript(id: Int32) -> UnsafeBufferPointer<UInt8> {
    precondition(id >= 0 && Int(id) < count)
    let start = starts[Int(id)]
    return UnsafeBufferPointer(start: arena + start, count: starts[Int(id) + 1] - start)
  }

  /// Where the string of that number lies, for ``subscript(_:)-(Range<Int32>)``.
  func range(of id: Int32) -> Range<Int32> {
    precondition(id >= 0 && Int(id) < count)
    return Int32(starts[Int(id)])..<Int32(starts[Int(id) + 1])
  }

  /// The string of a range that ``range(of:)`` gave.
  @inline(__always)
  subscript(range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: arena + Int(range.lowerBound), count: range.count)
  }

  /// Has the place of a key brought near, for an ``intern(_:key:)`` that follows soon.
  @inline(__always)
  func prefetch(_ key: Key) { kiosque_prefetch(slots + (key.place & mask)) }

  /// The number of a string, new or known; `isNew` says which.
  package func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int32, isNew: Bool) {
    intern(bytes, key: Key(bytes))
  }

  /// The same, for a key that was made before.
  @inline(__always)
  func intern(_ bytes: UnsafeBufferPointer<UInt8>, key: Key) -> (id: Int32, isNew: Bool) {
    var place = key.place & mask
    while true {
      let slot = slots[place]
      if slot.id < 0 { return (insert(bytes, key: key.value, at: place), true) }
      if slot.key == key.value, Int(slot.length) == bytes.count, bytes.count <= 8 || equal(slot.id, bytes) {
        return (slot.id, false)
      }
      place = (place + 1) & mask
    }
  }

  /// The numbers of strings, new or known, that lie one behind the other in `bytes`, each up to its end in
  /// `ends`; appended to `numbers`.
  ///
  /// Their places are fetched from memory all at once, which is what filling a large table waits for.
  package func intern(_ bytes: UnsafeBufferPointer<UInt8>, ends: [Int], numbers: inout [Int32]) {
    var start = 0
    for end in ends {
      prefetch(Key(UnsafeBufferPointer(rebasing: bytes[start..<end])))
      start = end
    }
    start = 0
    for end in ends {
      numbers.append(intern(UnsafeBufferPointer(rebasing: bytes[start..<end])).id)
      start = end
    }
  }

  /// Whether a string was interned.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { number(of: bytes) >= 0 }

  /// The number of a string, or -1 where it was never interned.
  package func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let key = Key(bytes)
    var place = key.place & mask
    while slots[place].id >= 0 {
      let slot = slots[place]
      if slot.key == key.value, Int(slot.length) == bytes.count, bytes.count <= 8 || equal(slot.id, bytes) {
        return slot.id
      }
      place = (place + 1) & mask
    }
    return -1
  }

  private func equal(_ id: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    self[id].elementsEqual(bytes)
  }

  private func insert(_ bytes: UnsafeBufferPointer<UInt8>, key: UInt64, at place: Int) -> Int32 {
    precondition(count < Int32.max - 1 && starts[count] + bytes.count < Int32.max)
    let id = Int32(count)
    let start = starts[count]
    reserve(arenaBytes: start + bytes.count)
    for index in 0..<bytes.count { arena[start + index] = bytes[index] }
    starts[count + 1] = start + bytes.count
    slots[place] = Slot(key: key, length: UInt32(bytes.count), id: id)
    count += 1
    if count == capacity { grow() }
    return id
  }

  private func reserve(arenaBytes: Int) {
    guard arenaBytes > arenaCapacity else { return }
    let capacity = max(arenaBytes, arenaCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: arena, count: starts[count])
    arena.deallocate()
    (arena, arenaCapacity) = (larger, capacity)
  }

  /// Makes room for so many strings of so many bytes together, for who knows them beforehand.
  package func reserve(strings: Int, bytes: Int) {
    reserve(arenaBytes: bytes)
    if strings >= capacity { grow(to: (strings + 1).roundedUpToPowerOfTwo) }
  }

  private func grow() { grow(to: capacity * 2) }

  private func grow(to newCapacity: Int) {
    let newStarts = UnsafeMutablePointer<Int>.allocate(capacity: newCapacity + 1)
    newStarts.update(from: starts, count: count + 1)
    starts.deallocate()
    let (oldSlots, oldMask) = (slots, mask)
    (starts, capacity) = (newStarts, newCapacity)
    mask = capacity * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(key: 0, length: 0, id: -1), count: mask + 1)
    for slot in UnsafeBufferPointer(start: oldSlots, count: oldMask + 1) where slot.id >= 0 {
      var place = Key.place(of: slot.key, Int(slot.length)) & mask
      while slots[place].id >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
    oldSlots.deallocate()
  }

  /// What a string is looked up by.
  struct Key {
    /// Up to eight bytes, the bytes themselves; else a hash of all.
    let value: UInt64
    /// Where the search begins, to be taken modulo the number of places.
    let place: Int

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      value = Self.value(UnsafeRawBufferPointer(bytes))
      place = Self.place(of: value, bytes.count)
    }

    /// With the length, one value a string of up to eight bytes: loads may overlap.
    @inline(__always)
    private static func value(_ raw: UnsafeRawBufferPointer) -> UInt64 {
      let count = raw.count
      func word(_ offset: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
      func half(_ offset: Int) -> UInt64 {
        UInt64(raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      switch count {
      case 0: return 0
      case 1...3:
        return UInt64(raw[0]) | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1]) << 16
      case 4...8: return half(0) | half(count - 4) << 32
      default:
        var hash: UInt64 = 0
        var offset = 0
        while offset + 8 < count {
          hash = mix(hash ^ word(offset))
          offset += 8
        }
        return mix(hash ^ word(count - 8))
      }
    }

    @inline(__always)
    static func place(of value: UInt64, _ count: Int) -> Int {
      Int(truncatingIfNeeded: mix(value ^ UInt64(truncatingIfNeeded: count)) & 0x7FFF_FFFF)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
      let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      return product.high ^ product.low
    }
  }
}

extension Int {
  /// The smallest power of two that is no smaller; of positive numbers.
  fileprivate var roundedUpToPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
