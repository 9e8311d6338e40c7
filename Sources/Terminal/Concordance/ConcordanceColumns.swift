import Corpus
import Searching

/// How the cells of a concordance's line are shared out.
struct ConcordanceColumns {
  /// 0 where there is no room for the source.
  private let source: Int
  private let showsHandle: Bool
  private let showsDate: Bool
  /// The cells in front of the match.
  let left: Int
  /// The cells of the match and of what stands beside it.
  let context: Int

  /// - Parameter width: the cells of a line.
  init(width: Int) {
    // Two cells of five at most say where a line comes from.
    var room = width * 2 / 5
    func take(_ cells: Int) -> Bool {
      guard cells + Self.gap <= room else { return false }
      room -= cells + Self.gap
      return true
    }
    showsDate = take(Self.date)
    showsHandle = take(Self.handle)
    let cells = min(room - Self.gap, Self.widestSource)
    source = showsHandle && cells >= Self.narrowestSource && take(cells) ? cells : 0
    // A cell in front of all, and one left free at the end.
    context = max(width - (width * 2 / 5 - room) - 2, 2)
    left = Self.left(of: context)
  }

  /// The cells in front of the match, of those of a match in its context: about as many as behind one.
  static func left(of context: Int) -> Int { max(1, (context - typicalMatch) / 2) }

  private static let typicalMatch = 10
  private static let gap = 2
  private static let date = 10
  private static let handle = 10
  private static let narrowestSource = 6
  private static let widestSource = 24

  /// Date, source and id in columns, two spaces behind each.
  func origin(of line: ConcordanceLine, _ language: Language) -> String {
    var text = ""
    func add(_ value: String, _ cells: Int) {
      let shown = CellWidth.of(value) <= cells ? value : CellWidth.cut(value, to: cells - 1) + "…"
      text += shown + String(repeating: " ", count: cells - CellWidth.of(shown) + Self.gap)
    }
    if showsDate { add(line.article.date?.description ?? SearchWording.undated(language), Self.date) }
    if source > 0 { add(KeywordInContext.oneLine(line.article.source), source) }
    if showsHandle { add(line.handle, Self.handle) }
    return text
  }
}
