import GRDB
import GRDBSQLite

/// The rows of one full-text match, as they are handed to a visitor with their term frequencies.
///
/// FTS5's own `rank` looks a row of lengths up for each match and counts every phrase again; this
/// auxiliary function reads the position lists that the match has at hand and nothing else
/// (https://sqlite.org/fts5.html#custom_auxiliary_functions).
final class MatchScan {
  static let functionName = "kiosque_scan"
  /// The text columns `title`, `lead`, `body`, in the order of the FTS5 table; `facets` comes after.
  static let textColumnCount = 3
  private static let bodyColumn = 2

  /// The three of the text columns, and once more those in the opening of the body.
  static let countsPerPhrase = textColumnCount + 1

  private let phraseCount: Int
  private let openingLength: CInt
  private let frequencies: UnsafeMutableBufferPointer<Int32>
  private let cancellation: Cancellation
  private let visit: (Int, UnsafeBufferPointer<Int32>) -> Void

  init(
    phraseCount: Int, openingLength: Int, cancellation: Cancellation,
    visit: @escaping (Int, UnsafeBufferPointer<Int32>) -> Void
  ) {
    self.cancellation = cancellation
    self.phraseCount = phraseCount
    self.openingLength = CInt(clamping: openingLength)
    self.visit = visit
    frequencies = .allocate(capacity: max(1, phraseCount * Self.countsPerPhrase))
  }

  deinit { frequencies.deallocate() }

  /// Registers the function for a connection.
  static func register(_ context: ConnectionContext, on api: UnsafePointer<fts5_api>) -> CInt {
    let retained = Unmanaged.passRetained(context).toOpaque()
    return api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), functionName, retained,
      { api, row, result, _, _ in
        guard let api, let row, let userData = api.pointee.xUserData(row) else { return }
        let scan = Unmanaged<ConnectionContext>.fromOpaque(userData).takeUnretainedValue().scan
        switch scan?.take(row, api) ?? SQLITE_DONE {
        case SQLITE_OK: sqlite3_result_int(result, 0)
        case SQLITE_DONE: sqlite3_result_int(result, 1)
        case let status: sqlite3_result_error_code(result, status)
        }
      },
      { Unmanaged<ConnectionContext>.fromOpaque($0!).release() })
  }

  /// Takes the row that SQLite stands on; SQLITE_DONE says that no other is wanted.
  ///
  /// A single phrase, as most queries are, is gone through from its first row on inside FTS5, which spares
  /// the statement's own steps: a third of the time (https://sqlite.org/fts5.html#xQueryPhrase).
  private func take(_ row: OpaquePointer, _ api: UnsafePointer<Fts5ExtensionApi>) -> CInt {
    guard phraseCount == 1, let queryPhrase = api.pointee.xQueryPhrase else {
      return visit(row, api)
    }
    let status = queryPhrase(row, 0, Unmanaged.passUnretained(self).toOpaque()) { api, row, scan in
      guard let api, let row, let scan else { return SQLITE_MISUSE }
      return Unmanaged<MatchScan>.fromOpaque(scan).takeUnretainedValue().visit(row, api)
    }
    return status == SQLITE_OK ? SQLITE_DONE : status
  }

  private func visit(_ row: OpaquePointer, _ api: UnsafePointer<Fts5ExtensionApi>) -> CInt {
    // FTS5 goes from match to match without asking SQLite whether it is to stop.
    if cancellation.isWished { return SQLITE_INTERRUPT }
    frequencies.update(repeating: 0)
    guard let first = api.pointee.xPhraseFirst, let next = api.pointee.xPhraseNext else {
      return SQLITE_MISUSE
    }
    for phrase in 0..<phraseCount {
      var iterator = Fts5PhraseIter()
      var column: CInt = -1
      var offset: CInt = 0
      guard first(row, CInt(phrase), &iterator, &column, &offset) == SQLITE_OK else { continue }
      while column >= 0 {
        if column < Self.textColumnCount {
          frequencies[phrase * Self.countsPerPhrase + Int(column)] += 1
          if column == Self.bodyColumn, offset < openingLength {
            frequencies[phrase * Self.countsPerPhrase + Self.textColumnCount] += 1
          }
        }
        next(row, &iterator, &column, &offset)
      }
    }
    visit(Int(api.pointee.xRowid(row)), UnsafeBufferPointer(frequencies))
    return SQLITE_OK
  }
}
