/// What stands in front of a line of the console: `kiosque> `, and `kiosque ville:Alep> ` where filters are on.
package enum ConsolePrompt {
  /// - Parameter conditions: as they were typed.
  package static func text(_ conditions: [String]) -> String {
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

  /// What is typed needs most of the line.
  private static let longestInCells = 40
}
