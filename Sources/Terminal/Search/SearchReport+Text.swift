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
    if result.isRelaxed { output += StyledText(SearchWording.relaxed(style.language)).lines(style) }
    for line in SuggestionWording.lines(result.suggestions, style.language) {
      output += StyledText(line).lines(style)
    }
    let rankWidth = result.hits.map { String($0.rank).utf8.count }.max() ?? 1
    for hit in result.hits { output += "\n" + text(of: hit, rankWidth: rankWidth, style) }
    if !result.facets.isEmpty { output += "\n" + facetLines(style) }
    return output
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
  /// Of a hit, as many actors and as many cities are told at most.
  private static let shownNames = 3

  /// `actors A, B, C   cities D, E` where there is room for it, else a line each; nothing where there is none.
  private static func names(
    of hit: Hit, toWidth width: Int?, _ language: Language
  ) -> [StyledText] {
    let parts = [Facet.actor, .city].compactMap { facet in
      let names = hit.names[facet].prefix(shownNames)
      return names.isEmpty ? nil : "\(FacetWording.names(facet, language)) \(names.joined(separator: ", "))"
    }
    let line = parts.joined(separator: "   ")
    if let width, CellWidth.of(line) > width {
      return parts.flatMap { StyledText($0).wrapped(toWidth: width) }
    }
    return parts.isEmpty ? [] : [StyledText(line)]
  }

  private func text(of hit: Hit, rankWidth: Int, _ style: OutputStyle) -> String {
    let rank = String(hit.rank)
    let margin = " " + String(repeating: " ", count: rankWidth - rank.utf8.count) + rank + "  "
    var output = HitHeading(hit, style.language).text(margin: margin, style)
    let indent = String(repeating: " ", count: margin.utf8.count + 2)
    for passage in hit.passages {
      for line in Self.excerpt(passage, of: hit.article).wrapped(
        toWidth: style.width.map { $0 - indent.utf8.count })
      {
        output += indent + line.rendered(with: style) + "\n"
      }
    }
    for line in Self.names(of: hit, toWidth: style.width.map { $0 - indent.utf8.count }, style.language) {
      output += indent + line.rendered(with: style) + "\n"
    }
    if let explanation = hit.explanation { output += ScoreTable(explanation).text(indent: indent, style) }
    if !hit.duplicates.isEmpty {
      output += indent + SearchWording.duplicates(hit.duplicates, style.language) + "\n"
    }
    return output
  }

  /// A passage with « … » where its text goes on.
  private static func excerpt(_ passage: Passage, of article: Article) -> StyledText {
    let length: Int
    switch passage.field {
    case .title: length = article.title.utf8.count
    case .lead: length = article.lead.utf8.count
    case .body: length = article.body.utf8.count
    }
    let opening = passage.byteRange.lowerBound > 0 ? "… " : ""
    let closing = passage.byteRange.upperBound < length ? " …" : ""
    return StyledText(
      opening + passage.text + closing,
      .match,
      at: passage.highlights.map {
        $0.lowerBound + opening.utf8.count..<$0.upperBound + opening.utf8.count
      })
  }
}

/// The first lines of a hit: its title on the left, where it comes from on the right.
private struct HitHeading {
  private let title: StyledText
  private let origin: String

  init(_ hit: Hit, _ language: Language) {
    title =
      hit.article.title.isEmpty
      ? StyledText(SearchWording.untitled(language))
      : StyledText(hit.article.title, .match, at: hit.titleHighlights)
    origin = ArticleOrigin.text(hit.article, handle: hit.handle, language)
  }

  func text(margin: String, _ style: OutputStyle) -> String {
    guard let width = style.width else {
      return margin + title.rendered(with: style) + " · " + StyledText(origin).rendered(with: style) + "\n"
    }
    let space = width - margin.utf8.count
    let indent = String(repeating: " ", count: margin.utf8.count)
    let lines = title.wrapped(toWidth: space)
    var output = ""
    for (index, line) in lines.enumerated() {
      output += (index == 0 ? margin : indent) + line.rendered(with: style)
      let gap = space - CellWidth.of(line.text) - CellWidth.of(origin)
      if index == lines.count - 1, gap >= 2 {
        return output + String(repeating: " ", count: gap) + StyledText(origin).rendered(with: style) + "\n"
      }
      output += "\n"
    }
    return output + indent + StyledText(origin).rendered(with: style) + "\n"
  }
}
