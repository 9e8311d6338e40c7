import Corpus
import Entities
import GRDB

/// Which entity each name key stands for, as it is stored; ``EntityMap`` decides it.
enum EntityMapping {
  private static let property = "entities"

  /// Says that names have changed since entities were decided; in the transaction that changes them.
  static func markStale(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM property WHERE name = ?", arguments: [property])
  }

  /// Whether deciding again would change nothing: no name has changed, and there are no corrections and
  /// were none then.
  static func isCurrent(_ corrections: Corrections, _ db: Database) throws -> Bool {
    guard corrections.lines.isEmpty, corrections.unreadable.isEmpty else { return false }
    if let state = try String.fetchOne(
      db, sql: "SELECT value FROM property WHERE name = ?", arguments: [property])
    {
      return state == State.plain.rawValue
    }
    // Nothing to decide.
    return try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM name_key)") ?? false)
  }

  private enum State: String {
    case plain
    case corrected
  }

  /// Decides over all names which entities they stand for and stores what differs, in the transaction under
  /// way; returns the corrections that did not apply.
  ///
  /// Names that no article holds any more go.
  ///
  /// - Complexity: all names are read.
  static func update(_ corrections: Corrections, _ db: Database) throws -> [CorrectionProblem] {
    try db.execute(
      sql: """
        DELETE FROM name_key WHERE articles <= 0;
        DELETE FROM name_form WHERE mentions <= 0 OR key NOT IN (SELECT id FROM name_key);
        """)
    let stored = try StoredKeys(db)
    let map = EntityMap(stored.records, corrections: corrections)
    // An entity goes by the lowest of its keys: who has kept it, has kept the number.
    var idOfEntity = [Int](repeating: .max, count: map.entities.count)
    for (record, entity) in map.entityOfRecord.enumerated() {
      guard let entity else { continue }
      idOfEntity[entity] = min(idOfEntity[entity], stored.numbers[record])
    }
    let setEntity = try db.cachedStatement(sql: "UPDATE name_key SET entity = ? WHERE id = ?")
    var textOfKey: [Int: String] = [:]
    for (record, entity) in map.entityOfRecord.enumerated() {
      let (number, id) = (stored.numbers[record], entity.map { idOfEntity[$0] })
      if id == number { textOfKey[number] = stored.records[record].key.text }
      guard stored.entities[record] != id else { continue }
      try setEntity.run { bind in
        bind.integer(id)
        bind.integer(number)
      }
    }
    var entities: [Int: Entity] = [:]
    for (id, entity) in zip(idOfEntity, map.entities) where id != .max { entities[id] = entity }
    try store(entities, textOfKey, db)
    let isPlain = corrections.lines.isEmpty && corrections.unreadable.isEmpty
    try db.execute(
      sql: "INSERT OR REPLACE INTO property VALUES (?, ?)",
      arguments: [property, (isPlain ? State.plain : .corrected).rawValue])
    return map.problems
  }

  /// Makes the table `entity` hold these, by id.
  private static func store(_ entities: [Int: Entity], _ textOfKey: [Int: String], _ db: Database) throws {
    var missing = entities
    var gone: [Int] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, kind, name FROM entity")
    while let row = try rows.next() {
      let id: Int = try row.decode(atIndex: 0)
      guard let entity = entities[id] else {
        gone.append(id)
        continue
      }
      let name: String = try row.decode(atIndex: 2)
      if try row.decode(UInt8.self, atIndex: 1) == entity.kind.rawValue,
        name.utf8.elementsEqual(entity.name.utf8)
      {
        missing[id] = nil
      }
    }
    let delete = try db.cachedStatement(sql: "DELETE FROM entity WHERE id = ?")
    for id in gone { try delete.run { $0.integer(id) } }
    let replace = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO entity (id, kind, name, folded) VALUES (?, ?, ?, ?)")
    for (id, entity) in missing.sorted(by: { $0.key < $1.key }) {
      try replace.run { bind in
        bind.integer(id)
        bind.integer(Int(entity.kind.rawValue))
        bind.text(entity.name)
        bind.text(NameTable.folded(entity.name, unless: textOfKey[id] ?? ""))
      }
    }
  }
}

/// All name keys as they are stored, with what ``EntityMap`` asks of them, in an order that does not depend
/// on their numbers.
private struct StoredKeys {
  var records: [NameRecord] = []
  /// By place in ``records``.
  var numbers: [Int] = []
  var entities: [Int?] = []

  init(_ db: Database) throws {
    var places: [Int: Int] = [:]
    let keys = try Row.fetchCursor(
      db, sql: "SELECT id, kind, text, articles, entity FROM name_key ORDER BY text, kind")
    while let row = try keys.next() {
      guard let kind = EntityKind(rawValue: try row.decode(UInt8.self, atIndex: 1)) else { continue }
      let number: Int = try row.decode(atIndex: 0)
      places[number] = records.count
      numbers.append(number)
      entities.append(try row.decode(Int?.self, atIndex: 4))
      records.append(
        NameRecord(
          key: NameKey(kind: kind, text: try row.decode(atIndex: 2)),
          articleCount: try row.decode(atIndex: 3),
          forms: []))
    }
    let forms = try Row.fetchCursor(
      db, sql: "SELECT key, spelling, mentions FROM name_form ORDER BY key, mentions DESC, spelling")
    while let row = try forms.next() {
      guard let place = places[try row.decode(atIndex: 0)] else { continue }
      records[place].forms.append(
        NameForm(spelling: try row.decode(atIndex: 1), count: try row.decode(atIndex: 2)))
    }
  }
}
