import Terminal

/// Whether a text that comes piece by piece still has room on a screen.
struct ScreenFit {
  private let width: Int
  /// Rows that are left; the last one of the screen is the prompt's.
  private var rows: Int
  /// Cells of the last line so far.
  private var cells = 0
  private var sequence = Sequence.none

  private enum Sequence {
    case none, escape, control, command
  }

  init(width: Int, height: Int) {
    self.width = max(1, width)
    rows = height - 1
  }

  var isOverfull: Bool { rows < 0 || (rows == 0 && cells > 0) }

  /// Control sequences take no room (ECMA-48: CSI to its final byte, OSC to its ST or to BEL).
  mutating func add(_ text: some StringProtocol) {
    for character in text {
      switch (sequence, character) {
      case (.none, "\u{1B}"): sequence = .escape
      case (.none, "\n"):
        rows -= max(1, (cells + width - 1) / width)
        cells = 0
      case (.none, _): cells += CellWidth.of(character)
      case (.escape, "["): sequence = .control
      case (.escape, "]"): sequence = .command
      case (.control, "\u{40}"..."\u{7E}"), (.command, "\u{7}"), (.escape, _): sequence = .none
      case (.command, "\u{1B}"): sequence = .escape
      default: break
      }
    }
  }
}
