import Searching

/// A match between as much of its text as has room: the contexts are cut at the text's ends, between what people
/// see as characters, and white space that would break the line is a space.
struct KeywordInContext: Equatable {
  var left: String
  var match: String
  var right: String

  /// - Parameters:
  ///   - leftWidth: the cells for what stands in front of the match.
  ///   - width: the cells of all; a long match leaves as much for what stands behind as there is in front.
  /// - Complexity: linear in the width and the match.
  init(_ line: ConcordanceLine, leftWidth: Int, width: Int) {
    let text = line.text
    let utf8 = text.utf8
    let start = Self.index(line.byteRange.lowerBound, utf8)
    let end = max(start, Self.index(line.byteRange.upperBound, utf8))
    match = String(Self.filled(text[start..<end], cells: .max))
    left = String(Self.filled(text[..<start].reversed(), cells: leftWidth).reversed())
    right = String(
      Self.filled(text[end...], cells: max(leftWidth, width - leftWidth - CellWidth.of(match))))
  }

  /// A text without line breaks.
  static func oneLine(_ text: String) -> String { String(filled(text, cells: .max)) }

  private static func index(_ offset: Int, _ utf8: String.UTF8View) -> String.Index {
    utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) ?? utf8.endIndex
  }

  /// As many characters as fit, a run of white space with a line break in it made one space.
  private static func filled(_ characters: some Sequence<Character>, cells: Int) -> [Character] {
    var output: [Character] = []
    var room = cells
    for character in characters {
      let isBreak = character.isNewline || character == "\t"
      let shown: Character = isBreak ? " " : character
      if shown == " ", output.last == " " { continue }
      let width = CellWidth.of(String(shown))
      guard width <= room else { break }
      room -= width
      output.append(shown)
    }
    return output
  }
}
