extension Lexer {
  /// Emits the name in front of a colon, of a field or of what looks like one; false where there is none.
  ///
  /// A name is of letters alone. A name that no field has is read only where it has two letters or more and
  /// its value follows at once, as an address (`https://…`), a path (`C:\…`) or a time does not.
  mutating func readFieldName(notes: inout NoteCollector) -> Bool {
    let start = utf8Offset
    guard let first = current, first.isLetterOrMark, first.isLetterOrNumber else { return false }
    let afterLetters = end(from: index) { $0.isLetterOrMark }
    guard scalar(at: afterLetters) == ":" else { return false }
    let letters = String(String.UnicodeScalarView(scalars[index..<afterLetters]))
    let name = Word(unchecked: letters, range: start..<start + letters.utf8.count)
    let afterColon = afterLetters + 1
    if let field = FieldName.field(name.text) {
      advance(to: afterColon)
      emit(.field(field, name: name), from: start)
      indexAfterField = index
    } else if afterLetters - index > 1 && beginsValue(at: afterColon) {
      advance(to: afterColon)
      emit(.unknownField(name: name), from: start)
      noteUnknownField(name, at: start..<utf8Offset, &notes)
    } else {
      return false
    }
    isAtBoundary = true
    return true
  }

  private func beginsValue(at index: Int) -> Bool {
    var afterMarks = index
    // More marks than these are punctuation.
    while afterMarks < index + 2, let mark = scalar(at: afterMarks), mark == "-" || mark == "=" {
      afterMarks += 1
    }
    guard let scalar = scalar(at: afterMarks) else { return false }
    return scalar.isLetterOrNumber || scalar == "(" || QuoteFamily(opening: scalar) != nil
  }

  private func noteUnknownField(_ name: Word, at range: Range<Int>, _ notes: inout NoteCollector) {
    // Where nobody will read it, nothing near is looked for.
    let nearest = notes.isFull ? nil : FieldName.nearest(to: name.text)
    notes.add(
      .unknownField(name: name.text.shortened, nearest: nearest), at: range,
      replacement: nearest.map { $0 + ":" })
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrMark: Bool {
    isASCII
      ? isLetterOrNumber && !isDigit
      : properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}

extension String {
  /// As much of it as a remark needs.
  var shortened: String { count > 40 ? prefix(40) + "…" : self }
}
