import FrenchAnalysis

/// Where a text may be cut inside a sentence: at spaces, but not at those inside a number (280 000).
struct WordBreaks {
  let bytes: UnsafeBufferPointer<UInt8>

  /// As much of a long range around a smaller one as `length` has room for, cut between words; whole where it is no
  /// longer than that.
  ///
  /// The beginning is kept where the smaller range is near it, else the end, else a third of the room is left
  /// before it. What is longer than the room itself stays whole.
  func shortened(_ whole: Range<Int>, around core: Range<Int>, to length: Int) -> Range<Int> {
    guard whole.count > length else { return whole }
    var lower = whole.lowerBound
    if core.upperBound - whole.lowerBound > length {
      lower =
        whole.upperBound - core.lowerBound <= length
        ? whole.upperBound - length
        : core.lowerBound - max(0, length - core.count) / 3
      lower = wordStart(from: max(lower, whole.lowerBound), atLatest: core.lowerBound)
    }
    let upper = min(whole.upperBound, max(core.upperBound, lower + length))
    return lower..<wordEnd(from: upper, of: whole, atEarliest: core.upperBound, behind: lower)
  }

  /// The next beginning of a word, or `latest` where none comes before.
  func wordStart(from position: Int, atLatest latest: Int) -> Int {
    var start = position
    while start < latest, start > 0, !isBreak(start - 1) { start += 1 }
    while start < latest, isBreak(start) { start += 1 }
    return start
  }

  /// The last end of a word, or `earliest` where none comes after; nothing of a range without any word's end
  /// would be left then, and it is cut inside the word.
  private func wordEnd(
    from position: Int, of whole: Range<Int>, atEarliest earliest: Int, behind lower: Int
  ) -> Int {
    if position == whole.upperBound { return position }
    var end = position
    while end > earliest, !isBreak(end) { end -= 1 }
    while end > earliest, isBreak(end - 1) { end -= 1 }
    return end > lower ? end : letterEnd(from: position, behind: lower)
  }

  /// The last place between two letters, marks and invisible scalars kept with the letter that they follow.
  private func letterEnd(from position: Int, behind lower: Int) -> Int {
    var last = position
    while last > lower, isInsideScalar(last) { last -= 1 }
    var end = last
    while end > lower, isInsideScalar(end) || Segmenter(bytes).continuesLetter(at: end) { end -= 1 }
    return end > lower ? end : last
  }

  private func isInsideScalar(_ position: Int) -> Bool { bytes[position] & 0xC0 == 0x80 }

  private func isBreak(_ position: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: " "): !(isDigit(position - 1) && isDigit(position + 1))
    default: false
    }
  }

  private func isDigit(_ position: Int) -> Bool {
    bytes.indices.contains(position) && bytes[position] >= 0x30 && bytes[position] <= 0x39
  }
}
