package import Corpus
package import Searching

extension ConcordanceFormat {
  /// What stands at the end of a concordance: `118 matches in 41 articles`.
  package static func summary(_ counts: ConcordanceCounts, in language: Language) -> String {
    let matches = Quantity.count(counts.matches, .match, language)
    let articles = Quantity.count(counts.articles, .article, language)
    guard counts.shown < counts.matches else {
      return language("\(matches) in \(articles)", "\(matches) dans \(articles)")
    }
    let shown = Quantity.count(counts.shown, language)
    return language("\(shown) of \(matches) in \(articles)", "\(shown) sur \(matches) dans \(articles)")
  }
}
