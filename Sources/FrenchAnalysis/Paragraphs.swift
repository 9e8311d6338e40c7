/// Cuts UTF-8 into paragraphs, and paragraphs into sentences.
///
/// Ranges are UTF-8 offsets into the bytes given, in order, apart, never empty, and begin and end with a
/// visible scalar. Together they cover every visible scalar. Linear time. Malformed UTF-8 is visible text.
package struct Segmenter {
  let bytes: UnsafeBufferPointer<UInt8>

  /// A segmenter of bytes that must outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What lies between line feeds, without the white space around it; blank lines are left out.
  package func paragraphs() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var lineStart = 0
    while lineStart < bytes.count {
      var lineEnd = lineStart
      while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      if let paragraph = trimmed(lineStart..<lineEnd) { paragraphs.append(paragraph) }
      lineStart = lineEnd + 1
    }
    return paragraphs
  }

  /// The paragraph that a visible scalar at `offset` stands in; nil where that line is blank.
  ///
  /// - Complexity: linear in the line.
  package func paragraph(around offset: Int) -> Range<Int>? {
    let lineFeed = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    return trimmed(start..<(bytes[offset...].firstIndex(of: lineFeed) ?? bytes.count))
  }

  /// The first paragraph of the lines from the one on that `offset` stands in, as far as it lies behind it.
  package func paragraph(from offset: Int) -> Range<Int>? {
    var start = offset
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let paragraph = trimmed(start..<end) { return paragraph }
      start = end + 1
    }
    return nil
  }

  /// Whether the last scalar of a range belongs to a word: what no mark ends, as a heading or a list's entry.
  package func endsInWord(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return UnsafeBufferPointer(rebasing: bytes[range]).lastClass(before: range.count).kind.isWordPart
  }

  /// Whether the scalar at `offset` belongs to the one before it: a combining mark, an invisible scalar.
  package func continuesLetter(at offset: Int) -> Bool {
    let kind = bytes.scalarClass(at: offset).kind
    return kind == .mark || kind == .ignorable
  }

  /// The sentences of every paragraph.
  package func sentences() -> [Range<Int>] {
    paragraphs().flatMap { sentences(in: $0) }
  }

  /// The sentences of one paragraph, as ``paragraphs()`` gave it; those that begin before `end`.
  package func sentences(in paragraph: Range<Int>, startingBefore end: Int = .max) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var cutter = SentenceCutter(UnsafeBufferPointer(rebasing: bytes[paragraph]))
    while paragraph.lowerBound + cutter.sentenceStart < end, let sentence = cutter.next() {
      sentences.append(
        paragraph.lowerBound + sentence.lowerBound..<paragraph.lowerBound + sentence.upperBound)
    }
    return sentences
  }

  /// A line without the space around it, or nil where it is blank.
  ///
  /// Invisible scalars at its end stay: they belong to the scalar before them, as in an emoji.
  package func trimmed(_ line: Range<Int>) -> Range<Int>? {
    let slice = UnsafeBufferPointer(rebasing: bytes[line])
    let start = slice.endOfSpace(from: 0)
    guard start < slice.count else { return nil }
    var end = slice.count
    var visibleEnd = end
    while end > start {
      let (kind, length) = slice.lastClass(before: end)
      if kind == .space { visibleEnd = end - length } else if kind != .ignorable { break }
      end -= length
    }
    return line.lowerBound + start..<line.lowerBound + visibleEnd
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The class and length of the scalar at `offset`, which lies within the bytes.
  @inline(__always)
  func scalarClass(at offset: Int) -> (kind: ScalarClass, length: Int) {
    let (scalar, length) = decodeScalar(self, at: offset)
    return (ScalarClass(scalar), length)
  }

  /// Where white space and invisible scalars that begin at `offset` end.
  func endOfSpace(from offset: Int) -> Int {
    var end = offset
    while end < count {
      let (kind, length) = scalarClass(at: end)
      guard kind == .space || kind == .ignorable else { break }
      end += length
    }
    return end
  }

  /// The class and length of the scalar that ends at `offset`, which is above 0.
  fileprivate func lastClass(before offset: Int) -> (kind: ScalarClass, length: Int) {
    for length in 1...Swift.min(4, offset) where self[offset - length] & 0xC0 != 0x80 {
      let (kind, decodedLength) = scalarClass(at: offset - length)
      if decodedLength == length { return (kind, length) }
      break
    }
    return (.punctuation, 1)
  }
}
