import GRDB

extension Snapshot {
  /// How many articles hold a term; 0 where none does.
  package func articleCount(ofTerm term: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT articles FROM term WHERE term = ?"), arguments: [term]) ?? 0
  }

  /// The forms of the lexicon that open with a folded prefix, in byte order.
  ///
  /// - Complexity: one range of the lexicon.
  package func forms(withPrefix prefix: String) throws -> [String] {
    // U+10FFFF sorts after whatever a form may hold: UTF-8 keeps the order of scalars.
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT form FROM spelling WHERE form >= ? AND form < ? ORDER BY form"),
      arguments: [prefix, prefix + "\u{10FFFF}"])
  }

  /// The forms that a term stands for, in byte order.
  package func forms(ofTerm term: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT form FROM form WHERE term = ? ORDER BY form"), arguments: [term])
  }

  /// Every form of the lexicon with the number of articles that hold it, in no order.
  package func forEachForm(_ body: (_ form: String, _ articles: Int) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT form, articles FROM form")
    while let row = try rows.next() { try body(row[0], row[1]) }
  }
}
