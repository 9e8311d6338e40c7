import Corpus
package import Searching

/// Hits counted by one field, ready to be shown.
package struct FacetReport {
  private let search: SearchReport
  private let counts: FacetCounts

  /// - Parameter search: the answer that was counted, without hits.
  package init(_ search: SearchReport, _ counts: FacetCounts) {
    self.search = search
    self.counts = counts
  }

  /// The counts for people: the total, then a line a value with a bar.
  ///
  /// - Parameter proposesLimit: whether who reads it can ask for more by `--limit`.
  package func text(_ style: OutputStyle, proposesLimit: Bool = true) -> String {
    var output = StyledText(summary(style.language)).lines(style)
    if !counts.values.isEmpty { output += "\n" }
    output += BarChart(
      counts.values.map { .bar($0.name, Double($0.count), Quantity.count($0.count, style.language)) }
    ).text(style)
    if counts.distinct > counts.values.count {
      let rest = counts.distinct - counts.values.count
      output += StyledText(FacetWording.further(rest, proposesLimit: proposesLimit, style.language)).lines(
        style)
    }
    return output
  }

  private func summary(_ language: Language) -> String {
    SearchWording.total(
      search.result.total, articles: search.result.articles, of: search.archiveCount,
      milliseconds: search.milliseconds, language) + " · " + FacetWording.distinct(counts, language)
  }

  /// The counts as `kiosque-facets-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-facets-1")
      json.field("query", search.query)
      json.field("by", counts.field.rawValue)
      json.field("total", search.result.total)
      json.field("articles", search.result.articles)
      json.field("distinct", counts.distinct)
      json.field("took_ms", search.milliseconds)
      json.name("facets")
      json.object { $0.facet(counts) }
    }
    return json.bytes
  }

  /// The counts as comma-separated values with a header.
  package func csv(beginsWithMark: Bool = false) -> [UInt8] {
    var csv = CSVWriter(beginsWithMark: beginsWithMark)
    csv.row([counts.field.rawValue, "count"])
    for value in counts.values { csv.row([value.name, String(value.count)]) }
    return csv.bytes
  }
}

extension JSONWriter {
  /// A field named as what was counted, with the values and their counts.
  mutating func facet(_ counts: FacetCounts) {
    field(counts.field.rawValue, eachOf: counts.values) { json, value in
      json.object {
        $0.field("name", value.name)
        $0.field("count", value.count)
      }
    }
  }
}
