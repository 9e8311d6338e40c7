import Corpus
import Searching

extension SearchReport {
  /// The report for people: the total, then each hit with its passages.
  package func text(_ style: OutputStyle, showsQuery: Bool = false) -> String {
    var output = ""
    if showsQuery { output += StyledText(SearchWording.query(query, style.language)).lines(style) }
    output += StyledText(
      SearchWording.total(
        result.total, articles: result.articles, of: archiveCount, milliseconds: milliseconds, style.language)
        + conditions.map { " · " + $0 }.joined()
    ).lines(style)
    for remark in remarks(style) { output += StyledText(remark).lines(style) }
    let rankWidth = result.hits.map { String($0.rank).utf8.count }.max() ?? 1
    for hit in result.hits { output += "\n" + HitText(hit, rankWidth: rankWidth, style).text }
    if !result.facets.isEmpty { output += "\n" + facetLines(style) }
    return output
  }

  /// That any word had to do, and what may help where nothing was found: a line each.
  package func remarks(_ style: OutputStyle) -> [String] {
    (result.isRelaxed ? [SearchWording.relaxed(style.language)] : [])
      + SuggestionWording.lines(result.suggestions, style.language)
  }

  /// Each counted field with its first values.
  package func facetLines(_ style: OutputStyle) -> String {
    var list = LabelledList()
    for counts in result.facets {
      list.add(
        FacetWording.names(counts.field, style.language),
        counts.values.prefix(Self.shownValues).map { FacetWording.item($0, style.language) })
    }
    return list.text(style)
  }

  private static let shownValues = 10
}
