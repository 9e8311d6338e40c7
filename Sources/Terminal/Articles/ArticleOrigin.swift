import Corpus
import Searching

/// Where an article comes from, in one line: source, date, handle.
enum ArticleOrigin {
  static func text(_ article: Article, handle: String) -> String {
    text(Reprint(handle: handle, source: article.source, date: article.date))
  }

  static func text(_ reprint: Reprint) -> String {
    [reprint.source, reprint.date.map(Quantity.day) ?? SearchWording.undated, reprint.handle]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
