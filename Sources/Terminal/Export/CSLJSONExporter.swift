import Corpus

/// Articles as an array of CSL-JSON items of the type `article-newspaper`, an item a line; the body is left out.
///
/// What is not known is not there: no date is guessed, and who cannot be told apart as family and given name is
/// a literal. Format: https://github.com/citation-style-language/schema, csl-data.json.
struct CSLJSONExporter: ArticleExporter {
  private var isFirst = true

  func open(_ output: inout [UInt8]) { output.append(UInt8(ascii: "[")) }

  mutating func append(_ exported: ExportedArticle, to output: inout [UInt8]) {
    output += isFirst ? "\n".utf8 : ",\n".utf8
    isFirst = false
    output += Self.item(exported)
  }

  func close(_ output: inout [UInt8]) { output += "\n]\n".utf8 }

  private static func item(_ exported: ExportedArticle) -> [UInt8] {
    let article = exported.article
    var json = JSONWriter()
    json.object { json in
      func field(_ name: String, _ value: String, _ json: inout JSONWriter) {
        if !value.isEmpty { json.field(name, value) }
      }
      json.field("id", exported.handle)
      json.field("type", "article-newspaper")
      field("title", article.title, &json)
      let contributors = Byline(article.author).contributors
      if !contributors.isEmpty { json.field("author", eachOf: contributors) { $0.name($1) } }
      field("container-title", article.source, &json)
      if let date = article.date { json.issued(date) }
      field("URL", article.url, &json)
      field("abstract", article.lead, &json)
      field("keyword", exported.keywords.joined(separator: ", "), &json)
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func name(_ contributor: Byline.Contributor) {
    object { json in
      switch contributor {
      case .person(let family, let given):
        json.field("family", family)
        json.field("given", given)
      case .other(let name): json.field("literal", name)
      }
    }
  }

  fileprivate mutating func issued(_ date: Day) {
    let (year, month, day) = date.calendarDate
    name("issued")
    object { json in
      json.name("date-parts")
      json.array { $0.array { for part in [year, month, day] { $0.integer(part) } } }
    }
  }
}
