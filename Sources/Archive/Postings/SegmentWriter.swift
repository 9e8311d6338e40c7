import GRDB

/// Writes one segment of FTS5's index, byte for byte as FTS5 does when it empties its memory
/// (SQLite's fts5_index.c, « fts5FlushOneHash » and what it calls).
///
/// A segment is a run of leaves, rows of `search_data`, that hold terms in byte order, each followed by its
/// doclist. A leaf opens with two numbers of 16 bits, the offset of the first ordinal that does not follow a
/// term (0 for none) and the length without the footer; the footer tells where terms start. `search_idx` has a
/// row for each leaf with a term: the shortest text that tells its first term from the one before. A doclist
/// that covers at least ``DoclistIndex/fewestLeaves`` leaves without another term has an index of its own.
struct SegmentWriter {
  private let segment: Int
  private let pageSize: Int
  private let insertLeaf: Statement
  private let insertTerm: Statement

  private var leafNumber = 1
  private var leaf: [UInt8] = [0, 0, 0, 0]
  private var footer: [UInt8] = []
  /// Where the last term of the leaf starts; 0 where it has none.
  private var termOffset = 0
  private var hasTerm = false
  /// Whether an ordinal that is written now is the first of the leaf.
  private var isFirstOrdinal = true

  private var term: [UInt8] = []
  private var newTerm: [UInt8] = []
  /// The leaf that the next row of `search_idx` is about, and its text.
  private var indexedLeaf = 1
  private var indexedText: ArraySlice<UInt8> = []
  /// How many leaves without a term follow it.
  private var leavesWithoutTerm = 0
  private var doclistIndex: DoclistIndex

  /// - Parameters:
  ///   - segment: an id that no segment has.
  ///   - pageSize: FTS5's `pgsz`.
  init(_ db: Database, segment: Int, pageSize: Int) throws {
    self.segment = segment
    self.pageSize = pageSize
    doclistIndex = DoclistIndex(pageSize: pageSize)
    insertLeaf = try db.makeStatement(sql: "INSERT INTO search_data (id, block) VALUES (?, ?)")
    insertTerm = try db.makeStatement(sql: "INSERT INTO search_idx (segid, term, pgno) VALUES (?, ?, ?)")
    leaf.reserveCapacity(pageSize + 1024)
  }

  /// Adds a term with its doclist, entries of new articles only.
  ///
  /// - Precondition: the term follows those before in byte order.
  mutating func append(
    _ term: UnsafeBufferPointer<UInt8>, _ doclist: UnsafeBufferPointer<UInt8>
  ) throws {
    try append(term)
    if leaf.count + footer.count + doclist.count + 1 <= pageSize {
      leaf.append(contentsOf: doclist)
    } else {
      try split(doclist)
    }
  }

  /// Writes what is left and returns the number of the last leaf; 0 where there was no term.
  mutating func finish() throws -> Int {
    if leaf.count > 4 { try writeLeaf() }
    if leafNumber > 1 { try writeIndexRow() }
    return leafNumber - 1
  }

