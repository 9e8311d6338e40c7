package import Corpus

/// A remark on a query, with a caret beneath the place that it is about.
package struct QueryRemark {
  private let query: String
  private let byteRange: Range<Int>
  private let message: String
  /// The line of a file of queries, from 1.
  private let line: Int?

  /// - Parameter byteRange: in UTF-8 offsets of the query.
  package init(query: String, byteRange: Range<Int>, message: String, line: Int? = nil) {
    self.query = query
    self.byteRange = byteRange
    self.message = message
    self.line = line
  }

  /// Two lines where the query fits the terminal, else one; a message that does not fit behind the caret is wrapped
  /// beneath it.
  package func text(width: Int?, in language: Language) -> String {
    let place = line.map { SearchWording.noteAtLine($0, language) } ?? ""
    let shown = place + StyledText(query).rendered(with: .plain)
    let column = CellWidth.of(place + StyledText(prefix).rendered(with: .plain))
    guard !query.contains(where: \.isNewline), CellWidth.of(shown) + 1 <= width ?? 200 else {
      return StyledText(place + message).lines(OutputStyle(width: width))
    }
    let caret = " \(shown)\n \(String(repeating: " ", count: column))^"
    if let width, column + 3 + CellWidth.of(message) > width {
      return caret + "\n" + StyledText(message).lines(OutputStyle(width: width))
    }
    return caret + " \(message)\n"
  }

  private var prefix: String {
    let utf8 = query.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: byteRange.lowerBound, limitedBy: utf8.endIndex)
    return String(query[..<(end ?? utf8.endIndex)])
  }
}
