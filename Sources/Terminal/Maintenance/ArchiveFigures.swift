package import Corpus

/// What an archive holds, ready to be shown.
package struct ArchiveFigures {
  package var articles = 0
  package var textBytes = 0
  package var fileBytes = 0
  package var from: Day?
  package var to: Day?
  package var undated = 0
  package var duplicates = 0
  package var sources = 0
  package var actors = 0
  package var cities = 0
  package var countries = 0
  package var terms = 0
  package var analyzer = ""
  /// The same for archives of the same articles; nil where it is not known.
  package var fingerprint: String?

  package init() {}

  /// The figures for people, a few lines.
  ///
  /// - Parameter width: the cells of a line, nil where nothing is wrapped.
  package func text(in language: Language, width: Int? = nil) -> String {
    let style = OutputStyle(width: width, language: language)
    return MaintenanceWording.figures(self, language).map { StyledText($0).lines(style) }.joined()
  }

  /// The figures as `kiosque-stats-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-stats-1")
      json.field("articles", articles)
      json.field("text_bytes", textBytes)
      json.field("file_bytes", fileBytes)
      json.field("from", optional: from?.description)
      json.field("to", optional: to?.description)
      json.field("sources", sources)
      json.field("actors", actors)
      json.field("cities", cities)
      json.field("countries", countries)
      json.field("analyzer", analyzer)
      json.field("undated", undated)
      json.field("duplicates", duplicates)
      json.field("terms", terms)
      json.field("fingerprint", optional: fingerprint)
    }
    return json.bytes
  }
}
