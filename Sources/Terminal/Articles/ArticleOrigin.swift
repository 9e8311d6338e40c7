import Corpus

/// Where an article comes from, in one line: source, date, handle.
enum ArticleOrigin {
  static func text(_ article: Article, handle: String) -> String {
    [article.source, article.date.map(Quantity.day) ?? SearchWording.undated, handle]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
