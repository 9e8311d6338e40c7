/// Lines of a label and a list each: labels in a column, lists wrapped beside them.
struct LabelledList {
  private var rows: [(label: String, items: [String])] = []

  /// Adds a line; nothing where the list is empty.
  mutating func add(_ label: String, _ items: [String]) {
    if !items.isEmpty { rows.append((label, items)) }
  }

  /// Each line with `indent` in front and a line feed at its end; where there is little room beside the labels, lists
  /// stand under them.
  func text(indent: String = " ", _ style: OutputStyle) -> String {
    let labelWidth = rows.map { CellWidth.of($0.label) }.max() ?? 0
    let room = style.width.map { $0 - CellWidth.of(indent) - labelWidth - 2 }
    var output = ""
    for row in rows {
      let items = StyledText(
        (style.width == nil ? row.items : row.items.map(Self.bound)).joined(separator: ", "))
      if let room, room < Self.narrowestList {
        output += StyledText(row.label, .label).lines(style, indent: indent)
        output += items.lines(style, indent: indent + "  ")
        continue
      }
      var label = StyledText(row.label, .label)
      for line in items.wrapped(toWidth: room) {
        let gap = String(repeating: " ", count: labelWidth + 2 - label.cells)
        output += indent + (label + gap + line).rendered(with: style) + "\n"
        label = StyledText("")
      }
    }
    return output
  }

  private static let narrowestList = 12

  /// `Kiev 120` with its count bound to the name, so that none begins a line.
  private static func bound(_ item: String) -> String {
    guard let space = item.lastIndex(of: " "), item[space...].dropFirst().first?.isNumber == true else {
      return item
    }
    return item[..<space] + "\u{A0}" + item[item.index(after: space)...]
  }
}
