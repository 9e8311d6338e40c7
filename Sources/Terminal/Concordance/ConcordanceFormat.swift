import Corpus
package import Searching

/// Writes the lines of a concordance, one after the other.
///
/// In text, date, source and id stand in front, as much of them as leaves the match most of the line; the matches
/// of all lines begin in one column.
package struct ConcordanceFormat {
  private let style: OutputStyle
  private let width: Int
  private var offsets: (handle: String, field: Passage.Field, ScalarOffsets)?

  /// - Parameter width: the cells of a line: in text all of them, else those of left, match and right together.
  package init(width: Int, style: OutputStyle = .plain) {
    self.width = width
    self.style = style
  }

  // MARK: - Text

  /// A line for people, with its line feed.
  package func text(_ line: ConcordanceLine) -> String {
    let columns = ConcordanceColumns(width: width)
    let context = KeywordInContext(line, leftWidth: columns.left, width: columns.context)
    let origin = " " + columns.origin(of: line, style.language)
    var text =
      origin + String(repeating: " ", count: max(0, columns.left - CellWidth.of(context.left))) + context.left
    let start = text.utf8.count
    let room = columns.context - columns.left
    let match = CellWidth.cut(context.match, to: room)
    text += match
    let end = text.utf8.count
    text += CellWidth.cut(context.right, to: room - CellWidth.of(match))
    return StyledText(text, spans: [.init(0..<origin.utf8.count, .origin), .init(start..<end, .match)])
      .withoutSoftHyphens.rendered(with: style) + "\n"
  }

  // MARK: - Data

  /// A line as `kiosque-concordance-1`, without its end.
  package mutating func json(_ line: ConcordanceLine) -> [UInt8] {
    let (context, range) = data(line)
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-concordance-1")
      json.field("id", line.handle)
      json.field("date", optional: line.article.date?.description)
      json.field("source", line.article.source)
      json.field("title", line.article.title)
      json.field("field", line.field.rawValue)
      json.field("start", range.lowerBound)
      json.field("end", range.upperBound)
      json.field("left", context.left)
      json.field("match", context.match)
      json.field("right", context.right)
    }
    return json.bytes
  }

  /// The header of the same as comma-separated values.
  package static func csvHeader(beginsWithMark: Bool = false) -> [UInt8] {
    var csv = CSVWriter(beginsWithMark: beginsWithMark)
    csv.row(["id", "date", "source", "title", "field", "start", "end", "left", "match", "right"])
    return csv.bytes
  }

  /// A line as comma-separated values.
  package mutating func csv(_ line: ConcordanceLine) -> [UInt8] {
    let (context, range) = data(line)
    var csv = CSVWriter()
    csv.row([
      line.handle, line.article.date?.description ?? "", line.article.source, line.article.title,
      line.field.rawValue, String(range.lowerBound), String(range.upperBound), context.left, context.match,
      context.right,
    ])
    return csv.bytes
  }

  private mutating func data(_ line: ConcordanceLine) -> (KeywordInContext, Range<Int>) {
    // Lines of one text follow each other: its offsets are counted once.
    var counted =
      if let offsets, offsets.handle == line.handle, offsets.field == line.field { offsets.2 } else {
        ScalarOffsets(line.text)
      }
    let range = counted.range(ofBytes: line.byteRange)
    offsets = (line.handle, line.field, counted)
    return (
      KeywordInContext(line, leftWidth: ConcordanceColumns.left(of: width), width: width), range
    )
  }
}
