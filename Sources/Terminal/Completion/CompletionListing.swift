package import Corpus

extension Completion {
  /// The candidates for people, `   Alep 312   Alger 41   … 14 more`: as many as two lines hold, each line with its
  /// end; nothing where there are none.
  ///
  /// - Parameter width: the cells of a line; at least one candidate is shown however narrow it is.
  package func listing(width: Int, in language: Language) -> String {
    let items = candidates.map { candidate in
      let text = StyledText(candidate.text).rendered(with: .plain)
      return candidate.count.map { text + " " + Quantity.count($0, language) } ?? text
    }
    if items.isEmpty { return "" }
    let all = Self.lines(items, width: width)
    if all.count <= Self.lineLimit, further == 0 { return Self.text(all) }
    var shown = all.prefix(Self.lineLimit).reduce(0) { $0 + $1.count }
    while true {
      let rest = items.count - shown + further
      let lines = Self.lines(items.prefix(shown) + [CompletionWording.further(rest, language)], width: width)
      if lines.count <= Self.lineLimit || shown <= 1 { return Self.text(lines) }
      shown -= 1
    }
  }

  private static let lineLimit = 2
  private static let gap = "   "

  private static func lines(_ items: [String], width: Int) -> [[String]] {
    var lines: [[String]] = []
    var room = 0
    for item in items {
      let cells = gap.utf8.count + CellWidth.of(item)
      if cells > room || lines.isEmpty {
        lines.append([])
        // A terminal whose last cell is written may go to the next line by itself.
        room = width - 1
      }
      let last = lines.count - 1
      lines[last].append(
        CellWidth.of(item) < room - gap.utf8.count
          ? item : CellWidth.cut(item, to: max(1, room - gap.utf8.count)))
      room -= cells
    }
    return lines
  }

  private static func text(_ lines: [[String]]) -> String {
    lines.map { gap + $0.joined(separator: gap) + "\n" }.joined()
  }
}
