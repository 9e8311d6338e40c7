/// Lines of a label and a list each: labels in a column, lists wrapped beside them.
struct LabelledList {
  private var rows: [(label: String, items: [String])] = []

  /// Adds a line; nothing where the list is empty.
  mutating func add(_ label: String, _ items: [String]) {
    if !items.isEmpty { rows.append((label, items)) }
  }

  /// Each line with `indent` in front and a line feed at its end.
  func text(indent: String = " ", _ style: OutputStyle) -> String {
    let labelWidth = rows.map { CellWidth.of($0.label) }.max() ?? 0
    var output = ""
    for row in rows {
      let space = style.width.map { max($0 - CellWidth.of(indent) - labelWidth - 2, 1) }
      var label = row.label
      for line in StyledText(row.items.joined(separator: ", ")).wrapped(toWidth: space) {
        output += indent + label + String(repeating: " ", count: labelWidth + 2 - CellWidth.of(label))
        output += line.rendered(with: style) + "\n"
        label = ""
      }
    }
    return output
  }
}
