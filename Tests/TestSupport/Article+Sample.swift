package import Corpus

extension Article {
  /// An article for tests: named by its key, in a collection of its own.
  ///
  /// - Parameter date: as ISO 8601 writes it; nil for an undated article.
  package static func sample(
    _ key: String, title: String = "", lead: String = "", body: String = "", date: String? = nil,
    source: String = "Le Courrier"
  ) -> Article {
    Article(
      key: ArticleKey(collection: "essais", value: key), title: title, lead: lead, body: body,
      date: date.flatMap(Day.init(iso8601:)), source: source)
  }

  /// The texts in the order of the index's columns.
  package var texts: [String] { [title, lead, body] }
}

extension Day {
  /// The day of `2024-12-07`, or nil.
  package init?(iso8601 text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
