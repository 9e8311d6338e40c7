import Foundation
import Terminal

/// The progress of an import, on the last line of a terminal.
struct ProgressLine {
  /// Nil where standard error is no terminal: nothing is shown then.
  private let width = TerminalProbe.width(STDERR_FILENO)
  private var shownAt: ContinuousClock.Instant?
  private var isShown = false

  /// Shows it, ten times a second at most.
  mutating func show(_ progress: ImportProgress) {
    guard let width else { return }
    let now = ContinuousClock.now
    if let shownAt, now - shownAt < .milliseconds(100) { return }
    shownAt = now
    isShown = true
    // To the line's beginning, and what the line before was longer by is erased (ECMA-48, EL).
    Messages.write("\r" + progress.line(width: width) + "\u{1B}[K")
  }

  mutating func erase() {
    if isShown { Messages.write("\r\u{1B}[K") }
    isShown = false
  }
}
