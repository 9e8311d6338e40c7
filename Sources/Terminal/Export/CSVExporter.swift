import Corpus
import Searching

/// Articles as comma-separated values, a row each below a row of column names; the texts, which are long, come last.
///
/// Names of one kind share a field, « ; » between them. An undated article has an empty date.
struct CSVExporter: ArticleExporter {
  let beginsWithMark: Bool

  func open(_ output: inout [UInt8]) {
    var csv = CSVWriter(beginsWithMark: beginsWithMark)
    csv.row(Self.columns.map(\.name))
    output += csv.bytes
  }

  func append(_ exported: ExportedArticle, to output: inout [UInt8]) {
    var csv = CSVWriter()
    csv.row(Self.columns.map { $0.value(exported) })
    output += csv.bytes
  }

  private typealias Column = (name: String, value: @Sendable (ExportedArticle) -> String)

  private static let columns: [Column] = [
    ("id", { $0.handle }),
    ("key", { $0.article.key.value }),
    ("title", { $0.article.title }),
    ("date", { $0.article.date?.description ?? "" }),
    ("source", { $0.article.source }),
    ("author", { $0.article.author }),
    ("url", { $0.article.url }),
    ("actors", { joined($0.names.actors) }),
    ("cities", { joined($0.names.cities) }),
    ("countries", { joined($0.names.countries) }),
    ("lead", { $0.article.lead }),
    ("body", { $0.article.body }),
  ]

  private static func joined(_ names: [String]) -> String { names.joined(separator: " ; ") }
}
