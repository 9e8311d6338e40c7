import GRDB

/// Folds articles of the same texts under the earliest of them, in the column ``DocValue/duplicateOf``.
struct DuplicateMarking {
  private let contentCount: Statement
  private let articlesOfContent: Statement

  init(_ db: Database) throws {
    contentCount = try db.makeStatement(sql: "SELECT count(*) FROM article WHERE content = ?")
    articlesOfContent = try db.makeStatement(
      sql: "SELECT id FROM article WHERE content = ? ORDER BY day IS NULL, day, id")
  }

  /// Marks the articles of some contents; returns how many of the ordinals written have the texts of an
  /// article that came before them.
  ///
  /// - Parameters:
  ///   - contents: digests of the articles written.
  ///   - former: those that updated articles no longer have.
  func mark(
    _ contents: Set<[UInt8]>, former: Set<[UInt8]>, among written: Set<Int>,
    in columns: inout DocValueChanges,
    _ db: Database
  ) throws -> Int {
    var count = 0
    for content in former.union(contents) {
      let members = try contentCount.firstInteger { $0.blob(content) } ?? 0
      // Alone, as nearly all are: its column is 0 already, unless it has just lost a twin.
      if members == 0 || members == 1 && !former.contains(content) { continue }
      let ordinals = try Int.fetchAll(articlesOfContent, arguments: [content.databaseBlob])
      guard let earliest = ordinals.first else { continue }
      let new = ordinals.count(where: written.contains)
      count += new == ordinals.count ? new - 1 : new
      for ordinal in ordinals {
        try columns.set(.duplicateOf, of: ordinal, to: ordinal == earliest ? 0 : Int32(earliest), db)
      }
    }
    return count
  }
}
