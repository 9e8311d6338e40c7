/// Lines of a label and a list each: labels in a column, lists wrapped beside them.
struct LabelledList {
  private var rows: [(label: String, items: StyledText)] = []

  /// Adds a line; nothing where the list is empty.
  mutating func add(_ label: String, _ items: [String]) {
    if !items.isEmpty { rows.append((label, StyledText(items.joined(separator: ", ")))) }
  }

  /// Each line with `indent` in front and a line feed at its end; where there is little room beside the labels, lists
  /// stand under them.
  func text(indent: String = " ", _ style: OutputStyle) -> String {
    let labelWidth = rows.map { CellWidth.of($0.label) }.max() ?? 0
    let room = style.width.map { $0 - CellWidth.of(indent) - labelWidth - 2 }
    var output = ""
    for row in rows {
      if let room, room < Self.narrowestList {
        output += StyledText(row.label, .label).lines(style, indent: indent)
        output += row.items.lines(style, indent: indent + "  ")
        continue
      }
      var label = StyledText(row.label, .label)
      for line in row.items.wrapped(toWidth: room) {
        let gap = String(repeating: " ", count: labelWidth + 2 - label.cells)
        output += indent + (label + gap + line).rendered(with: style) + "\n"
        label = StyledText("")
      }
    }
    return output
  }

  private static let narrowestList = 12
}