  // MARK: - Terms and doclists

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    newTerm.removeAll(keepingCapacity: true)
    newTerm.append(Self.mainIndexMark)
    newTerm.append(contentsOf: bytes)
    if leaf.count + footer.count + newTerm.count + 2 >= pageSize, leaf.count > 4 { try writeLeaf() }
    Varint.append(UInt64(leaf.count - termOffset), to: &footer)
    termOffset = leaf.count
    var shared = 0
    while shared < min(term.count, newTerm.count), term[shared] == newTerm[shared] { shared += 1 }
    if hasTerm {
      Varint.append(UInt64(shared), to: &leaf)
      Varint.append(UInt64(newTerm.count - shared), to: &leaf)
      leaf.append(contentsOf: newTerm[shared...])
    } else {
      if leafNumber > 1 {
        try writeIndexRow()
        indexedText = newTerm[...shared]
        indexedLeaf = leafNumber
      }
      Varint.append(UInt64(newTerm.count), to: &leaf)
      leaf.append(contentsOf: newTerm)
    }
    swap(&term, &newTerm)
    hasTerm = true
    isFirstOrdinal = false
    doclistIndex.begin(afterLeaf: leafNumber)
  }

  /// Writes a doclist that does not fit the leaf: cut between entries, and between the numbers of a position
  /// list that is longer than what is left.
  private mutating func split(_ doclist: UnsafeBufferPointer<UInt8>) throws {
    var ordinal: UInt64 = 0
    var offset = 0
    while offset < doclist.count {
      guard let delta = Varint.read(doclist, at: &offset) else { throw Self.malformed }
      ordinal += delta
      if isFirstOrdinal {
        leaf[0] = UInt8(truncatingIfNeeded: leaf.count >> 8)
        leaf[1] = UInt8(truncatingIfNeeded: leaf.count)
        Varint.append(ordinal, to: &leaf)
        isFirstOrdinal = false
        for page in doclistIndex.append(ordinal, leaf: leafNumber) { try write(page) }
      } else {
        Varint.append(delta, to: &leaf)
      }
      var end = offset
      guard let length = Varint.read(doclist, at: &end) else { throw Self.malformed }
      end += Int(length / 2)
      guard end <= doclist.count else { throw Self.malformed }
      try splitEntry(UnsafeBufferPointer(rebasing: doclist[offset..<end]))
      offset = end
    }
  }

  private mutating func splitEntry(_ entry: UnsafeBufferPointer<UInt8>) throws {
    if leaf.count + footer.count + entry.count <= pageSize {
      leaf.append(contentsOf: entry)
      return
    }
    var start = 0
    while start < entry.count {
      let room = pageSize - leaf.count - footer.count
      var end = entry.count
      if end - start > room {
        end = start
        repeat {
          var next = end
          guard Varint.read(entry, at: &next) != nil else { throw Self.malformed }
          // One number at least, be the leaf full.
          if end > start, next - start > room { break }
          end = next
        } while end - start < room
      }
      leaf.append(contentsOf: entry[start..<end])
      start = end
      if leaf.count + footer.count >= pageSize { try writeLeaf() }
    }
  }

  // MARK: - Rows

  private mutating func writeLeaf() throws {
    leaf[2] = UInt8(truncatingIfNeeded: leaf.count >> 8)
    leaf[3] = UInt8(truncatingIfNeeded: leaf.count)
    if hasTerm {
      leaf.append(contentsOf: footer)
    } else {
      if isFirstOrdinal { doclistIndex.skipLeaf() }
      leavesWithoutTerm += 1
    }
    try write(leaf, id: segment << 37 + leafNumber)
    leaf.removeAll(keepingCapacity: true)
    leaf.append(contentsOf: [0, 0, 0, 0])
    footer.removeAll(keepingCapacity: true)
    termOffset = 0
    leafNumber += 1
    hasTerm = false
    isFirstOrdinal = true
  }

  /// Writes the row of `search_idx` that is due, and the index of the doclist that ends its leaf.
  private mutating func writeIndexRow() throws {
    let pages = doclistIndex.finish(leavesWithoutTerm: leavesWithoutTerm)
    for page in pages { try write(page) }
    leavesWithoutTerm = 0
    try insertTerm.run { bind in
      bind.integer(segment)
      bind.blob(Array(indexedText))
      bind.integer(indexedLeaf * 2 + (pages.isEmpty ? 0 : 1))
    }
  }

  private func write(_ page: DoclistIndex.Page) throws {
    try write(page.bytes, id: segment << 37 + 1 << 36 + page.height << 31 + page.number)
  }

  private func write(_ bytes: [UInt8], id: Int) throws {
    try insertLeaf.run { bind in
      bind.integer(id)
      bind.blob(bytes)
    }
  }

  /// Opens every term of an index without prefix indexes.
  private static let mainIndexMark = UInt8(ascii: "0")

  private static var malformed: DatabaseError {
    DatabaseError(resultCode: .SQLITE_INTERNAL, message: "a doclist in memory cannot be read")
  }
}
