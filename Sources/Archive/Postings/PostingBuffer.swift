import CMemory
import FrenchAnalysis

/// The postings of new articles in memory: for each term the doclist that FTS5 would write.
///
/// A doclist is made of entries in ordinal order, a varint of the distance to the ordinal before, a varint of
/// twice the length of the position list and the list itself: positions as their distance plus 2, and 1 then
/// the column's number where the column changes (SQLite's fts5_index.c and fts5_hash.c).
///
/// FTS5 gathers the same in a hash table, with a call, a hash of the term and a chain of memory accesses a
/// token; here the analyzer has numbered the terms already (measured: an import costs a third less).
///
/// An unsafe island. Invariants: `lists` has `capacity` places, all initialised, and every term number that is
/// appended is below it; a list's `bytes` has `room` places of which the first `count` are initialised, and
/// belongs to a slab of `slabs`; blocks in `free` belong to no list. Doclists handed out hold until the next
/// append.
final class PostingBuffer {
  private struct List {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count: UInt32 = 0
    var room: UInt32 = 0
    /// Of the last posting; 0, which no article has, before the first.
    var ordinal: UInt32 = 0
    var column: UInt32 = 0
    var position: UInt32 = 0
    /// Where the length of the last entry's position list stands, a byte until the entry is closed.
    var lengthOffset: UInt32 = 0
  }

  /// Room for what one token may add: an ordinal (5 bytes), three bytes by which a length grows where an entry
  /// is closed and the next length (1), a column (3), a position (5); rounded up.
  private static let reserve: UInt32 = 24
  static let highestOrdinal = Int(Int32.max)
  private static let smallestRoom: UInt32 = 32
  private static let slabLength = 1 << 20

  private var lists: UnsafeMutablePointer<List>
  private var capacity = 1 << 12
  private var slabs: [UnsafeMutablePointer<UInt8>] = []
  private var rest: UnsafeMutablePointer<UInt8>?
  private var restCount = 0
  /// Blocks that lists grew out of, by the logarithm of their length.
  private var free = [[UnsafeMutablePointer<UInt8>]](repeating: [], count: 33)

  @exclusivity(unchecked) private var ordinal: UInt32 = 0
  @exclusivity(unchecked) private var column: UInt32 = 0
  @exclusivity(unchecked) private var position: UInt32 = 0

  /// The memory held by doclists, in bytes.
  private(set) var byteCount = 0
  private(set) var articleCount = 0
  /// The number of tokens by column.
  private(set) var tokenCounts: [Int]

  init(columnCount: Int) {
    tokenCounts = Array(repeating: 0, count: columnCount)
    lists = .allocate(capacity: capacity)
    lists.initialize(repeating: List(), count: capacity)
  }

  deinit {
    lists.deallocate()
    for slab in slabs { slab.deallocate() }
  }

  /// Opens an article: the texts that follow are its own.
  ///
  /// - Precondition: the ordinal is higher than those before.
  func beginArticle(ordinal: Int) {
    precondition(ordinal > Int(self.ordinal) && ordinal <= Self.highestOrdinal)
    self.ordinal = UInt32(ordinal)
    articleCount += 1
  }

  /// Goes on with an article that was opened before.
  ///
  /// - Precondition: whatever is appended now has no posting of a higher ordinal yet.
  func resumeArticle(ordinal: Int) {
    precondition(ordinal > 0 && ordinal <= Self.highestOrdinal)
    self.ordinal = UInt32(ordinal)
  }

