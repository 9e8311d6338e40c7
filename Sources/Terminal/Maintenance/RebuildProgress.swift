package import Corpus

/// How far a rebuild has come.
package struct RebuildProgress: Equatable, Sendable {
  private let done: Int
  private let total: Int

  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// One line for a terminal.
  package func line(width: Int, in language: Language) -> String {
    ProgressBar.line(
      share: total > 0 ? Double(done) / Double(total) : 1,
      [MaintenanceWording.rebuilding(done, of: total, language)],
      width: width, language)
  }
}
