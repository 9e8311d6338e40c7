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
    let shares = explanation.shares.filter { $0.score > 0 }
    let names = shares.map { Query.written($0.written, in: style.language) }
    let nameWidth = names.map(CellWidth.of).max() ?? 0
    for (share, name) in zip(shares, names) {
      let padding = String(repeating: " ", count: nameWidth - CellWidth.of(name))
      let columns = [name + padding] + ExplanationWording.share(share, of: explanation.score, style.language)
      output += StyledText(columns.joined(separator: "  ")).lines(
        style, indent: indent + "  ", hanging: indent + "    ")
    }
    return output
  }
}
