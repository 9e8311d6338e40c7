package import Corpus
package import Searching

/// One article, ready to be shown.
package struct ArticleSheet {
  private let article: Article
  /// What people cite it by.
  package let handle: String
  /// Handles of the articles with the same text.
  private let duplicates: [String]
  private let names: EntityNames

  package init(
    _ article: Article, handle: String, duplicates: [String] = [], names: EntityNames = EntityNames()
  ) {
    self.article = article
    self.names = names
    self.handle = handle
    self.duplicates = duplicates
  }

  /// Title and origin in one line.
  package func line(in language: Language) -> String {
    "\(handle)  \(title(language)) · \(ArticleOrigin.text(article, handle: "", language))"
  }

  private func title(_ language: Language) -> String {
    article.title.isEmpty ? SearchWording.untitled(language) : article.title
  }

  /// The article for people: title, origin, then its paragraphs.
  package func text(_ style: OutputStyle) -> String {
    let title = title(style.language)
    var output = ""
    func add(_ text: StyledText) {
      for line in text.wrapped(toWidth: style.width) { output += line.rendered(with: style) + "\n" }
    }
    add(StyledText(title, .title))
    add(StyledText(ArticleOrigin.text(article, handle: handle, style.language)))
    for text in [article.author, article.url, article.path] where !text.isEmpty { add(StyledText(text)) }
    if !duplicates.isEmpty { add(StyledText(SearchWording.duplicates(duplicates, style.language))) }
    var list = LabelledList()
    for facet in Facet.allCases { list.add(FacetWording.names(facet, style.language), names[facet]) }
    output += list.text(indent: "", style)
    for text in [article.lead, article.body] where !text.isEmpty {
      output += "\n"
      for paragraph in text.split(separator: "\n") { add(StyledText(String(paragraph))) }
    }
    return output
  }

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
      json.field("duplicates", duplicates)
    }
    return json.bytes
  }
}
