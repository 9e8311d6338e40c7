import Corpus
import Foundation

extension SpanScore {
  /// A line a kind and one for all: precision, recall, F1 in percent, labelled and found spans.
  package var table: String {
    let rows: [(String, Counts)] =
      [
        ("person", self[.person]), ("organisation", self[.organisation]), ("place", self[.place]),
        ("all", total),
      ]
    let lines = rows.map { name, counts in
      let label = name.padding(toLength: 14, withPad: " ", startingAt: 0)
      let figures = [counts.precision, counts.recall, counts.f1].map { String(format: "%6.2f", 100 * $0) }
      return
        "  \(label) P \(figures[0])  R \(figures[1])  F1 \(figures[2])  gold \(counts.gold) found \(counts.found)"
    }
    return lines.joined(separator: "\n")
  }
}
