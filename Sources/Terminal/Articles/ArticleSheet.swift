package import Corpus
package import Searching

/// One article, ready to be shown.
package struct ArticleSheet {
  package let article: Article
  /// What people cite it by.
  package let handle: String
  /// The articles with the same text.
  private let duplicates: [Reprint]
  private let names: EntityNames

  package init(
    _ article: Article, handle: String, duplicates: [Reprint] = [], names: EntityNames = EntityNames()
  ) {
    self.article = article
    self.names = names
    self.handle = handle
    self.duplicates = duplicates
  }

  /// Title and origin in one line.
  package func line(in language: Language) -> String {
    let title = article.title.isEmpty ? SearchWording.untitled(language) : article.title
    return "\(handle)  \(title) · \(ArticleOrigin.text(article, handle: "", language))"
  }

  /// Whether any actor, city or country of it is known.
  package var hasNames: Bool { Facet.allCases.contains { !names[$0].isEmpty } }

  /// The article as `kiosque-show-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-show-1")
      json.field("id", handle)
      json.field("collection", article.key.collection)
      json.field("key", article.key.value)
      json.articleFields(article, names)
      json.field("lead", article.lead)
      json.field("body", article.body)
      json.field("duplicates", duplicates.map(\.handle))
    }
    return json.bytes
  }
}

extension ArticleSheet {
  /// The article set for reading: title, origin, byline, address, who else printed it, whom and what it names, then lead
  /// and body. On a terminal in lines of at most 88 cells, with a line between paragraphs; elsewhere a line a paragraph.
  ///
  /// - Parameters:
  ///   - mentions: where its texts name its entities, in UTF-8 offsets of each.
  ///   - highlights: where they hold what was searched for.
  package func text(
    _ style: OutputStyle, mentions: [Passage.Field: [Range<Int>]] = [:],
    highlights: [Passage.Field: [Range<Int>]] = [:]
  ) -> String {
    let indent = style.width == nil ? "" : "  "
    var page = style
    page.width = style.width.map { min($0, Self.widestLine + indent.utf8.count) }
    var output = ArticleTitle.text(
      article, highlights: highlights[.title] ?? [], mentions: mentions[.title] ?? [], style.language
    ).lines(page, indent: indent)
    output += StyledText(ArticleOrigin.text(article, handle: handle, style.language), .origin).lines(
      page, indent: indent)
    if !article.author.isEmpty { output += StyledText(article.author).lines(page, indent: indent) }
    if !article.url.isEmpty {
      output += StyledText(article.url, .link(url: article.url)).lines(page, indent: indent)
    }
    if !article.path.isEmpty { output += StyledText(article.path).lines(page, indent: indent) }
    output += reprints(page, indent)
    var list = LabelledList()
    for facet in Facet.allCases { list.add(FacetWording.names(facet, style.language), names[facet]) }
    output += list.text(indent: indent, page)
    for field in [Passage.Field.lead, .body] {
      let spans =
        (mentions[field] ?? []).map { StyledText.Span($0, .entity) }
        + (highlights[field] ?? []).map { StyledText.Span($0, .match) }
      for (index, paragraph) in Self.paragraphs(of: article.text(of: field), spans).enumerated() {
        if index == 0 || style.width != nil { output += "\n" }
        output += paragraph.lines(page, indent: indent)
      }
    }
    return output
  }

  /// Longer lines tire the eye.
  private static let widestLine = 88

  /// The articles with the same text, the earliest first.
  private func reprints(_ page: OutputStyle, _ indent: String) -> String {
    guard !duplicates.isEmpty else { return "" }
    return StyledText(ReprintWording.sameText(page.language), .label).lines(page, indent: indent)
      + duplicates.sorted(by: Reprint.isEarlier).map { reprint in
        StyledText(ArticleOrigin.text(reprint, page.language), .origin)
          .lines(page, indent: indent + "  ", hanging: indent + "    ")
      }.joined()
  }

  /// - Complexity: linear in the text, n log n in the spans.
  private static func paragraphs(of text: String, _ spans: [StyledText.Span]) -> [StyledText] {
    var rest = spans.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    return text.split(separator: "\n").map { line in
      let start = text.utf8.distance(from: text.utf8.startIndex, to: line.startIndex)
      let range = start..<start + line.utf8.count
      rest = rest.drop { $0.range.upperBound <= range.lowerBound }
      return StyledText(
        String(line),
        spans: rest.prefix { $0.range.lowerBound < range.upperBound }
          .filter { $0.range.overlaps(range) }.map { span in
            let part = span.range.clamped(to: range)
            return StyledText.Span(part.lowerBound - start..<part.upperBound - start, span.role)
          })
    }
  }
}
