import FrenchAnalysis
import GRDB

/// Postings straight into the tables in which FTS5 keeps its index.
///
/// Rests on the format that FTS5 has had since 2015 and must keep for the files that exist; tests compare what
/// is written with FTS5's own, byte for byte.
enum SearchIndex {
  /// Title, lead, body and facets.
  static let columnCount = 4
  static let facetColumn = 3
  /// FTS5 itself merges a level of so many segments (https://sqlite.org/fts5.html#the_crisismerge_configuration_option).
  private static let mostSegmentsInLevel = 16
  private static let defaultPageSize = 4050
  /// What FTS5 takes for `pgsz`.
  private static let pageSizes = 32...65_536

  /// Adds postings to the index, inside the transaction under way, as one segment.
  ///
  /// FTS5 keeps some of what is stored in memory: what it has not written yet it writes when a savepoint
  /// opens, and what it has read it forgets when one is rolled back, as any virtual table must
  /// (https://sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods). So the tables are
  /// written between the two; the savepoint that is rolled back holds nothing.
  ///
  /// - Precondition: no article of the postings is in the index.
  /// - Throws: SQLITE_CORRUPT where the index's own records cannot be read.
  static func add(_ postings: PostingBuffer, _ vocabulary: Vocabulary, to db: Database) throws {
    guard postings.articleCount > 0 else { return }
    try makeRoom(db)
    try db.inSavepoint {
      try addRows(postings, vocabulary, to: db)
      return .commit
    }
    // Merges nothing; the table takes part in the transaction from here on if it did not before.
    try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('merge', 0)")
    try db.inSavepoint { .rollback }
  }

  private static func addRows(_ postings: PostingBuffer, _ vocabulary: Vocabulary, to db: Database) throws {
    let pageSize =
      try Int.fetchOne(db, sql: "SELECT v FROM search_config WHERE k = 'pgsz'") ?? defaultPageSize
    guard var structure = SegmentStructure(try record(SegmentStructure.rowID, db)),
      var totals = IndexTotals(try record(IndexTotals.rowID, db), columnCount: columnCount),
      pageSizes.contains(pageSize)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index's records cannot be read") }
    guard let id = structure.freeID else {
      throw DatabaseError(resultCode: .SQLITE_FULL, message: "the index has too many segments")
    }
    var writer = try SegmentWriter(db, segment: Int(id), pageSize: pageSize)
    try postings.forEachDoclist(vocabulary) { try writer.append($0, $1) }
    let lastLeaf = try writer.finish()
    if lastLeaf > 0 {
      structure.append(SegmentStructure.Segment(id: id, firstLeaf: 1, lastLeaf: UInt64(lastLeaf)))
      try store(structure.encoded, as: SegmentStructure.rowID, db)
    }
    // Wrapping, as FTS5's own sums: what a damaged record holds is found by a check.
    totals.rows &+= UInt64(postings.articleCount)
    for (column, count) in postings.tokenCounts.enumerated() { totals.tokens[column] &+= UInt64(count) }
    try store(totals.encoded, as: IndexTotals.rowID, db)
  }

  /// Has FTS5 merge segments where it would by itself; while batches are loaded nothing else does.
  private static func makeRoom(_ db: Database) throws {
    // What FTS5 has not written yet is one segment more.
    guard let structure = SegmentStructure(try record(SegmentStructure.rowID, db)),
      structure.levels.contains(where: { $0.segments.count >= mostSegmentsInLevel - 1 })
    else { return }
    try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('merge', ?)", arguments: [Int32.max / 2])
  }

  private static func record(_ id: Int, _ db: Database) throws -> [UInt8] {
    guard let row = try Row.fetchOne(db, sql: "SELECT block FROM search_data WHERE id = ?", arguments: [id])
    else { return [] }
    return try row.withUnsafeData(atIndex: 0) { $0.map(Array.init) ?? [] }
  }

  private static func store(_ bytes: [UInt8], as id: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO search_data (id, block) VALUES (?, ?)",
      arguments: [id, bytes.databaseBlob])
  }
}
