import Foundation
import GRDB

/// How the name keys of articles lie in the table `name_list`: chunks of ``DocValues/chunkLength`` ordinals,
/// for each of them a varint of how many keys it has and a varint a key.
enum NameLists {
  /// Hands out the keys of each article of a chunk, from its first ordinal on; where the chunk holds
  /// fewer ordinals, the others have none.
  ///
  /// - Throws: SQLITE_CORRUPT where the bytes end before their numbers do, or a number is no key.
  static func forEach(
    in bytes: UnsafeRawBufferPointer, _ body: (_ index: Int, _ keys: [Int32]) throws -> Void
  ) throws {
    let bytes = bytes.bindMemory(to: UInt8.self)
    var offset = 0
    var index = 0
    var keys: [Int32] = []
    while offset < bytes.count {
      keys.removeAll(keepingCapacity: true)
      guard index < DocValues.chunkLength, let count = Varint.read(bytes, at: &offset), count <= bytes.count
      else { throw unreadable }
      for _ in 0..<count {
        guard let key = Varint.read(bytes, at: &offset), let key = Int32(exactly: key), key > 0 else {
          throw unreadable
        }
        keys.append(key)
      }
      try body(index, keys)
      index += 1
    }
  }

  /// Hands out the keys of each article that has a chunk, in ordinal order.
  static func forEach(_ db: Database, _ body: (_ ordinal: Int, _ keys: [Int32]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT chunk, data FROM name_list ORDER BY chunk"))
    while let row = try rows.next() {
      let (start, overflows) = try row.decode(Int.self, atIndex: 0)
        .multipliedReportingOverflow(by: DocValues.chunkLength)
      guard !overflows, start >= 0 else { throw unreadable }
      try row.withUnsafeData(atIndex: 1) { data in
        try data?.withUnsafeBytes { try forEach(in: $0) { try body(start + $0, $1) } }
      }
    }
  }

  private static var unreadable: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the name keys of articles cannot be read")
  }
}

/// Lists of name keys being written: chunks are read when first touched and stored by ``flush(to:)``.
struct NameListChanges {
  private var chunks: [Int: [[Int32]]] = [:]

  mutating func set(_ keys: [Int32], of ordinal: Int, _ db: Database) throws {
    let chunk = ordinal / DocValues.chunkLength
    if chunks[chunk] == nil { chunks[chunk] = try Self.stored(chunk, db) }
    chunks[chunk]?[ordinal % DocValues.chunkLength] = keys
  }

  mutating func flush(to db: Database) throws {
    for (chunk, lists) in chunks.sorted(by: { $0.key < $1.key }) {
      guard let last = lists.lastIndex(where: { !$0.isEmpty }) else {
        try db.execute(sql: "DELETE FROM name_list WHERE chunk = ?", arguments: [chunk])
        continue
      }
      var bytes: [UInt8] = []
      for keys in lists[...last] {
        Varint.append(UInt64(keys.count), to: &bytes)
        for key in keys { Varint.append(UInt64(key), to: &bytes) }
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO name_list VALUES (?, ?)", arguments: [chunk, bytes.databaseBlob])
    }
    chunks = [:]
  }

  private static func stored(_ chunk: Int, _ db: Database) throws -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: DocValues.chunkLength)
    let row = try Row.fetchOne(db, sql: "SELECT data FROM name_list WHERE chunk = ?", arguments: [chunk])
    try row?.withUnsafeData(atIndex: 0) { data in
      try data?.withUnsafeBytes { try NameLists.forEach(in: $0) { lists[$0] = $1 } }
    }
    return lists
  }
}
