package import Searching

/// An answered search, ready to be shown.
package struct SearchReport {
  /// As the person wrote it.
  package var query: String
  package var result: SearchResult
  package var milliseconds: Double
  /// How many articles the archive holds; people are told, programs have `stats`.
  package var archiveCount: Int

  /// The conditions that are on beside the query, as they were typed; people are told them with the total.
  package var conditions: [String] = []

  package init(query: String, result: SearchResult, milliseconds: Double, archiveCount: Int) {
    self.query = query
    self.result = result
    self.milliseconds = milliseconds
    self.archiveCount = archiveCount
  }
}
