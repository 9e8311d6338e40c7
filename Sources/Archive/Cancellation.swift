import GRDB
import GRDBSQLite
import Synchronization

/// Somebody asked for a reading or a rebuild to be broken off.
package struct Cancelled: Error {
  package init() {}
}

/// The wish that whatever reads an archive stops, from any thread or from a signal's handler.
///
/// It holds until it is taken back: until then everything throws ``Cancelled``, and after it the archive
/// answers as if nothing had been.
package final class Cancellation: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package var isWished: Bool { flag.load(ordering: .relaxed) }

  /// Does nothing that a signal's handler may not do (signal-safety(7)); returns whether it was wished already.
  @discardableResult
  package func wish() -> Bool { flag.exchange(true, ordering: .relaxed) }

  /// Returns whether it was wished.
  @discardableResult
  package func takeBack() -> Bool { flag.exchange(false, ordering: .relaxed) }

  /// - Throws: ``Cancelled`` where it is wished.
  package func check() throws {
    if isWished { throw Cancelled() }
  }

  /// Has statements of a connection ask now and then while they run, as `sqlite3_interrupt` would end them; that
  /// call is lost where it comes between two statements (https://sqlite.org/c3ref/progress_handler.html).
  ///
  /// The connection must not outlive this.
  func watch(_ db: Database) {
    sqlite3_progress_handler(
      db.sqliteConnection, Self.stepsBetweenLooks,
      { Unmanaged<Cancellation>.fromOpaque($0!).takeUnretainedValue().isWished ? 1 : 0 },
      Unmanaged.passUnretained(self).toOpaque())
  }

  /// Of SQLite's virtual machine: well under a millisecond, and far more than what ends a transaction.
  private static let stepsBetweenLooks: CInt = 2_000
}
