import Corpus
import QueryLanguage
import Searching

/// Where a score comes from, a line a term: its share, how much it tells, how often it occurs.
struct ScoreTable {
  private let explanation: ScoreExplanation

  init(_ explanation: ScoreExplanation) { self.explanation = explanation }

  func text(indent: String = " ", _ style: OutputStyle) -> String {
    var output = StyledText(ExplanationWording.score(explanation.score, style.language)).lines(
      style, indent: indent)
    let rows = explanation.shares.filter { $0.score > 0 }.map { share in
      (
        name: Query.written(share.written, in: style.language),
        columns: ExplanationWording.share(share, of: explanation.score, style.language)
      )
    }
    let nameWidth = rows.map { CellWidth.of($0.name) }.max() ?? 0
    let widths = Self.figures.map { column in rows.map { CellWidth.of($0.columns[column]) }.max() ?? 0 }
    for row in rows {
      var columns = row.columns
      for column in Self.figures {
        columns[column] = Self.spaces(widths[column] - CellWidth.of(columns[column])) + columns[column]
      }
      let name = row.name + Self.spaces(nameWidth - CellWidth.of(row.name))
      output += StyledText(([name] + columns).joined(separator: "  ")).lines(
        style, indent: indent + "  ", hanging: indent + "    ")
    }
    return output
  }

  /// The columns that stand to the right: a share and its part of the whole.
  private static let figures = 0..<2

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
