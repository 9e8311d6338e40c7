import GRDB

/// The entities of all articles in memory, for counting: a list of numbers for each ordinal, one behind the other
/// (compressed sparse rows).
///
/// ```
/// let column = try snapshot.entityColumn()
/// for ordinal in hits { for entity in column.entities(ofArticle: ordinal) { counts[Int(entity)] += 1 } }
/// ```
package struct EntityColumn: Sendable {
  /// Where the list of each ordinal begins in ``numbers``; one place more than there are ordinals, from 0.
  package let offsets: [Int32]
  /// Ids of entities: in an article each once, in the order of its facets; hidden ones are none.
  package let numbers: [Int32]
  /// The raw value of each entity's kind by its id; 0 where no entity has that id.
  package let kinds: [UInt8]

  /// Ids are below this; so long is an array of counts.
  package var idLimit: Int { kinds.count }

  /// The entities of an article; none where there is no such article.
  @inline(__always)
  package func entities(ofArticle ordinal: Int) -> ArraySlice<Int32> {
    guard ordinal >= 0, ordinal + 1 < offsets.count else { return [] }
    return numbers[Int(offsets[ordinal])..<Int(offsets[ordinal + 1])]
  }

  /// - Throws: SQLITE_CORRUPT where the tables cannot be what Kiosque wrote.
  /// - Complexity: one pass over the lists of all articles and the tables of keys and entities.
  init(_ db: Database) throws {
    let highest = try Int.fetchOne(db, sql: "SELECT max(id) FROM name_key") ?? 0
    guard (0...Self.highestKey).contains(highest) else { throw Self.unreadable }
    var entityOfKey = [Int32](repeating: 0, count: highest + 1)
    var kinds = [UInt8](repeating: 0, count: highest + 1)
    let keys = try Row.fetchCursor(
      db, sql: "SELECT id, entity FROM name_key WHERE entity IS NOT NULL AND articles > 0")
    while let row = try keys.next() {
      let (key, entity) = (try row.decode(Int.self, atIndex: 0), try row.decode(Int.self, atIndex: 1))
      guard kinds.indices.contains(key), kinds.indices.contains(entity) else { throw Self.unreadable }
      entityOfKey[key] = Int32(entity)
    }
    let entities = try Row.fetchCursor(db, sql: "SELECT id, kind FROM entity")
    while let row = try entities.next() {
      let id = try row.decode(Int.self, atIndex: 0)
      guard kinds.indices.contains(id) else { throw Self.unreadable }
      kinds[id] = try row.decode(UInt8.self, atIndex: 1)
    }
    var offsets: [Int32] = []
    var numbers: [Int32] = []
    // By entity, the last article that has it: two keys of an article may be one entity's.
    var lastArticle = [Int32](repeating: -1, count: highest + 1)
    try NameLists.forEach(db) { ordinal, keys in
      guard ordinal <= Int(Int32.max) else { throw Self.unreadable }
      while offsets.count <= ordinal { offsets.append(Int32(numbers.count)) }
      for key in keys {
        guard Int(key) < entityOfKey.count else { throw Self.unreadable }
        let entity = entityOfKey[Int(key)]
        guard entity != 0, lastArticle[Int(entity)] != Int32(ordinal) else { continue }
        lastArticle[Int(entity)] = Int32(ordinal)
        numbers.append(entity)
      }
    }
    offsets.append(Int32(numbers.count))
    (self.offsets, self.numbers, self.kinds) = (offsets, numbers, kinds)
  }

  /// Far above any archive: a damaged number must not ask for all memory.
  private static let highestKey = 1 << 26

  private static var unreadable: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the entities of articles cannot be read")
  }
}
