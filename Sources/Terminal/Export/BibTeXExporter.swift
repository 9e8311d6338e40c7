import Corpus
import Entities

/// Articles as BibTeX entries, for LaTeX with BibTeX or biblatex; the body is left out.
///
/// `year` and `month` are for BibTeX, `date` for biblatex, which knows the day. The title stands in braces of
/// its own, as styles would change its capitals. Keys are ASCII and differ, as they end with the handle.
struct BibTeXExporter: ArticleExporter {
  func append(_ exported: ExportedArticle, to output: inout [UInt8]) {
    let article = exported.article
    output += "@article{\(Self.key(exported))".utf8
    func field(_ name: String, written value: String) { output += ",\n  \(name) = \(value)".utf8 }
    func field(_ name: String, _ value: String) {
      if !value.isEmpty { field(name, written: "{\(BibTeXText.escaped(value))}") }
    }
    let contributors = Byline(article.author).contributors
    if !contributors.isEmpty {
      field("author", written: "{\(contributors.map(Self.name).joined(separator: " and "))}")
    }
    if !article.title.isEmpty { field("title", written: "{{\(BibTeXText.escaped(article.title))}}") }
    field("journal", article.source)
    if let date = article.date {
      field("date", date.description)
      field("year", String(date.description.prefix { $0 != "-" }))
      field("month", written: Self.months[date.calendarDate.month - 1])
    }
    if !article.url.isEmpty { field("url", written: "{\(BibTeXText.verbatimAddress(article.url))}") }
    field("abstract", article.lead)
    field("keywords", exported.keywords.joined(separator: ", "))
    output += "\n}\n\n".utf8
  }

  /// Names of months that every style defines.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func name(_ contributor: Byline.Contributor) -> String {
    switch contributor {
    case .person(let family, let given): "\(BibTeXText.escaped(family)), \(BibTeXText.escaped(given))"
    // In braces no part of it is taken for a surname, nor « and » for the next author.
    case .other(let name): "{\(BibTeXText.escaped(name))}"
    }
  }

  private static let longestSource = 24

  private static func key(_ exported: ExportedArticle) -> String {
    let source = NameFolding.folded(exported.article.source).unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
    }
    let year = exported.article.date.map { $0.description.prefix { $0 != "-" } } ?? ""
    let name = String(String.UnicodeScalarView(source.prefix(longestSource)))
    return (name.isEmpty ? "article" : name) + year + exported.handle
  }
}
