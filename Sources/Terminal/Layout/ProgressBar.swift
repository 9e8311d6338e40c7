import Corpus

/// A bar with the share done, and what is said beside it.
enum ProgressBar {
  private static let cells = 24

  /// As much of it as has room on a line of `width` cells, one cell left free.
  ///
  /// - Parameter share: 0 to 1, nil where it is unknown: then there is no bar.
  static func line(share: Double?, _ parts: [String], width: Int, _ language: Language) -> String {
    var line = ""
    for part in (share.map { [bar($0, language)] } ?? []) + parts {
      let longer = line.isEmpty ? " " + part : line + "   " + part
      guard CellWidth.of(longer) < width else { break }
      line = longer
    }
    return line
  }

  private static func bar(_ share: Double, _ language: Language) -> String {
    let share = min(1, max(0, share.isFinite ? share : 0))
    let full = Int(share * Double(cells))
    let percent = Quantity.percent(Int(share * 100), language)
    let widest = Quantity.percent(100, language)
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full) + " "
      + String(repeating: " ", count: CellWidth.of(widest) - CellWidth.of(percent)) + percent
  }
}
