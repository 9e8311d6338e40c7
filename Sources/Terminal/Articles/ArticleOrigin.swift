import Corpus

/// Where an article comes from, in one line: source, date, handle.
enum ArticleOrigin {
  static func text(_ article: Article, handle: String, _ language: Language) -> String {
    [
      article.source, article.date.map { Quantity.day($0, language) } ?? SearchWording.undated(language),
      handle,
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
