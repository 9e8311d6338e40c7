/// A way back through the lines before, among those that begin as what was typed.
struct HistoryWalk {
  /// What was typed before the walk began, and comes again at its end.
  private let typed: EditedLine
  /// Nil at what was typed.
  private var position: Int?

  /// - Parameter typed: the line; what stands before its cursor is what lines must begin with.
  init(from typed: EditedLine) { self.typed = typed }

  /// The line that is shown now.
  func text(in entries: [String]) -> String { position.map { entries[$0] } ?? typed.text }

  /// The next older line that is another than the one shown; nil where there is none.
  mutating func older(in entries: [String]) -> String? {
    let shown = text(in: entries)
    let end = position ?? entries.count
    guard let index = entries[..<end].lastIndex(where: { $0 != shown && $0.hasPrefix(typed.before) })
    else { return nil }
    position = index
    return entries[index]
  }

  /// The next newer line, at last what was typed; nil where that is shown already.
  mutating func newer(in entries: [String]) -> String? {
    guard let start = position else { return nil }
    let shown = text(in: entries)
    position = entries[(start + 1)...].firstIndex { $0 != shown && $0.hasPrefix(typed.before) }
    return text(in: entries)
  }
}
