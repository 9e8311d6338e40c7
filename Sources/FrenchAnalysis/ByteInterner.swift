/// Gives each distinct byte string a small number, from 0 up in order of arrival.
///
/// Strings lie one behind another in one arena; lookup is by open addressing. Interning a string that is
/// known costs a hash and a comparison, and allocates nothing.
///
/// The one unsafe island of this target. Invariants: `starts[id] ..< starts[id + 1]` lies within `arena`
/// for every id below `count`; `slots` holds ids or -1, has a power of two of places and at least one
/// that is -1. Pointers handed out hold until the next `intern`.
final class ByteInterner {
  private(set) var count = 0
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity: Int
  private var starts: UnsafeMutablePointer<Int>
  private var hashes: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var slots: UnsafeMutablePointer<Int32>
  private var mask: Int

  init() {
    arenaCapacity = 1 << 14
    arena = .allocate(capacity: arenaCapacity)
    capacity = 1 << 10
    starts = .allocate(capacity: capacity + 1)
    hashes = .allocate(capacity: capacity)
    mask = capacity * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: -1, count: mask + 1)
    starts[0] = 0
  }

  deinit {
    arena.deallocate()
    starts.deallocate()
    hashes.deallocate()
    slots.deallocate()
  }

  /// The bytes held by all strings together.
  var byteCount: Int { starts[count] }

  /// The string of that number.
  @inline(__always)
  subscript(id: Int32) -> UnsafeBufferPointer<UInt8> {
    precondition(id >= 0 && Int(id) < count)
    let start = starts[Int(id)]
    return UnsafeBufferPointer(start: arena + start, count: starts[Int(id) + 1] - start)
  }

  /// The number of a string, new or known; `isNew` says which.
  @inline(__always)
  func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int32, isNew: Bool) {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let id = slots[slot]
      if id < 0 { return (insert(bytes, hash: hash, at: slot), true) }
      if hashes[Int(id)] == hash, equal(id, bytes) { return (id, false) }
      slot = (slot + 1) & mask
    }
  }

  /// The number of a string that was interned before, or nil.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, equal(slots[slot], bytes) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func equal(_ id: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[Int(id)]
    let length = starts[Int(id) + 1] - start
    guard length == bytes.count else { return false }
    let stored = arena + start
    for index in 0..<length where stored[index] != bytes[index] { return false }
    return true
  }

  private func insert(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at slot: Int) -> Int32 {
    precondition(count < Int32.max - 1)
    let id = Int32(count)
    let start = starts[count]
    reserve(arenaBytes: start + bytes.count)
    for index in 0..<bytes.count { arena[start + index] = bytes[index] }
    starts[count + 1] = start + bytes.count
    hashes[count] = hash
    slots[slot] = id
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

  private func grow() {
    let larger = capacity * 2
    let newStarts = UnsafeMutablePointer<Int>.allocate(capacity: larger + 1)
    newStarts.update(from: starts, count: count + 1)
    let newHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: larger)
    newHashes.update(from: hashes, count: count)
    starts.deallocate()
    hashes.deallocate()
    slots.deallocate()
    (starts, hashes, capacity) = (newStarts, newHashes, larger)
    mask = larger * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: -1, count: mask + 1)
    for id in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(id)
    }
  }

  /// Multiply and fold, eight bytes a step; the last bytes are read one by one.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mix(hash ^ rest)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
