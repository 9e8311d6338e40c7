import FrenchAnalysis

/// What the functions that SQLite calls back need to know, one object a connection.
///
/// SQLite calls them on the thread that steps a statement, and a connection runs one at a time: nothing
/// here is shared between threads.
final class ConnectionContext {
  let analyzer = Analyzer()
  /// Whether what runs is to stop.
  let cancellation: Cancellation

  init(_ cancellation: Cancellation) { self.cancellation = cancellation }

  /// Where tokens are counted while articles are written, if they are.
  var lexicon: LexiconDeltas?
  /// While `lexicon` is set: the number of tokens of each text that FTS5 had cut, in its order.
  var textLengths: [Int32] = []

  /// What receives the rows of the scan under way; see ``Snapshot/scan(_:openingLength:visit:)``.
  var scan: MatchScan?
}
