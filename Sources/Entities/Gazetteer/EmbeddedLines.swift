/// Lines of an embedded list, and the names on them; no allocation.
enum EmbeddedLines {
  /// Calls `body` with the range of every line, its line feed apart, that is neither empty nor a comment.
  static func forEach(_ data: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < data.count {
      var end = start
      while end < data.count, data[end] != UInt8(ascii: "\n") { end += 1 }
      let isComment = data[start] == UInt8(ascii: "#")
      if end > start, !isComment { body(start..<end) }
      start = end + 1
    }
  }

  /// Calls `body` with the range of a line's name, then of each form in its last column.
  static func forEachName(
    of data: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, columnCount: Int, _ body: (Range<Int>) -> Void
  ) {
    var column = 1
    var start = line.lowerBound
    var position = start
    while position <= line.upperBound {
      let byte = position < line.upperBound ? data[position] : UInt8(ascii: "\t")
      let endsForm = byte == UInt8(ascii: "|") && column == columnCount
      if byte == UInt8(ascii: "\t") || endsForm {
        if column == 1 || column == columnCount, position > start { body(start..<position) }
        if !endsForm { column += 1 }
        start = position + 1
      }
      position += 1
    }
  }
}
