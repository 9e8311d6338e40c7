package import Searching

extension ConcordanceFormat {
  /// What stands at the end of a concordance: `118 matches in 41 articles`.
  package static func summary(_ counts: ConcordanceCounts) -> String {
    let shown = counts.shown < counts.matches ? "\(Quantity.count(counts.shown)) of " : ""
    return shown
      + "\(Quantity.count(counts.matches, "match", "matches")) in \(Quantity.count(counts.articles, "article"))"
  }
}
