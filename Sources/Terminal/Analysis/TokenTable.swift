/// The tokens of a text, ready to be shown.
package struct TokenTable {
  package struct Row {
    /// In UTF-8 offsets of the text.
    package var byteRange: Range<Int>
    package var form: String
    package var term: String
    package var isStopWord: Bool

    package init(byteRange: Range<Int>, form: String, term: String, isStopWord: Bool) {
      self.byteRange = byteRange
      self.form = form
      self.term = term
      self.isStopWord = isStopWord
    }
  }

  private let text: String
  private let rows: [Row]

  package init(text: String, rows: [Row]) {
    self.text = text
    self.rows = rows
  }

  /// The tokens as `kiosque-analyze-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-analyze-1")
      json.field("text", text)
      var offsets = ScalarOffsets(text)
      json.field("tokens", eachOf: rows) { json, row in
        let range = offsets.range(ofBytes: row.byteRange)
        json.object {
          $0.field("start", range.lowerBound)
          $0.field("end", range.upperBound)
          $0.field("text", written(row))
          $0.field("form", row.form)
          $0.field("term", row.term)
          $0.field("stop", row.isStopWord)
        }
      }
    }
    return json.bytes
  }

  /// A line a token: its range, the word, its form, its term; in columns where these have room, else wrapped.
  package func text(_ style: OutputStyle) -> String {
    var offsets = ScalarOffsets(text)
    let lines = rows.map { row in
      let range = offsets.range(ofBytes: row.byteRange)
      return [
        "\(range.lowerBound)–\(range.upperBound)", written(row), row.form, row.term,
        row.isStopWord ? AnalysisWording.stopWord(style.language) : "",
      ].map { StyledText($0).rendered(with: .plain) }
    }
    let widths = (0..<5).map { column in lines.map { CellWidth.of($0[column]) }.max() ?? 0 }
    if let width = style.width, widths.reduce(widths.count * 2, +) > width {
      return lines.map { cells in
        StyledText(cells.filter { !$0.isEmpty }.joined(separator: "  "))
          .lines(style, indent: " ", hanging: "   ")
      }.joined()
    }
    return lines.map { cells in
      var line = ""
      for (index, cell) in cells.enumerated() {
        line += " " + cell
        let isLast = cells[(index + 1)...].allSatisfy(\.isEmpty)
        if isLast { break }
        line += String(repeating: " ", count: widths[index] - CellWidth.of(cell) + 1)
      }
      return line + "\n"
    }.joined()
  }

  private func written(_ row: Row) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: row.byteRange.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: row.byteRange.count)])
  }
}
