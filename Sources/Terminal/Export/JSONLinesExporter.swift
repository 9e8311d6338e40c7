import Corpus

/// Articles as `kiosque-export-1`, a line each, that an import reads back to the same articles.
struct JSONLinesExporter: ArticleExporter {
  func append(_ exported: ExportedArticle, to output: inout [UInt8]) {
    let article = exported.article
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-export-1")
      json.field("id", exported.handle)
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
      json.nameFields(exported.names)
    }
    output += json.bytes
    output.append(UInt8(ascii: "\n"))
  }
}
