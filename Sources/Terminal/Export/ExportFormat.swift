/// The formats of an export, by the names that people ask for them by: adding one is a row here and a file
/// beside.
package enum ExportFormat: String, CaseIterable, Sendable {
  case jsonl
  case csv
  case ris
  case bibtex
  case cslJSON = "csl-json"

  /// A new exporter, for one file.
  ///
  /// - Parameter beginsWithMark: whether U+FEFF stands in front of CSV; see ``CSVWriter``.
  package func makeExporter(beginsWithMark: Bool = false) -> any ArticleExporter {
    switch self {
    case .jsonl: JSONLinesExporter()
    case .csv: CSVExporter(beginsWithMark: beginsWithMark)
    case .ris: RISExporter()
    case .bibtex: BibTeXExporter()
    case .cslJSON: CSLJSONExporter()
    }
  }
}
