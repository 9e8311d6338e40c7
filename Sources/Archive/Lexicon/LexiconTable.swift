import Foundation
import GRDB

/// The lexicon as it is stored: two lists of entries in byte order, a block a row.
enum LexiconTable {
  enum List: Int {
    /// Terms, with their forms.
    case terms = 1
    /// Forms, with their spellings.
    case forms = 2
  }

  /// The entry of a key, or nil.
  ///
  /// - Complexity: one block is read.
  static func entry(_ key: String, in list: List, _ db: Database) throws -> LexiconEntry? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: blockOfKey), arguments: [list.rawValue, key])
    return try row?.withUnsafeData(atIndex: 0) { data in
      data?.withUnsafeBytes { LexiconBlock.entry(Array(key.utf8), in: $0) }
    }
  }

  /// The entries whose key opens with a prefix, in byte order.
  static func forEachEntry(
    withPrefix prefix: String, in list: List, _ db: Database, _ body: (LexiconEntry) throws -> Void
  ) throws {
    let prefix = Array(prefix.utf8)
    let start = try block(holding: prefix, in: list, db)?.first ?? ""
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT data FROM lexicon WHERE list = ? AND first >= ? ORDER BY first"),
      arguments: [list.rawValue, start])
    while let row = try rows.next() {
      for entry in try entries(row, 0) {
        if entry.key.starts(with: prefix) {
          try body(entry)
        } else if prefix.lexicographicallyPrecedes(entry.key) {
          return
        }
      }
    }
  }

  /// Every key in byte order, with how many bytes it shares with the one before (fewer at the beginning of a
  /// block) and its articles; nothing is made of the variants.
  static func forEachKey(
    in list: List, _ db: Database,
    _ body: (_ key: UnsafeBufferPointer<UInt8>, _ shared: Int, _ articles: Int) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT data FROM lexicon WHERE list = ? ORDER BY first"),
      arguments: [list.rawValue])
    while let row = try rows.next() {
      let isRead = try row.withUnsafeData(atIndex: 0) { data in
        data?.withUnsafeBytes { LexiconBlock.forEachKey(in: $0, body) } ?? false
      }
      if !isRead { throw unreadable }
    }
  }

  // MARK: - Filling

  static func isEmpty(_ list: List, _ db: Database) throws -> Bool {
    try
      !(Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM lexicon WHERE list = ?)", arguments: [list.rawValue]) ?? false)
  }

  /// Adds a block behind those that there are.
  static func append(_ block: LexiconBlock.Encoder, to list: List, _ db: Database) throws {
    guard block.entryCount > 0 else { return }
    try db.cachedStatement(sql: "INSERT INTO lexicon (list, first, data) VALUES (?, ?, ?)").run { bind in
      bind.integer(list.rawValue)
      bind.text(String(decoding: block.firstKey, as: UTF8.self))
      bind.blob(block.bytes)
    }
  }

  // MARK: - Merging

  /// A change to one variant of one entry.
  struct Change {
    var key: [UInt8]
    /// By how many articles the entry itself changes.
    var keyChange: Int
    var variants: [LexiconEntry.Variant]
  }

  /// Adds changes to a list, an entry once each, in byte order; what no article holds any more goes.
  ///
  /// - Complexity: each block that holds a changed entry is read and written once.
  static func merge(_ changes: [Change], into list: List, _ db: Database) throws {
    let replace = try db.makeStatement(
      sql: "INSERT OR REPLACE INTO lexicon (list, first, data) VALUES (?, ?, ?)")
    let delete = try db.makeStatement(sql: "DELETE FROM lexicon WHERE list = ? AND first = ?")
    let firsts = try String.fetchAll(
      db, sql: "SELECT first FROM lexicon WHERE list = ? ORDER BY first", arguments: [list.rawValue])
    var next = 0
    for index in 0..<max(1, firsts.count) {
      // The first block also takes whatever comes before it.
      let end = index + 1 < firsts.count ? Array(firsts[index + 1].utf8) : nil
      let start = next
      while next < changes.count, end.map({ changes[next].key.lexicographicallyPrecedes($0) }) ?? true {
        next += 1
      }
      guard next > start else { continue }
      let old = firsts.isEmpty ? nil : firsts[index]
      let stored = try old.flatMap { try block(holding: Array($0.utf8), in: list, db)?.entries } ?? []
      let merged = merge(changes[start..<next], into: stored)
      if let old, merged.first.map({ $0.key != Array(old.utf8) }) ?? true {
        try delete.run { bind in
          bind.integer(list.rawValue)
          bind.text(old)
        }
      }
      for block in blocks(merged) {
        try replace.run { bind in
          bind.integer(list.rawValue)
          bind.text(String(decoding: block[block.startIndex].key, as: UTF8.self))
          bind.blob(LexiconBlock.encode(block))
        }
      }
    }
  }

  private static func blocks(_ entries: [LexiconEntry]) -> [ArraySlice<LexiconEntry>] {
    guard entries.count >= 2 * LexiconBlock.entryCount else { return entries.isEmpty ? [] : [entries[...]] }
    return stride(from: 0, to: entries.count, by: LexiconBlock.entryCount).map {
      entries[$0..<min(entries.count, $0 + LexiconBlock.entryCount)]
    }
  }

  private static func merge(_ changes: ArraySlice<Change>, into entries: [LexiconEntry]) -> [LexiconEntry] {
    var merged: [LexiconEntry] = []
    merged.reserveCapacity(entries.count + changes.count)
    var rest = entries[...]
    for change in changes {
      while let entry = rest.first, entry.key.lexicographicallyPrecedes(change.key) {
        merged.append(entry)
        rest = rest.dropFirst()
      }
      var entry = LexiconEntry(key: change.key, articles: 0, variants: [])
      if let stored = rest.first, stored.key == change.key {
        entry = stored
        rest = rest.dropFirst()
      }
      entry.articles += change.keyChange
      if entry.variants.isEmpty {
        entry.variants = change.variants
      } else {
        add(change.variants, to: &entry.variants)
      }
      entry.variants.removeAll { $0.articles <= 0 }
      if entry.articles > 0 { merged.append(entry) }
    }
    return merged + rest
  }

  private static func add(_ changes: [LexiconEntry.Variant], to variants: inout [LexiconEntry.Variant]) {
    for change in changes {
      if let index = variants.firstIndex(where: { !$0.text.lexicographicallyPrecedes(change.text) }) {
        if variants[index].text == change.text {
          variants[index].articles += change.articles
        } else {
          variants.insert(change, at: index)
        }
      } else {
        variants.append(change)
      }
    }
  }

  // MARK: - Blocks

  private static let blockOfKey =
    "SELECT data, first FROM lexicon WHERE list = ? AND first <= ? ORDER BY first DESC LIMIT 1"

  /// The block that holds a key if any does.
  private static func block(
    holding key: [UInt8], in list: List, _ db: Database
  ) throws -> (first: String, entries: [LexiconEntry])? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: blockOfKey),
      arguments: [list.rawValue, String(decoding: key, as: UTF8.self)])
    return try row.map { (first: try $0.decode(atIndex: 1), entries: try entries($0, 0)) }
  }

  private static func entries(_ row: Row, _ index: Int) throws -> [LexiconEntry] {
    let entries = try row.withUnsafeData(atIndex: index) { data in
      data?.withUnsafeBytes { LexiconBlock.decode($0) }
    }
    guard let entries else { throw unreadable }
    return entries
  }

  private static var unreadable: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a block of the lexicon cannot be read")
  }
}
