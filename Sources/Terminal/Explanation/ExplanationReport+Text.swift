import Corpus
import QueryLanguage
import Searching

extension ExplanationReport {
  /// The explanation for people: the article, what became of it, each condition with its sign, the score's shares.
  package func text(_ style: OutputStyle) -> String {
    let article = explanation.article
    let language = style.language
    var lines: [StyledText] = [
      ArticleTitle.text(article, language),
      StyledText(ArticleOrigin.text(article, handle: explanation.handle, language), .origin),
      StyledText(ExplanationWording.place(explanation, language)),
    ]
    if explanation.isRelaxed { lines.append(StyledText(SearchWording.relaxed(language))) }
    var rows: [(String, String)] = []
    if let condition = explanation.condition { Self.add(condition, depth: 0, to: &rows, language) }
    for filter in explanation.filters {
      rows.append(
        (ExplanationWording.sign(filter.holds) + SuggestionWording.condition(filter.condition, language), ""))
    }
    var output = lines.map { $0.lines(style) }.joined()
    if !rows.isEmpty { output += "\n" + Self.table(rows, style) }
    if let score = explanation.score { output += "\n" + ScoreTable(score).text(style) }
    return output
  }

  /// An outermost list of all is no line of its own: its parts stand side by side, as they were written.
  private static func add(
    _ condition: ExplainedCondition, depth: Int, to rows: inout [(String, String)], _ language: Language
  ) {
    let isOutermostList = depth == 0 && condition.shape == .all
    if !isOutermostList {
      rows.append(
        (
          String(repeating: "  ", count: depth) + ExplanationWording.sign(condition.outcome)
            + Query.written(condition.text, in: language),
          ExplanationWording.remark(condition, language)
        ))
    }
    // What is excluded is told by its own line.
    if condition.shape == .not, condition.parts.first?.shape == .leaf { return }
    for part in condition.parts { add(part, depth: isOutermostList ? 0 : depth + 1, to: &rows, language) }
  }

  private static func table(_ rows: [(String, String)], _ style: OutputStyle) -> String {
    let width = rows.map { CellWidth.of($0.0) }.max() ?? 0
    let limit = style.width.map { $0 / 2 } ?? .max
    var output = ""
    for (condition, remark) in rows {
      let gap = max(2, min(width, limit) + 2 - CellWidth.of(condition))
      output += StyledText(condition + (remark.isEmpty ? "" : String(repeating: " ", count: gap) + remark))
        .lines(style, indent: " ", hanging: "     ")
    }
    return output
  }
}
