/// What stands in front of a line of the console: `kiosque> `, and `kiosque ville:Alep> ` where filters are on.
package enum ConsolePrompt {
  /// - Parameters:
  ///   - conditions: as they were typed.
  ///   - width: the cells of a line; nil where they are not known.
  package static func text(_ conditions: [String], width: Int? = nil) -> String {
    // What is typed needs half of the line, or more.
    let longestInCells = min(longestInCells, max(shortestInCells, (width ?? 80) / 2))
    var text = "kiosque"
    for (index, condition) in conditions.enumerated() {
      let shown = StyledText(condition).rendered(with: .plain)
      let rest = conditions.count - index
      if index > 0, CellWidth.of(text) + CellWidth.of(shown) + 1 > longestInCells {
        text += " +\(rest)"
        break
      }
      let room = longestInCells - CellWidth.of(text) - 1
      text += " " + (CellWidth.of(shown) <= room ? shown : CellWidth.cut(shown, to: room - 1) + "…")
    }
    return text + "> "
  }

  private static let longestInCells = 60
  /// Enough for the name and some letters of a condition, in the narrowest terminal that anything is laid out for.
  private static let shortestInCells = 14
}