  /// Adds a text of the article, columns in ascending order; returns the number of its tokens.
  ///
  /// - Parameter count: called with each batch of tokens before its postings are added.
  func append(
    _ text: String, column: Int, _ analyzer: Analyzer,
    count: (UnsafeBufferPointer<Token>, UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    self.column = UInt32(column)
    position = 0
    var text = text
    text.withUTF8 { bytes in
      analyzer.forEachBatch(in: bytes) { batch in
        count(batch, bytes)
        append(batch, termCount: analyzer.vocabulary.termCount)
        return true
      }
    }
    tokenCounts[column] += Int(position)
    return Int(position)
  }

  private func append(_ tokens: UnsafeBufferPointer<Token>, termCount: Int) {
    if termCount > capacity { growLists(toHold: termCount) }
    let (lists, ordinal, column) = (lists, ordinal, column)
    // Lists and the ends of their doclists lie anywhere in memory: asked for ahead, they come side by side.
    for token in tokens { kiosque_prefetch(lists + Int(token.term)) }
    for token in tokens {
      let list = lists + Int(token.term)
      kiosque_prefetch(list.pointee.bytes.map { $0 + Int(list.pointee.count) })
    }
    var position = position
    for token in tokens {
      let list = lists + Int(token.term)
      if list.pointee.count + Self.reserve > list.pointee.room { grow(list) }
      guard let bytes = list.pointee.bytes else { continue }
      var count = list.pointee.count
      if list.pointee.ordinal != ordinal {
        count = Self.close(list.pointee, bytes)
        Self.put(ordinal &- list.pointee.ordinal, bytes, &count)
        list.pointee.lengthOffset = count
        bytes[Int(count)] = 0
        count += 1
        list.pointee.ordinal = ordinal
        list.pointee.column = 0
        list.pointee.position = 0
      }
      if list.pointee.column != column {
        bytes[Int(count)] = 1
        count += 1
        Self.put(column, bytes, &count)
        list.pointee.column = column
        list.pointee.position = 0
      }
      Self.put(position &- list.pointee.position &+ 2, bytes, &count)
      list.pointee.position = position
      list.pointee.count = count
      position &+= 1
    }
    self.position = position
  }

  /// Writes the length of the last entry's position list; returns the doclist's length then.
  @inline(__always)
  private static func close(_ list: List, _ bytes: UnsafeMutablePointer<UInt8>) -> UInt32 {
    guard list.ordinal != 0 else { return 0 }
    let start = list.lengthOffset + 1
    let length = list.count - start
    if length < 64 {
      bytes[Int(list.lengthOffset)] = UInt8(length * 2)
      return list.count
    }
    let size = Varint.length(UInt64(length) * 2)
    let target = bytes + Int(list.lengthOffset) + size
    target.update(from: bytes + Int(start), count: Int(length))
    _ = Varint.put(UInt64(length) * 2, at: bytes + Int(list.lengthOffset))
    return list.count + UInt32(size) - 1
  }

  @inline(__always)
  private static func put(_ value: UInt32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: inout UInt32) {
    if value < 0x80 {
      bytes[Int(count)] = UInt8(truncatingIfNeeded: value)
      count += 1
    } else {
      count += UInt32(Varint.put(UInt64(value), at: bytes + Int(count)))
    }
  }

  // MARK: - Reading

  /// Closes every doclist and hands them out, terms in byte order; the buffer can only be thrown away then.
  ///
  /// - Complexity: O(*n* log *n*) for *n* terms.
  func forEachDoclist(
    _ vocabulary: Vocabulary,
    _ body: (_ term: UnsafeBufferPointer<UInt8>, _ doclist: UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    let terms = (0..<capacity).filter { lists[$0].count > 0 }.map { term in
      (head: ByteOrder.head(of: vocabulary.term(Int32(term))), term: Int32(term))
    }
    let order = terms.sorted {
      if $0.head != $1.head { return $0.head < $1.head }
      return ByteOrder.precedes(vocabulary.term($0.term), vocabulary.term($1.term))
    }
    for (_, term) in order {
      guard let bytes = lists[Int(term)].bytes else { continue }
      let count = Self.close(lists[Int(term)], bytes)
      try body(vocabulary.term(term), UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
  }

  // MARK: - Memory

  private func growLists(toHold count: Int) {
    let larger = max(count, capacity * 2)
    let new = UnsafeMutablePointer<List>.allocate(capacity: larger)
    new.moveInitialize(from: lists, count: capacity)
    (new + capacity).initialize(repeating: List(), count: larger - capacity)
    lists.deallocate()
    (lists, capacity) = (new, larger)
  }

  @inline(never)
  private func grow(_ list: UnsafeMutablePointer<List>) {
    let old = list.pointee
    precondition(old.room <= UInt32(Int32.max) / 2, "a doclist in memory is below 2 GiB")
    let room = max(Self.smallestRoom, old.room * 2)
    let new = block(ofLength: room)
    if let bytes = old.bytes {
      new.update(from: bytes, count: Int(old.count))
      free[old.room.trailingZeroBitCount].append(bytes)
      byteCount -= Int(old.room)
    }
    byteCount += Int(room)
    list.pointee.bytes = new
    list.pointee.room = room
  }

  /// A block whose length is a power of two.
  private func block(ofLength length: UInt32) -> UnsafeMutablePointer<UInt8> {
    if let block = free[length.trailingZeroBitCount].popLast() { return block }
    let length = Int(length)
    if length > Self.slabLength / 8 {
      let slab = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
      slabs.append(slab)
      return slab
    }
    if length > restCount {
      let slab = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.slabLength)
      slabs.append(slab)
      (rest, restCount) = (slab, Self.slabLength)
    }
    guard let block = rest else { preconditionFailure("a slab has just been made") }
    rest = block + length
    restCount -= length
    return block
  }
}
