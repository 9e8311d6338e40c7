import Corpus

/// An article's title, which leads to its page.
enum ArticleTitle {
  /// - Parameter highlights: matches in the title, in UTF-8 offsets of it.
  static func text(
    _ article: Article, highlights: [Range<Int>] = [], mentions: [Range<Int>] = [], _ language: Language
  ) -> StyledText {
    let text =
      article.title.isEmpty
      ? StyledText(SearchWording.untitled(language))
      : StyledText(
        article.title,
        spans: highlights.map { StyledText.Span($0, .match) } + mentions.map { StyledText.Span($0, .entity) })
    return (article.url.isEmpty ? text : text.with(.link(url: article.url))).with(.title)
  }
}
