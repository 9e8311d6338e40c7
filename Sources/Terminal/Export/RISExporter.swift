import Corpus

/// Articles as RIS records of newspaper articles, which reference managers read; the body is left out.
///
/// A line a field, ended by CR LF: two letters or digits, two spaces, a hyphen, a space, the value (the format's
/// specification: http://www.refman.com/support/risformat_intro.asp). A line break in a text becomes a space, so
/// that no text can look like a field of its own. Unlike the specification, which is older than Unicode, the
/// bytes are UTF-8, as every program of today expects.
struct RISExporter: ArticleExporter {
  func append(_ exported: ExportedArticle, to output: inout [UInt8]) {
    let article = exported.article
    func field(_ tag: String, _ value: String) {
      let value = SingleLine.text(value)
      if !value.isEmpty { output += "\(tag)  - \(value)\r\n".utf8 }
    }
    field("TY", "NEWS")
    field("ID", exported.handle)
    field("TI", article.title)
    for contributor in Byline(article.author).contributors { field("AU", Self.name(contributor)) }
    field("T2", Self.withoutAsterisks(article.source))
    if let date = article.date {
      field("PY", String(date.description.prefix { $0 != "-" }))
      // A fourth part, such as a season, may follow the last slash.
      field("DA", date.description.replacing("-", with: "/") + "/")
    }
    field("UR", article.url)
    field("AB", article.lead)
    for name in exported.keywords { field("KW", Self.withoutAsterisks(name)) }
    output += "ER  - \r\n".utf8
  }

  private static func name(_ contributor: Byline.Contributor) -> String {
    switch contributor {
    case .person(let family, let given): withoutAsterisks("\(family), \(given)")
    case .other(let name): withoutAsterisks(name)
    }
  }

  /// The specification allows none in names of people and periodicals, nor in keywords.
  private static func withoutAsterisks(_ name: String) -> String { name.filter { $0 != "*" } }
}
