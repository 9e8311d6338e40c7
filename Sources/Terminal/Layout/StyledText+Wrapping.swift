extension StyledText {
  /// The text as lines of the output, wrapped to its width: a space before each, a line feed behind.
  package func lines(_ style: OutputStyle) -> String {
    wrapped(toWidth: style.width.map { $0 - 1 }).map { " " + $0.rendered(with: style) + "\n" }.joined()
  }

  /// The text in lines of at most `width` cells, broken at spaces; a word that is longer is cut.
  ///
  /// A no-break space is no place to break at: guillemets stay with their words. Without a width, one line.
  package func wrapped(toWidth width: Int?) -> [StyledText] {
    guard let width, CellWidth.of(text) > width else { return [self] }
    let limit = max(width, 1)
    var lines: [Range<Int>] = []
    var line: (range: Range<Int>, cells: Int)?
    for word in words() {
      if let open = line {
        let gap = word.range.lowerBound - open.range.upperBound
        if open.cells + gap + word.cells <= limit {
          line = (open.range.lowerBound..<word.range.upperBound, open.cells + gap + word.cells)
          continue
        }
        lines.append(open.range)
      }
      var pieces = word.cells <= limit ? [(word.range, word.cells)] : pieces(of: word.range, limit)
      line = pieces.popLast()
      lines += pieces.map(\.0)
    }
    return (lines + [line?.range].compactMap(\.self)).map(slice)
  }

  /// What stands between spaces, in UTF-8 offsets.
  private func words() -> [(range: Range<Int>, cells: Int)] {
    var words: [(range: Range<Int>, cells: Int)] = []
    var (start, offset, cells) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      if scalar == " " {
        if offset > start { words.append((start..<offset, cells)) }
        (start, cells) = (offset + 1, 0)
      } else {
        cells += CellWidth.of(scalar)
      }
      offset += UTF8.width(scalar)
    }
    if offset > start { words.append((start..<offset, cells)) }
    return words
  }

  /// A word cut to pieces of at most `limit` cells, at least one visible scalar each.
  private func pieces(of word: Range<Int>, _ limit: Int) -> [(Range<Int>, Int)] {
    var pieces: [(Range<Int>, Int)] = []
    var (start, offset, cells) = (word.lowerBound, word.lowerBound, 0)
    for scalar in slice(word).text.unicodeScalars {
      let added = CellWidth.of(scalar)
      if cells > 0, cells + added > limit {
        pieces.append((start..<offset, cells))
        (start, cells) = (offset, 0)
      }
      cells += added
      offset += UTF8.width(scalar)
    }
    pieces.append((start..<offset, cells))
    return pieces
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
