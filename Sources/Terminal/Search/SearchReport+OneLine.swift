import Corpus
import Searching

extension SearchReport {
  /// A line a hit, for programs that let people pick lines: id, date, source, title and first passage between tabs,
  /// nothing wrapped and nothing else told.
  ///
  /// The date is as ISO 8601 writes it; what an article has not is empty.
  package func oneLineText(_ style: OutputStyle) -> String {
    result.hits.map { hit in
      let article = hit.article
      let passage = hit.passages.first.map { passage in
        var passage = passage
        passage.text = Self.spaced(passage.text)
        return HitText.excerpt(passage, of: article)
      }
      let title = StyledText(Self.spaced(article.title), .match, at: hit.titleHighlights).with(.title)
      return [
        StyledText(hit.handle), StyledText(article.date?.description ?? ""),
        StyledText(Self.spaced(article.source), .origin), title, passage ?? StyledText(""),
      ].map { $0.rendered(with: style) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Each control as a space, so that places stay where they are and no field has a tab or a line feed in it.
  private static func spaced(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
