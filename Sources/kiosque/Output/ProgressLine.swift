import Foundation

/// How far something has come, on the last line of a terminal.
struct ProgressLine {
  /// Nil where standard error is no terminal: nothing is shown then.
  private let width = TerminalProbe.width(STDERR_FILENO)
  private var shownAt: ContinuousClock.Instant?
  private var isShown = false

  /// Shows a line made for so many cells, ten times a second at most, or the last one whenever it comes.
  mutating func show(isLast: Bool = false, _ line: (_ width: Int) -> String) {
    guard let width else { return }
    let now = ContinuousClock.now
    if !isLast, let shownAt, now - shownAt < .milliseconds(100) { return }
    shownAt = now
    isShown = true
    // To the line's beginning, and what the line before was longer by is erased (ECMA-48, EL).
    Messages.write("\r" + line(width) + "\u{1B}[K")
  }

  mutating func erase() {
    if isShown { Messages.write("\r\u{1B}[K") }
    isShown = false
  }
}
