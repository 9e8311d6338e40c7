import Corpus
package import Entities
import Foundation
import GRDB

extension Snapshot {
  /// The entities of all articles, for counting.
  ///
  /// - Complexity: O(1) while the archive does not change, else a pass over the lists of all articles.
  package func entityColumn() throws -> EntityColumn { try columns.entities(db) }

  /// The entity of an id, or nil where there is none.
  package func entity(id: Int32) throws -> StoredEntity? {
    try entity(
      db.cachedStatement(sql: "SELECT id, kind, name FROM entity WHERE id = ?"), StatementArguments([id]))
  }

  /// The entities of an article, the most mentioned first; none that people hid.
  ///
  /// - Complexity: two rows are read for each.
  package func entities(ordinal: Int) throws -> [StoredEntity] {
    let keys = Facets.keys(in: try facets(ordinal: ordinal))
    if keys.isEmpty { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT entity.id, entity.kind, entity.name FROM name_key JOIN entity ON entity.id = name_key.entity
        WHERE name_key.id = ?
        """)
    var entities: [StoredEntity] = []
    var seen: Set<Int32> = []
    for key in keys {
      guard let entity = try entity(statement, StatementArguments([key])), seen.insert(entity.id).inserted
      else { continue }
      entities.append(entity)
    }
    return entities
  }

  /// How an entity is written, with the number of mentions of each spelling in all articles: the most
  /// frequent first.
  package func forms(ofEntity id: Int32) throws -> [NameForm] {
    var counts: [[UInt8]: NameForm] = [:]
    let statement = try db.cachedStatement(
      sql: "SELECT spelling, mentions FROM name_form WHERE key = ? AND mentions > 0")
    for key in try keys(ofEntity: id) {
      let rows = try Row.fetchCursor(statement, arguments: [key.number])
      while let row = try rows.next() {
        let spelling: String = try row.decode(atIndex: 0)
        let count: Int = try row.decode(atIndex: 1)
        counts[Array(spelling.utf8), default: NameForm(spelling: spelling, count: 0)].count += count
      }
    }
    return counts.sorted { one, other in
      one.value.count != other.value.count
        ? one.value.count > other.value.count : one.key.lexicographicallyPrecedes(other.key)
    }.map(\.value)
  }

  /// The index terms that stand for an entity in the column `facets`, each for ``MatchExpression/phrase(_:)``
  /// alone: an article holds the entity where it holds any of them. None where no article does.
  package func facetTerms(ofEntity id: Int32) throws -> [String] {
    try keys(ofEntity: id).map { Facets.term($0.kind, $0.number) }
  }

  /// What matches the articles that hold an entity; nil where none does.
  package func expression(ofEntity id: Int32) throws -> MatchExpression? {
    let terms = try facetTerms(ofEntity: id)
    return terms.isEmpty ? nil : .any(terms.map { .phrase([$0]) })
  }

  /// The articles that hold an entity, in ordinal order.
  ///
  /// - Complexity: one pass over the postings of its keys.
  package func ordinals(ofEntity id: Int32) throws -> [Int] {
    guard let expression = try expression(ofEntity: id) else { return [] }
    var ordinals: [Int] = []
    try scan(expression) { ordinal, _ in ordinals.append(ordinal) }
    return ordinals
  }

  /// How many articles hold an entity.
  package func articleCount(ofEntity id: Int32) throws -> Int {
    let keys = try keys(ofEntity: id)
    return keys.count == 1 ? keys[0].articles : try ordinals(ofEntity: id).count
  }

  /// The names of an article as they are stored; nil where nobody ever looked for them.
  func names(ordinal: Int) throws -> ArticleNames? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT facets, names FROM article WHERE id = ?"), arguments: [ordinal]),
      let bytes = try row.decode(Data?.self, atIndex: 1)
    else { return nil }
    var places: [Int: Int] = [:]
    var names: [ArticleNames.Name] = []
    for key in Facets.keys(in: try row.decode(atIndex: 0)) {
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT kind, text FROM name_key WHERE id = ?"), arguments: [key])
      guard let row, let kind = EntityKind(rawValue: try row.decode(UInt8.self, atIndex: 0)) else { continue }
      places[Int(key)] = names.count
      names.append(
        ArticleNames.Name(key: NameKey(kind: kind, text: try row.decode(atIndex: 1)), forms: []))
    }
    for (form, mentions) in try FormCounts.decode(bytes) {
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT key, spelling FROM name_form WHERE id = ?"), arguments: [form])
      guard let row, let place = places[try row.decode(atIndex: 0)] else { continue }
      names[place].forms.append(NameForm(spelling: try row.decode(atIndex: 1), count: mentions))
    }
    return ArticleNames(stored: names)
  }

  // MARK: - Rows

  private typealias Key = (number: Int32, kind: EntityKind, articles: Int)

  /// The keys that stand for an entity and that articles hold, in the order of their numbers.
  private func keys(ofEntity id: Int32) throws -> [Key] {
    // The index on `entity` leaves out the lowest key of each, which has the entity's own number.
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, kind, articles FROM name_key WHERE id = ?1 AND entity = ?1 AND articles > 0
          UNION ALL
          SELECT id, kind, articles FROM name_key WHERE entity = ?1 AND entity <> id AND articles > 0
          ORDER BY id
          """), arguments: [id])
    return try rows.compactMap { row in
      let kind: UInt8 = try row.decode(atIndex: 1)
      return try EntityKind(rawValue: kind).map {
        (try row.decode(Int32.self, atIndex: 0), $0, try row.decode(Int.self, atIndex: 2))
      }
    }
  }

  private func entity(_ statement: Statement, _ arguments: StatementArguments) throws -> StoredEntity? {
    guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
    return try StoredEntity(row)
  }
}

extension StoredEntity {
  /// Id, kind and name from the first columns of a row; nil where the kind is none that is known.
  init?(_ row: Row) throws {
    let letter: UInt8 = try row.decode(atIndex: 1)
    guard let kind = EntityKind(rawValue: letter) else { return nil }
    self.init(id: try row.decode(atIndex: 0), kind: kind, name: try row.decode(atIndex: 2))
  }
}
