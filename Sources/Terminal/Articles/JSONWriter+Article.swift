import Corpus
import Searching

extension JSONWriter {
  /// What a search or `show` tells of an article besides its texts: title, origin and entities.
  mutating func articleFields(_ article: Article, _ names: EntityNames) {
    field("title", article.title)
    field("source", article.source)
    field("author", article.author)
    field("date", optional: article.date?.description)
    field("url", article.url)
    field("path", article.path)
    nameFields(names)
  }

  /// Its entities, by facet.
  mutating func nameFields(_ names: EntityNames) {
    field("actors", names.actors)
    field("cities", names.cities)
    field("countries", names.countries)
  }
}
