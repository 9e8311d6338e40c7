package import Corpus

/// A remark on a query, with a caret beneath the place that it is about.
package struct QueryRemark {
  private let query: String
  private let byteRange: Range<Int>
  private let message: String
  private let place: Place

  /// Where the query was written.
  package enum Place: Sendable {
    case arguments
    /// The line of a file of queries, from 1.
    case line(Int)
    /// It was typed behind a prompt, and stands on the row above.
    case prompt(String)
  }

  /// - Parameter byteRange: in UTF-8 offsets of the query.
  package init(query: String, byteRange: Range<Int>, message: String, place: Place = .arguments) {
    self.query = query
    self.byteRange = byteRange
    self.message = message
    self.place = place
  }

  /// The query, unless it stands there already, and a caret beneath it, where the query fits the terminal; a message
  /// that does not fit behind the caret is wrapped beneath it.
  package func text(width: Int?, in language: Language) -> String {
    var (opening, stands) = (" ", false)
    switch place {
    case .arguments: break
    case .line(let line): opening += SearchWording.noteAtLine(line, language)
    case .prompt(let prompt): (opening, stands) = (prompt, true)
    }
    let shown = opening + StyledText(query).rendered(with: .plain)
    let column = CellWidth.of(opening + StyledText(prefix).rendered(with: .plain))
    guard !query.contains(where: \.isNewline), CellWidth.of(shown) <= width ?? 200 else {
      return StyledText((stands ? "" : String(opening.dropFirst())) + message).lines(
        OutputStyle(width: width))
    }
    let caret = (stands ? "" : shown + "\n") + String(repeating: " ", count: column) + "^"
    if let width, column + 2 + CellWidth.of(message) > width {
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
