import Corpus
package import Searching

/// The values of a field compared between two queries, ready to be shown.
package struct FacetContrastReport {
  private let query: String
  private let other: String
  private let contrast: FacetContrast
  private let milliseconds: Double
  private let archiveCount: Int

  /// - Parameters:
  ///   - query: the first as the person wrote it.
  ///   - other: the second; empty for what the filters leave.
  package init(
    query: String, against other: String, contrast: FacetContrast, milliseconds: Double, archiveCount: Int
  ) {
    self.query = query
    self.other = other
    self.contrast = contrast
    self.milliseconds = milliseconds
    self.archiveCount = archiveCount
  }

  /// The comparison for people: the totals, then a line a value with G², count and share in either, and its name.
  package func text(_ style: OutputStyle) -> String {
    let language = style.language
    var output = StyledText(
      SearchWording.total(
        contrast.total, articles: contrast.articles, of: archiveCount, milliseconds: milliseconds, language)
        + " · " + FacetWording.against(other, contrast.otherTotal, language)
    ).lines(style)
    guard !contrast.values.isEmpty else { return output }
    var rows = [FacetWording.contrastHeader(language)]
    rows += contrast.values.map { value in
      [
        (value.keyness > 0 ? "+" : "") + Quantity.tenths(value.keyness, language),
        Quantity.count(value.count, language),
        Self.percent(value.count, of: contrast.total, language), Quantity.count(value.otherCount, language),
        Self.percent(value.otherCount, of: contrast.otherTotal, language), value.name,
      ]
    }
    output += "\n" + Self.table(rows, style)
    if contrast.distinct > contrast.values.count {
      output += StyledText(FacetWording.further(contrast.distinct - contrast.values.count, language)).lines(
        style)
    }
    return output
  }

  /// Figures to the right of their columns, names wrapped in the last; where these would have no room, columns of
  /// figures are left out, the shares first.
  private static func table(_ rows: [[String]], _ style: OutputStyle) -> String {
    let names = (rows.first?.count ?? 1) - 1
    let widths = (0..<names).map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    var columns = Array(0..<names)
    for dropped in [[2, 4], [3], [1]] {
      let margin = columns.reduce(1) { $0 + widths[$1] + 2 }
      if let width = style.width, width - margin < narrowestName {
        columns.removeAll(where: dropped.contains)
      }
    }
    return rows.map { row in
      let margin = columns.reduce(" ") { margin, column in
        margin + String(repeating: " ", count: widths[column] - CellWidth.of(row[column])) + row[column]
          + "  "
      }
      let indent = String(repeating: " ", count: CellWidth.of(margin))
      let name = StyledText(row[names])
      guard !name.text.isEmpty else {
        // The header, which has no name.
        return StyledText(String(margin.dropLast(2)), .label).rendered(with: style) + "\n"
      }
      return name.lines(style, indent: margin, hanging: indent)
    }.joined()
  }

  private static let narrowestName = 16

  private static func percent(_ count: Int, of total: Int, _ language: Language) -> String {
    Quantity.percent(tenthsOf: share(count, of: total), language)
  }

  private static func share(_ count: Int, of total: Int) -> Double {
    total == 0 ? 0 : Double(count) / Double(total)
  }

  /// A share of 1 with six decimals: of a large archive three would leave nothing of most.
  private static func written(_ count: Int, of total: Int) -> String {
    String((share(count, of: total) * 1e6).rounded() / 1e6)
  }

  /// The comparison as `kiosque-facets-1`, with `against`, `against_total`, and for each value its shares, its
  /// count in the other hits and G²; one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-facets-1")
      json.field("query", query)
      json.field("by", contrast.field.rawValue)
      json.field("total", contrast.total)
      json.field("articles", contrast.articles)
      json.field("against", other)
      json.field("against_total", contrast.otherTotal)
      json.field("distinct", contrast.distinct)
      json.field("took_ms", milliseconds)
      json.name("facets")
      json.object { json in
        json.field(contrast.field.rawValue, eachOf: contrast.values) { json, value in
          json.object {
            $0.field("name", value.name)
            $0.field("count", value.count)
            $0.name("share")
            $0.number(written: Self.written(value.count, of: contrast.total))
            $0.field("against_count", value.otherCount)
            $0.name("against_share")
            $0.number(written: Self.written(value.otherCount, of: contrast.otherTotal))
            $0.field("g2", value.keyness)
          }
        }
      }
    }
    return json.bytes
  }

  /// The comparison as comma-separated values with a header.
  package func csv(beginsWithMark: Bool = false) -> [UInt8] {
    var csv = CSVWriter(beginsWithMark: beginsWithMark)
    csv.row([contrast.field.rawValue, "count", "share", "against_count", "against_share", "g2"])
    for value in contrast.values {
      csv.row([
        value.name, String(value.count), Self.written(value.count, of: contrast.total),
        String(value.otherCount), Self.written(value.otherCount, of: contrast.otherTotal),
        CSVWriter.number(value.keyness),
      ])
    }
    return csv.bytes
  }
}
