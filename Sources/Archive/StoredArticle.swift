package import Corpus
import Digest
import Foundation
import GRDB

/// An article as the archive holds it.
package struct StoredArticle: Sendable, Equatable {
  /// Its place in the archive until the next rebuild; never shown.
  package var ordinal: Int
  /// What people cite it by: 10 base-32 characters of its identity's digest.
  package var handle: String
  package var article: Article
}

extension Snapshot {
  private static func columnsOfArticle(includingBody: Bool) -> String {
    "id, identity, collection, key, title, lead, \(includingBody ? "body" : "''"), day, source, author, url, path"
  }

  /// The article of an ordinal, or nil where there is none.
  ///
  /// - Parameter includingBody: false where the body is not wanted: it is empty then, and its pages are not
  ///   read.
  package func article(ordinal: Int, includingBody: Bool = true) throws -> StoredArticle? {
    try checkCancellation()
    let columns = Self.columnsOfArticle(includingBody: includingBody)
    return try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE id = ?"),
      arguments: [ordinal]
    ).map { try storedArticle($0) }
  }

  /// Every article in ordinal order, one at a time in memory.
  package func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
    let columns = Self.columnsOfArticle(includingBody: true)
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM article ORDER BY id")
    while let row = try rows.next() {
      try checkCancellation()
      try body(storedArticle(row))
    }
  }

  /// The ordinals of the articles whose handle opens with `prefix`, at most `limit` of them.
  package func ordinals(handlePrefix prefix: String, limit: Int = 20) throws -> [Int] {
    guard let bounds = Base32.bounds(ofPrefix: prefix, count: 16) else { return [] }
    return try Int.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM article WHERE identity BETWEEN ? AND ? ORDER BY identity LIMIT ?"),
      arguments: [bounds.lower.databaseBlob, bounds.upper.databaseBlob, limit])
  }

  /// The handle of an ordinal.
  package func handle(ordinal: Int) throws -> String? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT identity FROM article WHERE id = ?"), arguments: [ordinal]
    ).map { ArticleHandle.text(of: Array($0)) }
  }

  /// The texts of an article in the order of the index's columns: title, lead, body.
  package func texts(ordinal: Int) throws -> [String] {
    try checkCancellation()
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT title, lead, body FROM article WHERE id = ?"), arguments: [ordinal])
    else { return ["", "", ""] }
    return try (0..<3).map { try row.decode(atIndex: $0) }
  }

  /// The tokens of an article's entities, as the index's column `facets` holds them.
  func facets(ordinal: Int) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT facets FROM article WHERE id = ?"), arguments: [ordinal]) ?? ""
  }

  /// How many articles there are.
  package func articleCount() throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM article")) ?? 0
  }

  private func storedArticle(_ row: Row) throws -> StoredArticle {
    // Decoded by functions that throw: the file may be damaged.
    func text(_ index: Int) throws -> String { try row.decode(atIndex: index) }
    let day = try row.decode(Int32?.self, atIndex: 7)
    return StoredArticle(
      ordinal: try row.decode(atIndex: 0),
      handle: ArticleHandle.text(of: Array(try row.decode(Data.self, atIndex: 1))),
      article: Article(
        key: ArticleKey(collection: try text(2), value: try text(3)), title: try text(4), lead: try text(5),
        body: try text(6),
        date: day.map(Day.init(number:)), source: try sources()[row.decode(atIndex: 8)] ?? "",
        author: try text(9), url: try text(10),
        path: try text(11)))
  }
}

/// What people cite an article by.
package enum ArticleHandle {
  package static let length = 10
  /// A shorter prefix would be ambiguous too often.
  package static let shortestPrefix = 4

  static func text(of identity: [UInt8]) -> String { Base32.encode(identity, length: length) }
}
