package import Corpus

/// An article as it is cited in running text, in one line: who, what, where, when, and the handle to find it by.
package enum Citation {
  package static func line(_ exported: ExportedArticle, in language: Language) -> String {
    let article = exported.article
    let title = SingleLine.text(article.title)
    let quoted = title.isEmpty ? SearchWording.untitled(language) : language.quoted(title)
    let parts = [
      SingleLine.text(article.author), quoted, SingleLine.text(article.source),
      article.date.map { Quantity.day($0, language) } ?? SearchWording.undated(language), article.url,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ") + " (\(exported.handle))"
  }
}
