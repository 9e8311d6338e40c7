/// Lines of a label, a bar and a figure each.
struct BarChart {
  enum Row {
    /// - Parameter value: not negative; the greatest has the longest bar.
    case bar(_ label: String, _ value: Double, _ figure: String)
    /// A line without a bar.
    case remark(String)
  }

  private let rows: [Row]
  private let labelWidth: Int
  private let figureWidth: Int
  private let greatest: Double

  init(_ rows: [Row]) {
    self.rows = rows
    var (labelWidth, figureWidth, greatest) = (0, 0, 0.0)
    for case .bar(let label, let value, let figure) in rows {
      labelWidth = max(labelWidth, CellWidth.of(label))
      figureWidth = max(figureWidth, CellWidth.of(figure))
      greatest = max(greatest, value)
    }
    (self.labelWidth, self.figureWidth, self.greatest) = (labelWidth, figureWidth, greatest)
  }

  /// The lines: bars fill the width, or 80 cells where there is none, and anything that is not nothing has one. Long
  /// labels are wrapped in two cells of five; where no bar has room, labels and figures stand alone.
  ///
  /// - Complexity: linear in the rows and in the width of each.
  func text(_ style: OutputStyle) -> String {
    let width = style.width ?? Self.plainWidth
    let labelWidth =
      style.width == nil ? labelWidth : min(labelWidth, max(width * 2 / 5, Self.narrowestLabel))
    let room = width - labelWidth - figureWidth - Self.gaps
    let cells = style.width == nil ? max(room, Self.shortestPlainBar) : room
    return rows.map { row in
      switch row {
      case .remark(let text): StyledText(text).lines(OutputStyle(width: width))
      case .bar(let label, _, let figure) where cells < Self.shortestBar:
        StyledText(label + "  " + figure).lines(style, indent: " ", hanging: "   ")
      case .bar(let label, let value, let figure):
        lines(of: label, labelWidth, bar: length(of: value, cells), figure, style)
      }
    }.joined()
  }

  private func length(of value: Double, _ cells: Int) -> Int {
    value > 0 ? max(1, Int((value / greatest * Double(cells)).rounded())) : 0
  }

  private func lines(
    of label: String, _ labelWidth: Int, bar: Int, _ figure: String, _ style: OutputStyle
  ) -> String {
    var rest =
      (bar == 0 ? StyledText("") : StyledText(String(repeating: "▇", count: bar), .bar) + " ") + figure
    var output = ""
    for line in StyledText(label).wrapped(toWidth: style.width.map { _ in labelWidth }) {
      let gap = rest.text.isEmpty ? 0 : labelWidth - line.cells + 2
      output += " " + (line + String(repeating: " ", count: gap) + rest).rendered(with: style) + "\n"
      rest = StyledText("")
    }
    return output
  }

  /// In front of the label, between label and bar, between bar and figure, and a cell left free at the end.
  private static let gaps = 5
  private static let plainWidth = 80
  private static let shortestBar = 1
  private static let shortestPlainBar = 10
  private static let narrowestLabel = 8
}
