package import Corpus
import Entities
import GRDB

extension Snapshot {
  /// The entities that a name may mean, by any form that is known; case, accents and hyphens do not matter.
  ///
  /// The closest matches come first, the entity in most articles first among equals. Hidden entities and
  /// those that no article holds are not among them.
  ///
  /// - Parameter facet: nil for entities of every facet.
  /// - Complexity: a few look-ups, and a pass over the postings of each candidate that has several keys.
  package func entities(named name: String, facet: Facet? = nil) throws -> [EntityCandidate] {
    let folded = NameFolding.folded(name)
    if folded.isEmpty { return [] }
    var candidates: [EntityCandidate] = []
    var seen: Set<Int32> = []
    for (match, sql) in Self.queries {
      for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [folded]) {
        guard let entity = try StoredEntity(row), facet.map({ entity.kind.facet == $0 }) ?? true,
          seen.insert(entity.id).inserted
        else { continue }
        let articles = try articleCount(ofEntity: entity.id)
        if articles > 0 {
          candidates.append(EntityCandidate(entity: entity, match: match, articles: articles))
        }
      }
    }
    return candidates.sorted {
      ($0.match, $1.articles, $0.entity.id) < ($1.match, $0.articles, $1.entity.id)
    }
  }

  /// By how a name belongs to an entity: what finds it. A folded form is NULL where it is the key's text.
  private static let queries: [(EntityCandidate.Match, String)] = [
    (
      .name,
      """
      SELECT id, kind, name FROM entity WHERE folded = ?1
      UNION ALL
      SELECT entity.id, entity.kind, entity.name FROM name_key JOIN entity ON entity.id = name_key.id
      WHERE name_key.text = ?1 AND entity.folded IS NULL
      """
    ),
    (
      .fullForm,
      """
      SELECT entity.id, entity.kind, entity.name FROM name_key JOIN entity ON entity.id = name_key.entity
      WHERE name_key.text = ?1 AND name_key.articles > 0
      """
    ),
    (
      .form,
      """
      SELECT entity.id, entity.kind, entity.name
      FROM name_form JOIN name_key ON name_key.id = name_form.key JOIN entity ON entity.id = name_key.entity
      WHERE name_form.folded = ?1 AND name_form.mentions > 0 AND name_key.articles > 0
      """
    ),
  ]

  /// The entities whose name is nearest to one that no entity has, the nearest first: those that hold all its
  /// words, then those that a few letters tell from it.
  ///
  /// - Complexity: goes through the names of all entities.
  package func entities(near name: String, facet: Facet? = nil, limit: Int = 5) throws -> [StoredEntity] {
    var search = NearNames<StoredEntity>(name, limit: limit)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entity.id, entity.kind, entity.name, coalesce(entity.folded, name_key.text), name_key.articles
        FROM entity JOIN name_key ON name_key.id = entity.id
        WHERE name_key.entity = entity.id
        """)
    while let row = try rows.next() {
      guard let entity = try StoredEntity(row), facet.map({ entity.kind.facet == $0 }) ?? true else {
        continue
      }
      search.consider(
        entity, folded: try row.decode(String.self, atIndex: 3), weight: try row.decode(Int.self, atIndex: 4))
    }
    // A provisional entity may have lost its articles since.
    return try search.nearest.filter { try articleCount(ofEntity: $0.id) > 0 }
  }
}
