import Foundation
import GRDB

/// The columns (doc values) of an archive: a number for each article, by ordinal.
package enum DocValue: String, CaseIterable, Sendable {
  /// Days since 1970-01-01; ``DocValues/undated`` where there is no date.
  case day
  /// The number of tokens of each text.
  case titleLength
  case leadLength
  case bodyLength
  /// The id of the source; 0 where there is no article of that ordinal.
  case source
  /// The ordinal of the earliest article with the same texts, 0 where that is the article itself.
  case duplicateOf
}

/// How columns lie in the table `doc_values`: chunks of 4,096 ordinals, 32 bits each, little-endian.
package enum DocValues {
  package static let undated = Int32.min
  static let chunkLength = 4096

  /// A whole column, from ordinal 0 (which is never used) to the end of the last article's chunk.
  ///
  /// - Throws: SQLITE_CORRUPT where a chunk is missing or has another length: who reads a column indexes it
  ///   by ordinal.
  /// - Complexity: one read of 4 bytes an article.
  static func load(_ column: DocValue, _ db: Database) throws -> [Int32] {
    guard let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM article")) else {
      return []
    }
    let chunkCount = last / chunkLength + 1
    var values: [Int32] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT chunk, data FROM doc_values WHERE name = ? ORDER BY chunk"),
      arguments: [column.rawValue])
    while values.count < chunkCount * chunkLength, let row = try rows.next() {
      guard try row.decode(Int.self, atIndex: 0) == values.count / chunkLength else { break }
      let chunk = try row.withUnsafeData(atIndex: 1) { $0?.withUnsafeBytes(numbers) ?? [] }
      guard chunk.count == chunkLength else { break }
      values.append(contentsOf: chunk)
    }
    guard last >= 0, values.count == chunkCount * chunkLength else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "the column \(column.rawValue) cannot be read")
    }
    return values
  }

  fileprivate static func numbers(in bytes: UnsafeRawBufferPointer) -> [Int32] {
    let count = bytes.count / 4
    return [Int32](unsafeUninitializedCapacity: count) { numbers, initialized in
      UnsafeMutableRawBufferPointer(numbers).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[..<(count * 4)]))
      if Int32(littleEndian: 1) != 1 {
        for index in 0..<count { numbers[index] = Int32(littleEndian: numbers[index]) }
      }
      initialized = count
    }
  }
}

/// Columns being written: chunks are read when first touched and stored by ``flush(to:)``.
struct DocValueChanges {
  private var chunks: [DocValue: [Int: [Int32]]] = [:]

  mutating func set(_ column: DocValue, of ordinal: Int, to value: Int32, _ db: Database) throws {
    let chunk = ordinal / DocValues.chunkLength
    if chunks[column]?[chunk] == nil {
      chunks[column, default: [:]][chunk] = try Self.stored(column, chunk, db)
    }
    chunks[column]?[chunk]?[ordinal % DocValues.chunkLength] = value
  }

  mutating func flush(to db: Database) throws {
    for (column, chunks) in chunks {
      for (chunk, values) in chunks {
        try db.execute(
          sql: "INSERT OR REPLACE INTO doc_values VALUES (?, ?, ?)",
          arguments: [
            column.rawValue, chunk, values.map(\.littleEndian).withUnsafeBytes { Data($0).databaseValue },
          ])
      }
    }
    chunks = [:]
  }

  private static func stored(_ column: DocValue, _ chunk: Int, _ db: Database) throws -> [Int32] {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT data FROM doc_values WHERE name = ? AND chunk = ?",
        arguments: [column.rawValue, chunk])
    else { return Array(repeating: 0, count: DocValues.chunkLength) }
    return try row.withUnsafeData(atIndex: 0) { data in
      let chunk = data?.withUnsafeBytes(DocValues.numbers) ?? []
      guard chunk.count == DocValues.chunkLength else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "the column \(column.rawValue) cannot be read")
      }
      return chunk
    }
  }
}
