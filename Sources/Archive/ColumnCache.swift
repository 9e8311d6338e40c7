import GRDB

/// The columns and source names of the state last read, kept in memory until the file changes.
///
/// Used by the thread that reads; the connection's queue lets one through at a time.
final class ColumnCache {
  private var columns: [DocValue: [Int32]] = [:]
  private var sources: [Int32: String]?
  private var entityColumn: EntityColumn?
  private var fingerprint: ArchiveFingerprint?
  private var dataVersion: Int?
  /// Raised whenever the columns are forgotten: what was derived from them is stale too.
  private(set) var generation = 0

  /// Forgets the columns if another connection has changed the file since
  /// (https://sqlite.org/pragma.html#pragma_data_version); returns whether it has.
  func validate(_ db: Database) throws -> Bool {
    let current = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
    defer { dataVersion = current }
    guard let dataVersion, current != dataVersion else { return false }
    invalidate()
    return true
  }

  /// To be called after a write of this connection, which `data_version` does not tell.
  func invalidate() {
    columns = [:]
    sources = nil
    entityColumn = nil
    fingerprint = nil
    generation += 1
  }

  func column(_ column: DocValue, _ db: Database) throws -> [Int32] {
    if let values = columns[column] { return values }
    let values = try DocValues.load(column, db)
    columns[column] = values
    return values
  }

  /// The entities of all articles; only who counts them pays for reading them.
  func entities(_ db: Database) throws -> EntityColumn {
    if let entityColumn { return entityColumn }
    let column = try EntityColumn(db)
    entityColumn = column
    return column
  }

  /// What articles there are; only who asks pays for it.
  func fingerprint(_ snapshot: Snapshot) throws -> ArchiveFingerprint {
    if let fingerprint { return fingerprint }
    let new = try snapshot.computeFingerprint()
    fingerprint = new
    return new
  }

  /// The name of each source, by id.
  func sources(_ db: Database) throws -> [Int32: String] {
    if let sources { return sources }
    let names = try Dictionary(
      Row.fetchAll(db, sql: "SELECT id, name FROM source")
        .map { (try $0.decode(Int32.self, atIndex: 0), try $0.decode(String.self, atIndex: 1)) },
      uniquingKeysWith: { first, _ in first })
    sources = names
    return names
  }
}
