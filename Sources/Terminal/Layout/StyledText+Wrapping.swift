extension StyledText {
  /// The text in lines of at most `width` cells, broken at spaces; a word that is longer is cut.
  ///
  /// A no-break space is no place to break at: guillemets stay with their words. Without a width, one line.
  package func wrapped(toWidth width: Int?) -> [StyledText] {
    guard let width, CellWidth.of(text) > width else { return [self] }
    let limit = max(width, 1)
    var lines: [Range<Int>] = []
    var lineStart = 0
    var cells = 0
    // Where the line can end, and where the next one would begin then.
    var breakAt: (end: Int, next: Int, cells: Int)?
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      let scalarCells = CellWidth.of(scalar)
      if scalar == " " {
        if offset == lineStart { lineStart += 1 } else { breakAt = (offset, offset + 1, cells + 1) }
        if lineStart <= offset { cells += 1 }
      } else {
        if cells + scalarCells > limit, offset > lineStart {
          let place = breakAt ?? (offset, offset, cells)
          lines.append(lineStart..<place.end)
          lineStart = place.next
          cells -= place.cells
          breakAt = nil
        }
        cells += scalarCells
      }
      offset += length
    }
    if lineStart < offset { lines.append(lineStart..<offset) }
    return lines.map(slice)
  }

  /// A part of the text, in UTF-8 offsets on scalar boundaries.
  private func slice(_ range: Range<Int>) -> StyledText {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return StyledText(
      String(text[start..<end]),
      bold: bold.compactMap {
        let part = $0.clamped(to: range)
        return part.isEmpty ? nil : part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
      })
  }
}
