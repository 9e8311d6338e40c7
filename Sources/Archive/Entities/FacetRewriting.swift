import Corpus
import Entities
import Foundation
import GRDB

/// Finds the names of stored articles anew and writes their facets only, inside one transaction.
///
/// FTS5 is handed the column `facets` alone, taken away and added again: the postings of the texts stay.
/// ``finish()`` must be called before the transaction is committed.
struct FacetRewriting {
  private let db: Database
  private var names: NameTable
  private var lists = NameListChanges()
  private var recognition: NameRecognition

  init(_ db: Database, _ recognition: NameRecognition) throws {
    self.db = db
    self.recognition = recognition
    names = try NameTable(db)
  }

  /// Leaves articles alone whose names nobody ever looked for.
  mutating func rewrite(ordinal: Int) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT identity, collection, key, title, lead, body, facets, names FROM article WHERE id = ?"),
        arguments: [ordinal]),
      let counts = try row.decode(Data?.self, atIndex: 7)
    else { return }
    func text(_ index: Int) throws -> String { try row.decode(atIndex: index) }
    let article = Article(
      key: ArticleKey(collection: try text(1), value: try text(2)), title: try text(3), lead: try text(4),
      body: try text(5))
    let identity = Array(try row.decode(Data.self, atIndex: 0))
    let facets = try text(6)
    names.remove(facets: facets, counts: try FormCounts.decode(counts))
    let stored = try names.add(
      recognition.names(of: article, handle: ArticleHandle.text(of: identity)))
    try lists.set(stored.keys, of: ordinal, db)
    if stored.facets != facets {
      let values = "(?, '', '', '', ?)"
      try db.execute(
        sql: """
          INSERT INTO search (search, rowid, title, lead, body, facets) VALUES ('delete', ?, '', '', '', ?);
          INSERT INTO search (rowid, title, lead, body, facets) VALUES \(values)
          """, arguments: [ordinal, facets, ordinal, stored.facets])
    }
    try db.execute(
      sql: "UPDATE article SET facets = ?, names = ? WHERE id = ?",
      arguments: [stored.facets, stored.formCounts?.databaseBlob ?? .null, ordinal])
  }

  mutating func finish() throws {
    try names.flush()
    try lists.flush(to: db)
    try EntityMapping.markStale(db)
  }
}
