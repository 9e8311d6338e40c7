import Foundation
package import FrenchAnalysis
import GRDB
import GRDBSQLite
import IndexData

/// An archive: one SQLite file that holds articles, their full-text index, columns and lexicon.
///
/// One connection, used by one thread at a time. Reading sees one state of the file from beginning to end
/// of each ``read(_:)``, whatever others write meanwhile (https://sqlite.org/wal.html#concurrency).
package final class Archive {
  package let path: String
  /// The version of the analyzer that made the tokens; see ``AnalyzerVersion``.
  package private(set) var analyzerVersion = ""
  /// The number of the file's schema.
  private(set) var schema = Archive.schemaVersion
  let queue: DatabaseQueue
  let context: ConnectionContext
  let columns = ColumnCache()

  /// The number of the schema in `index/schema/archive.sql`.
  static let schemaVersion = 2
  /// « KIOS », kept in the file's header (https://sqlite.org/pragma.html#pragma_application_id).
  static let applicationID = 0x4B49_4F53
  static let pageSize = 8192
  /// What a writer keeps in memory, so that pages which many articles touch are written once
  /// (https://sqlite.org/pragma.html#pragma_cache_size: negative numbers are KiB).
  static let writerCache = "PRAGMA cache_size = -\(16 << 10)"

  /// Opens an archive, made first where there is none and `creating` is true.
  ///
  /// - Parameter cancellation: what breaks readings off, and rebuilds.
  /// - Throws: ``ArchiveError``: missing, no archive, a newer schema. An archive of another analyzer opens;
  ///   see ``requireCurrentAnalyzer()``.
  package init(path: String, creating: Bool = false, cancellation: Cancellation = Cancellation()) throws {
    self.path = path
    let exists = try Self.mayBeArchive(path)
    guard exists || creating else { throw ArchiveError.missing(path: path) }
    let context = ConnectionContext(cancellation)
    self.context = context
    queue = try translatingErrors(path) {
      if !exists {
        try FileManager.default.createDirectory(
          at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try Self.register(context, on: $0) }
      return queue
    }
    try translatingErrors(path) { try queue.inDatabase { try prepare($0, creating: creating) } }
  }

  /// The analyzer of this connection: its vocabulary numbers are those that the index is read with.
  package var analyzer: Analyzer { context.analyzer }

  /// What breaks this archive's readings off.
  package var cancellation: Cancellation { context.cancellation }

  /// Reads one state of the archive.
  ///
  /// - Throws: ``ArchiveError``, ``Cancelled``, and what `body` throws.
  package func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
    try cancellation.check()
    return try translatingErrors(path) {
      try queue.inDatabase { db in
        // Kept statements: a read is made of little else, and `queue.read` would compile four a time.
        // A cancellation may end the first of them when it has begun.
        defer { try? db.cachedStatement(sql: "COMMIT TRANSACTION").execute() }
        try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
        if try columns.validate(db) { try readVersions(db) }
        forgetWordsIfMany()
        return try body(Snapshot(db: db, context: context, columns: columns, path: path))
      }
    }
  }

  /// Refuses to match or write where the file's tokens are another analyzer's, or its tables of an older schema.
  ///
  /// - Throws: ``ArchiveError/otherAnalyzer(path:found:current:)``,
  ///   ``ArchiveError/olderSchema(path:found:known:)``.
  package func requireCurrentAnalyzer() throws {
    guard schema == Self.schemaVersion else {
      throw ArchiveError.olderSchema(path: path, found: schema, known: Self.schemaVersion)
    }
    guard analyzerVersion == AnalyzerVersion.current else {
      throw ArchiveError.otherAnalyzer(path: path, found: analyzerVersion, current: AnalyzerVersion.current)
    }
  }

  /// Keeps memory bounded on archives of unbounded vocabulary: to be called between units of work, since
  /// the numbers of words are no longer valid after it.
  func forgetWordsIfMany() {
    if analyzer.vocabulary.byteCount > Self.vocabularyLimitInBytes { analyzer.vocabulary.removeAll() }
  }

  private static let vocabularyLimitInBytes = 64 << 20

  // MARK: - Opening

  /// Whether there is a file, asked of the system itself: `FileManager` looks the user up first.
  ///
  /// - Throws: ``ArchiveError/notAnArchive(path:)`` for a folder, and for a file that holds something, but
  ///   less than a database's first page: SQLite would take it for an empty one and write over it.
  private static func mayBeArchive(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT != S_IFDIR, !(1..<512).contains(status.st_size) else {
      throw ArchiveError.notAnArchive(path: path)
    }
    return true
  }

  private static func register(_ context: ConnectionContext, on db: Database) throws {
    let api = FTS5.api(db)
    for status in [IndexTokenizer.register(context, on: api), MatchScan.register(context, on: api)]
    where status != SQLITE_OK {
      throw DatabaseError(resultCode: ResultCode(rawValue: status))
    }
    context.cancellation.watch(db)
  }

  private func prepare(_ db: Database, creating: Bool) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if id != Self.applicationID {
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
      guard id == 0, isEmpty, creating else { throw ArchiveError.notAnArchive(path: path) }
      try create(db)
    }
    try readVersions(db)
    guard schema <= Self.schemaVersion else {
      throw ArchiveError.newerSchema(path: path, found: schema, known: Self.schemaVersion)
    }
  }

  func readVersions(_ db: Database) throws {
    schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    analyzerVersion =
      try String.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'analyzer'") ?? ""
  }

  private func create(_ db: Database) throws {
    try db.execute(sql: "PRAGMA page_size = \(Self.pageSize)")
    try db.inTransaction(.immediate) {
      // Another process may have made it meanwhile.
      if try Int.fetchOne(db, sql: "PRAGMA application_id") == 0 { try Self.createSchema(db) }
      return .commit
    }
  }

  static func createSchema(_ db: Database) throws {
    let schema = UnsafeBufferPointer(
      start: kiosque_archive_schema.bytes, count: kiosque_archive_schema.count)
    try db.execute(sql: String(decoding: schema, as: UTF8.self))
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          title, lead, body, facets, content = 'article', content_rowid = 'id', columnsize = 0,
          tokenize = '\(IndexTokenizer.name) ''\(AnalyzerVersion.current)''')
        """)
    try db.execute(
      sql: "INSERT INTO property VALUES ('analyzer', ?)", arguments: [AnalyzerVersion.current])
    // Postings gather in memory up to this size before they are written (measured: fewer, larger b-trees).
    try db.execute(
      sql:
        "INSERT INTO search (search, rank) VALUES ('hashsize', \(64 << 20))"
    )
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(schemaVersion)")
  }
}

/// Turns what GRDB and Foundation throw into an ``ArchiveError`` of that path.
func translatingErrors<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_INTERRUPT: throw Cancelled()
    case .SQLITE_NOTADB: throw ArchiveError.notAnArchive(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: throw ArchiveError.busy(path: path)
    case .SQLITE_FULL: throw ArchiveError.diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: throw ArchiveError.readOnly(path: path)
    case .SQLITE_CANTOPEN: throw ArchiveError.unopenable(path: path)
    case .SQLITE_CORRUPT: throw ArchiveError.damaged(path: path, detail: "\(error)")
    default: throw ArchiveError.unusable(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  } catch let error as RowDecodingError {
    throw ArchiveError.damaged(path: path, detail: "\(error)")
  } catch let error as CocoaError {
    throw ArchiveError.unusable(path: path, reason: error.localizedDescription)
  }
}
