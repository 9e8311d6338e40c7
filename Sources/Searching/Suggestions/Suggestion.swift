package import Corpus

/// What may help where nothing was found, or where any word had to do.
package enum Suggestion: Sendable, Equatable {
  /// No article holds this word of the query.
  case unknown(QueryWord)
  /// A word of the archive, or two, that may have been meant for one of the query; so many articles hold it in
  /// any of the forms that the query would find.
  case spelling(of: QueryWord, text: String, articles: Int)
  /// The archive holds a word of the query, though never in the very form asked for: this one instead.
  case form(of: QueryWord, text: String, articles: Int)
  /// An entity that has such a name, or nearly, with the query that asks for it.
  case entity(Entity, articles: Int, query: String)
  /// Without this condition alone there are hits, so many.
  case without(SearchCondition, total: Int)
  /// A query that asks for less: words of a phrase anywhere, or any of the conditions; and its hits.
  case looser(String, total: Int)
  /// The whole query with what may have been meant for each unknown word, and its hits.
  case query(String, total: Int)
}

/// A word as it stands in a query.
package struct QueryWord: Sendable, Equatable, Hashable {
  package var text: String
  /// In bytes of the query's UTF-8; of a word inside quotation marks, where the phrase stands.
  package var byteRange: Range<Int>

  package init(text: String, byteRange: Range<Int>) {
    self.text = text
    self.byteRange = byteRange
  }
}

/// One condition of a request.
package enum SearchCondition: Sendable, Equatable {
  /// A part of the query as it would be written, and where it stands in bytes of the query's UTF-8.
  case part(String, byteRange: Range<Int>)
  case dates(from: Day?, to: Day?)
  case sources([String], isExcluded: Bool)
  case authors([String], isExcluded: Bool)
  case name(NameCondition)
  case selection(ArticleSelection)
}
