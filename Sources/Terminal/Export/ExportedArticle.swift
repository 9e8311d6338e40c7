package import Corpus
package import Searching

/// An article as it is handed to an exporter: whole, with its handle and the names that it holds.
package struct ExportedArticle {
  package var article: Article
  package var handle: String
  package var names: EntityNames

  package init(_ article: Article, handle: String, names: EntityNames = EntityNames()) {
    self.article = article
    self.handle = handle
    self.names = names
  }

  /// All names, actors first.
  var keywords: [String] { Facet.allCases.flatMap { names[$0] } }
}
