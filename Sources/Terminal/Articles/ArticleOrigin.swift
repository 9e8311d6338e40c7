import Corpus
import Searching

/// Where an article comes from, in one line: source, date, handle.
enum ArticleOrigin {
  static func text(_ article: Article, handle: String, _ language: Language) -> String {
    text(Reprint(handle: handle, source: article.source, date: article.date), language)
  }

  static func text(_ reprint: Reprint, _ language: Language) -> String {
    [
      reprint.source, reprint.date.map { Quantity.day($0, language) } ?? SearchWording.undated(language),
      reprint.handle,
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
