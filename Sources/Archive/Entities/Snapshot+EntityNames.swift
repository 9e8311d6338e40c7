package import Corpus
import Entities
import Foundation
import GRDB

extension Snapshot {
  /// The entities that a name may mean, by any form that is known; case, accents and hyphens do not matter.
  ///
  /// The closest matches come first, the entity in most articles first among equals. Where the archive knows
  /// no such form, the gazetteer's other names of what it means are tried. Hidden entities and those that no
  /// article holds are not among them.
  ///
  /// - Parameter facet: nil for entities of every facet.
  /// - Complexity: a few look-ups, and a pass over the postings of each candidate that has several keys.
  package func entities(named name: String, facet: Facet? = nil) throws -> [EntityCandidate] {
    var candidates = Candidates(facet)
    try add(NameFolding.folded(name), to: &candidates)
    if candidates.found.isEmpty {
      for entry in Gazetteer.shared.entries(named: name) {
        guard let kind = entry.list.entityKind else { continue }
        for form in [entry.name] + entry.aliases {
          try add(NameFolding.folded(form), of: kind, as: .alias, to: &candidates)
        }
      }
    }
    return candidates.found.sorted {
      ($0.match, $1.articles, $0.entity.id) < ($1.match, $0.articles, $1.entity.id)
    }
  }

  private struct Candidates {
    let facet: Facet?
    var found: [EntityCandidate] = []
    var seen: Set<Int32> = []

    init(_ facet: Facet?) { self.facet = facet }
  }

  /// - Parameters:
  ///   - kind: nil for entities of every kind.
  ///   - match: nil for how the name really belongs to each.
  private func add(
    _ folded: String, of kind: EntityKind? = nil, as match: EntityCandidate.Match? = nil,
    to candidates: inout Candidates
  ) throws {
    if folded.isEmpty { return }
    for (found, sql) in Self.queries {
      for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [folded]) {
        guard let entity = try StoredEntity(row), kind.map({ $0 == entity.kind }) ?? true,
          candidates.facet.map({ $0 == entity.kind.facet }) ?? true,
          candidates.seen.insert(entity.id).inserted
        else { continue }
        let articles = try articleCount(ofEntity: entity.id)
        if articles > 0 {
          candidates.found.append(
            EntityCandidate(entity: entity, match: match ?? found, articles: articles))
        }
      }
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

  /// The entities of which any form begins with a text, case, accents and hyphens ignored; none where nothing of
  /// it can be looked up. Hidden entities and those that no article holds are not among them.
  ///
  /// - Complexity: a range of three indexes, and a pass over the names of the keys that their forms belong to.
  package func entities(withPrefix prefix: String, facet: Facet? = nil) throws -> [StoredEntity] {
    let folded = NameFolding.folded(prefix)
    if folded.isEmpty { return [] }
    var found: [StoredEntity] = []
    var seen: Set<Int32> = []
    // U+10FFFF is no part of a name, and nothing sorts behind it.
    let statement = try db.cachedStatement(sql: Self.prefixQuery)
    for row in try Row.fetchAll(statement, arguments: [folded, folded + "\u{10FFFF}"]) {
      guard let entity = try StoredEntity(row), facet.map({ $0 == entity.kind.facet }) ?? true,
        seen.insert(entity.id).inserted
      else { continue }
      found.append(entity)
    }
    return found
  }

  private static let prefixQuery = """
    SELECT entity.id, entity.kind, entity.name FROM name_key JOIN entity ON entity.id = name_key.entity
    WHERE name_key.text >= ?1 AND name_key.text < ?2 AND name_key.articles > 0
    UNION ALL
    SELECT entity.id, entity.kind, entity.name
    FROM name_form JOIN name_key ON name_key.id = name_form.key JOIN entity ON entity.id = name_key.entity
    WHERE name_form.folded >= ?1 AND name_form.folded < ?2 AND name_form.mentions > 0 AND name_key.articles > 0
    UNION ALL
    SELECT id, kind, name FROM entity WHERE folded >= ?1 AND folded < ?2
    """

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

extension Snapshot {
  /// Hands out the id and the folded name of each entity, hidden ones and those that no article holds too, in the
  /// order of ids; the bytes are good for the call.
  ///
  /// - Complexity: a pass over the names of all entities, no string made.
  package func forEachEntityName(
    _ body: (_ id: Int32, _ folded: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT entity.id, coalesce(entity.folded, name_key.text)
          FROM entity JOIN name_key ON name_key.id = entity.id ORDER BY entity.id
          """))
    while let row = try rows.next() {
      let id: Int32 = try row.decode(atIndex: 0)
      try row.withUnsafeData(atIndex: 1) { data in
        try data?.withUnsafeBytes { try body(id, $0.bindMemory(to: UInt8.self)) }
      }
    }
  }
}

extension GazetteerList {
  /// What entities its entries are; nil where they are none.
  fileprivate var entityKind: EntityKind? {
    switch self {
    case .cities: .city
    case .countries: .country
    case .organisations: .organisation
    case .people: .person
    case .places: nil
    }
  }
}
