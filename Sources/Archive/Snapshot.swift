import Corpus
package import FrenchAnalysis
import GRDB

/// One state of an archive, for as long as ``Archive/read(_:)`` runs.
package struct Snapshot {
  let db: Database
  let context: ConnectionContext
  let columns: ColumnCache
  package let path: String

  /// The analyzer whose vocabulary this state is matched with.
  package var analyzer: Analyzer { context.analyzer }

  /// Differs between two states of the archive that this connection has read.
  package var generation: Int { columns.generation }

  /// A column, indexed by ordinal (from 1; as long as the last chunk reaches).
  ///
  /// - Complexity: O(1) while the archive does not change, else 4 bytes read an article.
  package func column(_ column: DocValue) throws -> [Int32] { try columns.column(column, db) }

  /// For loops of who reads, between two steps: statements and scans ask by themselves.
  ///
  /// - Throws: ``Cancelled``.
  package func checkCancellation() throws { try context.cancellation.check() }

  /// How many numbers a scan gives for each phrase.
  package static let countsPerPhrase = MatchScan.countsPerPhrase

  /// Hands every article that matches an FTS5 expression to `visit`, in ordinal order, with the number of
  /// times each of its phrases occurs: ``countsPerPhrase`` numbers a phrase (title, lead, body, opening of the
  /// body), phrases in the order of the expression.
  ///
  /// - Parameters:
  ///   - expression: terms quoted by ``MatchExpression``, never what a person typed.
  ///   - openingLength: how many tokens open a body; what begins there is counted once more.
  /// - Complexity: one pass over the postings; no table is read.
  package func scan(
    _ expression: MatchExpression, openingLength: Int = 0,
    visit: (_ ordinal: Int, _ frequencies: UnsafeBufferPointer<Int32>) -> Void
  ) throws {
    try withoutActuallyEscaping(visit) { visit in
      context.scan = MatchScan(
        phraseCount: expression.phraseCount, openingLength: openingLength,
        cancellation: context.cancellation, visit: visit)
      defer { context.scan = nil }
      try checkCancellation()
      _ = try Int.fetchOne(
        db.cachedStatement(
          // The function refuses every row but the last, so that the whole scan is one step of the statement.
          sql: "SELECT rowid FROM search WHERE search MATCH ? AND \(MatchScan.functionName)(search) LIMIT 1"),
        arguments: [expression.text])
    }
  }

  /// The name of each source, by id.
  package func sources() throws -> [Int32: String] { try columns.sources(db) }
}
