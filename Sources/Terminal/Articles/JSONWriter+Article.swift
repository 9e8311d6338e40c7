package import Corpus
package import Searching

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

  private mutating func nameFields(_ names: EntityNames) {
    field("actors", names.actors)
    field("cities", names.cities)
    field("countries", names.countries)
  }

  /// An article as `kiosque-export-1`: a line that an import reads back to the same article.
  package mutating func export(_ article: Article, handle: String, _ names: EntityNames) {
    object { json in
      json.field("format", "kiosque-export-1")
      json.field("id", handle)
      json.field("collection", article.key.collection)
      json.field("key", article.key.value)
      json.field("path", article.path)
      json.field("title", article.title)
      json.field("lead", article.lead)
      json.field("body", article.body)
      json.field("date", optional: article.date?.description)
      json.field("source", article.source)
      json.field("author", article.author)
      json.field("url", article.url)
      json.nameFields(names)
    }
  }
}
