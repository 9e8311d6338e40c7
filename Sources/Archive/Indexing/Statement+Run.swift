import GRDB
import GRDBSQLite

extension Statement {
  /// Runs a statement, its values bound straight to SQLite.
  ///
  /// Postings and lexicon entries are written by the hundred thousand; `StatementArguments` costs more than
  /// the insert itself there (measured: a fifth of an import).
  func run(_ bind: (inout StatementBinder) throws -> Void) throws {
    try step(bind) { _ in }
  }

  /// The first column of the first row, or nil where there is no row.
  func firstInteger(_ bind: (inout StatementBinder) throws -> Void) throws -> Int? {
    var value: Int?
    try step(bind) { value = Int(sqlite3_column_int64($0, 0)) }
    return value
  }

  private func step(
    _ bind: (inout StatementBinder) throws -> Void, onRow: (OpaquePointer) -> Void
  ) throws {
    var binder = StatementBinder(statement: sqliteStatement)
    try bind(&binder)
    let status = sqlite3_step(sqliteStatement)
    let message =
      status == SQLITE_DONE || status == SQLITE_ROW
      ? nil : String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement)))
    if status == SQLITE_ROW { onRow(sqliteStatement) }
    sqlite3_reset(sqliteStatement)
    if status != SQLITE_DONE, status != SQLITE_ROW {
      throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
    }
  }
}

/// Binds the values of a statement from left to right.
///
/// Bytes are copied by SQLite, or may be read until the statement has run: see each function.
struct StatementBinder {
  fileprivate let statement: OpaquePointer?
  private var index: CInt = 0

  fileprivate init(statement: OpaquePointer?) { self.statement = statement }

  mutating func integer(_ value: Int?) {
    index += 1
    if let value {
      sqlite3_bind_int64(statement, index, sqlite3_int64(value))
    } else {
      sqlite3_bind_null(statement, index)
    }
  }

  /// A copy of the text; NULL for nil.
  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { integer(nil) }
  }

  /// A copy of the text.
  mutating func text(_ text: String) {
    var text = text
    index += 1
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // An empty text is no NULL: SQLite tells them apart by the pointer.
        _ = sqlite3_bind_text(statement, index, $0.baseAddress ?? emptyText, CInt($0.count), transient)
      }
    }
  }

  /// The UTF-8 itself, which must stay until the statement has run.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    index += 1
    bytes.withMemoryRebound(to: CChar.self) {
      _ = sqlite3_bind_text(statement, index, $0.baseAddress ?? emptyText, CInt($0.count), nil)
    }
  }

  /// A copy of the bytes; NULL for nil.
  mutating func blob(_ bytes: [UInt8]?) {
    if let bytes { blob(bytes) } else { integer(nil) }
  }

  /// A copy of the bytes.
  mutating func blob(_ bytes: [UInt8]) {
    index += 1
    bytes.withUnsafeBytes {
      _ = sqlite3_bind_blob(statement, index, $0.baseAddress, CInt($0.count), transient)
    }
  }

  /// SQLITE_TRANSIENT, a macro that Swift does not import.
  private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
  private var emptyText: UnsafePointer<CChar> {
    UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
