/// One article as its source gave it: the unit that is imported, stored, matched and shown.
///
/// Texts are Unicode; a paragraph ends at a line feed. An unknown field is the empty string, an unknown
/// date is `nil`.
package struct Article: Sendable, Equatable {
  /// What makes this article the same one at the next import.
  package var key: ArticleKey
  package var title: String
  /// The opening summary that stands apart from the body (French « chapeau »).
  package var lead: String
  package var body: String
  package var date: Day?
  /// The publication, as shown and filtered.
  package var source: String
  package var author: String
  package var url: String
  /// The file that it was read from, as the person named it.
  package var path: String

  package init(
    key: ArticleKey, title: String = "", lead: String = "", body: String = "", date: Day? = nil,
    source: String = "", author: String = "", url: String = "", path: String = ""
  ) {
    self.key = key
    self.title = title
    self.lead = lead
    self.body = body
    self.date = date
    self.source = source
    self.author = author
    self.url = url
    self.path = path
  }
}

/// The identity of an article: a key, unique within a collection.
package struct ArticleKey: Sendable, Hashable {
  /// The set that `value` is unique in; empty where the value is a URL or a URN, unique by itself.
  package var collection: String
  /// A URL or URN, else the record's own id, else a digest or a path.
  package var value: String

  package init(collection: String, value: String) {
    self.collection = collection
    self.value = value
  }
}
