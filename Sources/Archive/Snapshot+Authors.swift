import GRDB

extension Snapshot {
  /// Hands out the author of each article that has one, in ordinal order.
  ///
  /// - Complexity: one pass over the article table, without its texts: authors stand in front of them.
  package func forEachAuthor(_ body: (_ ordinal: Int, _ author: String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT id, author FROM article WHERE author <> '' ORDER BY id"))
    while let row = try rows.next() {
      try checkCancellation()
      try body(row.decode(atIndex: 0), row.decode(atIndex: 1))
    }
  }
}
