package import Corpus

/// A match in its text: a line of a concordance (keyword in context, KWIC).
package struct ConcordanceLine: Sendable {
  package var handle: String
  package var article: Article
  /// The text of the article that it stands in.
  package var field: Passage.Field
  /// Where it stands in the text of ``field``, in UTF-8 offsets.
  package var byteRange: Range<Int>

  package init(handle: String, article: Article, field: Passage.Field, byteRange: Range<Int>) {
    self.handle = handle
    self.article = article
    self.field = field
    self.byteRange = byteRange
  }

  package var text: String { article.text(of: field) }
}

/// The order of a concordance's lines; lines that are equal in it stand by date.
package enum ConcordanceOrder: String, Sendable, CaseIterable {
  /// By the words in front of the match, from the nearest on.
  case left
  /// By the words behind the match.
  case right
  /// The oldest article first, undated ones last; in an article title, lead and body from their beginning.
  case date
}

/// How much there is to show in a concordance.
package struct ConcordanceCounts: Equatable, Sendable {
  /// All matches, shown or not.
  package var matches = 0
  /// The articles that they stand in.
  package var articles = 0
  /// The lines that were given.
  package var shown = 0

  package init() {}
}

extension Article {
  /// One of its texts.
  package func text(of field: Passage.Field) -> String {
    switch field {
    case .title: title
    case .lead: lead
    case .body: body
    }
  }
}
