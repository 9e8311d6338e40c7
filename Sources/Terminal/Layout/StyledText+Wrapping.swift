extension StyledText {
  /// The text as lines of the output, wrapped to its width: a space before each, a line feed behind.
  package func lines(_ style: OutputStyle) -> String { lines(style, indent: " ") }

  /// The same behind any indent; what is nowhere to break at hangs behind `hanging` from the second line on.
  package func lines(_ style: OutputStyle, indent: String, hanging: String? = nil) -> String {
    let width = style.width.map { $0 - max(CellWidth.of(indent), CellWidth.of(hanging ?? "")) }
    return wrapped(toWidth: width).enumerated().map { index, line in
      (index == 0 ? indent : hanging ?? indent) + line.rendered(with: style) + "\n"
    }.joined()
  }

  /// The text in lines of at most `width` cells, broken at spaces; a word that is longer is cut, behind a hyphen or a
  /// slash where there is one in a line's second half.
  ///
  /// No character is cut apart, so that one of two cells stands alone in a width of one. A no-break space is no place
  /// to break at: guillemets stay with their words. Nor is a space beside a number, where a line holds it with the word
  /// that it belongs to (``BoundNumber``). Without a width, one line.
  ///
  /// - Complexity: linear in the text, and in the spans where few lie on one place.
  package func wrapped(toWidth width: Int?) -> [StyledText] {
    guard let width else { return [self] }
    let shown = withoutSoftHyphens
    return shown.cells <= width ? [shown] : shown.broken(at: max(width, 1))
  }

  private func broken(at limit: Int) -> [StyledText] {
    var lines: [Range<Int>] = []
    var line: (range: Range<Int>, cells: Int)?
    for word in bound(words(), limit) {
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
    if let line { lines.append(line.range) }
    return lines.isEmpty ? [StyledText("")] : slices(lines)
  }

  /// What stands between spaces, in UTF-8 offsets.
  private func words() -> [(range: Range<Int>, cells: Int)] {
    var words: [(range: Range<Int>, cells: Int)] = []
    var (start, offset, cells) = (0, 0, 0)
    for character in text {
      if character == " " {
        if offset > start { words.append((start..<offset, cells)) }
        (start, cells) = (offset + 1, 0)
      } else {
        cells += CellWidth.of(character)
      }
      offset += character.utf8.count
    }
    if offset > start { words.append((start..<offset, cells)) }
    return words
  }

  /// Words joined to those that they are not to be parted from, where a line of `limit` cells holds both.
  private func bound(_ words: [(range: Range<Int>, cells: Int)], _ limit: Int) -> [(
    range: Range<Int>, cells: Int
  )] {
    let utf8 = Array(text.utf8)
    var output: [(range: Range<Int>, cells: Int)] = []
    var last = 0..<0
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? utf8[words[index + 1].range] : []
      defer { last = word.range }
      if let open = output.last, open.range.upperBound + 1 == word.range.lowerBound,
        open.cells + 1 + word.cells <= limit,
        BoundNumber.binds(utf8[last], utf8[word.range], before: next)
      {
        output[output.count - 1] = (
          open.range.lowerBound..<word.range.upperBound, open.cells + 1 + word.cells
        )
      } else {
        output.append(word)
      }
    }
    return output
  }

  /// A word cut to pieces of at most `limit` cells, at least one visible character each.
  private func pieces(of word: Range<Int>, _ limit: Int) -> [(Range<Int>, Int)] {
    var pieces: [(Range<Int>, Int)] = []
    var (start, offset, cells) = (word.lowerBound, word.lowerBound, 0)
    /// The last place to break at, with the cells in front of it.
    var pause: (offset: Int, cells: Int)?
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: word.lowerBound)
    for character in text[first..<utf8.index(first, offsetBy: word.count)] {
      let added = CellWidth.of(character)
      while cells > 0, cells + added > limit {
        let end = pause ?? (offset, cells)
        pieces.append((start..<end.offset, end.cells))
        (start, cells, pause) = (end.offset, cells - end.cells, nil)
      }
      cells += added
      offset += character.utf8.count
      if Self.pauses.contains(character), cells * 2 >= limit, cells <= limit { pause = (offset, cells) }
    }
    pieces.append((start..<offset, cells))
    return pieces
  }

  private static let pauses: Set<Character> = ["-", "/", "‐"]

  /// Parts of the text in UTF-8 offsets between characters, in order and apart.
  private func slices(_ ranges: [Range<Int>]) -> [StyledText] {
    var next = 0
    var active: [Span] = []
    let utf8 = text.utf8
    return ranges.map { range in
      while next < spans.count, spans[next].range.lowerBound < range.upperBound {
        active.append(spans[next])
        next += 1
      }
      active.removeAll { $0.range.upperBound <= range.lowerBound }
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return StyledText(
        slice: String(text[start..<utf8.index(start, offsetBy: range.count)]),
        spans: active.map { span in
          let part = span.range.clamped(to: range)
          return Span(
            part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound, span.role)
        })
    }
  }
}
