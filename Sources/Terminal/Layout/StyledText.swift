/// A text with the parts of it that stand out.
///
/// Whatever a terminal would obey is left out from the start: what is measured is what is shown.
package struct StyledText: Equatable, Sendable {
  /// A part of the text, and what it is.
  package struct Span: Equatable, Sendable {
    /// In UTF-8 offsets of the text.
    package var range: Range<Int>
    package var role: TextRole

    package init(_ range: Range<Int>, _ role: TextRole) {
      self.range = range
      self.role = role
    }
  }

  package private(set) var text: String
  /// By their beginnings, of those the longest first; they may lie in each other and overlap.
  package private(set) var spans: [Span]

  /// - Parameter spans: in UTF-8 offsets of `text` as it is given, in any order.
  package init(_ text: String, spans: [Span] = []) {
    self.text = text
    self.spans = Self.ordered(spans, in: text)
    if Self.holdsControls(text) { drop(Self.isControl) }
  }

  /// A text that is all of one role.
  package init(_ text: String, _ role: TextRole) {
    self.init(text, spans: [Span(0..<text.utf8.count, role)])
  }

  /// A text with a role in some places.
  package init(_ text: String, _ role: TextRole, at ranges: [Range<Int>]) {
    self.init(text, spans: ranges.map { Span($0, role) })
  }

  /// A part of a text that is in order already.
  init(slice text: String, spans: [Span]) {
    self.text = text
    self.spans = spans
  }

  /// How many cells it takes.
  package var cells: Int { CellWidth.of(text) }

  /// The same with a role on all of it.
  package func with(_ role: TextRole) -> StyledText {
    StyledText(text, spans: [Span(0..<text.utf8.count, role)] + spans)
  }

  package static func + (one: StyledText, other: StyledText) -> StyledText {
    let offset = one.text.utf8.count
    return StyledText(
      slice: one.text + other.text,
      spans: one.spans
        + other.spans.map {
          Span($0.range.lowerBound + offset..<$0.range.upperBound + offset, $0.role)
        })
  }

  package static func + (one: StyledText, other: String) -> StyledText { one + StyledText(other) }

  package static func += (one: inout StyledText, other: StyledText) { one = one + other }

  package static func += (one: inout StyledText, other: String) { one = one + StyledText(other) }

  // MARK: - What is left out

  /// Without soft hyphens, which some terminals show and some do not.
  var withoutSoftHyphens: StyledText {
    var shown = self
    if text.utf8.contains(0xAD) { shown.drop { $0 == "\u{AD}" } }
    return shown
  }

  private mutating func drop(_ isLeftOut: (Unicode.Scalar) -> Bool) {
    var kept = String.UnicodeScalarView()
    /// What is left out, with how many bytes are left out up to its end.
    var gaps: [(range: Range<Int>, total: Int)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if isLeftOut(scalar) {
        gaps.append((offset..<offset + width, (gaps.last?.total ?? 0) + width))
      } else {
        kept.append(scalar)
      }
      offset += width
    }
    guard !gaps.isEmpty else { return }
    func moved(_ position: Int) -> Int {
      var (low, high) = (0, gaps.count)
      while low < high {
        let middle = (low + high) / 2
        if gaps[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return position }
      let gap = gaps[low - 1]
      return max(position, gap.range.upperBound) - gap.total
    }
    text = String(kept)
    spans = Self.ordered(
      spans.map { Span(moved($0.range.lowerBound)..<moved($0.range.upperBound), $0.role) },
      in: text)
  }

  /// Spans of whole characters, in their order; those of nothing are left out.
  private static func ordered(_ spans: [Span], in text: String) -> [Span] {
    let spans = spans.compactMap { span -> Span? in
      let range = span.range.clamped(to: 0..<text.utf8.count)
      guard !range.isEmpty else { return nil }
      return Span(
        beginning(ofCharacterAt: range.lowerBound, in: text)..<end(ofCharacterAt: range.upperBound, in: text),
        span.role)
    }
    // Stable: of two spans on the same place, the one given first lies around the other.
    return spans.enumerated().sorted {
      ($0.element.range.lowerBound, $1.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $0.element.range.upperBound, $1.offset)
    }.map(\.element)
  }

  /// The offset itself where a character begins there; a control sequence in the middle of one would tear it apart.
  private static func beginning(ofCharacterAt offset: Int, in text: String) -> Int {
    let utf8 = text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: offset)
    guard index < utf8.endIndex, utf8[index] >= 0x80 else { return offset }
    return utf8.distance(from: utf8.startIndex, to: text.index(before: text.index(after: index)))
  }

  private static func end(ofCharacterAt offset: Int, in text: String) -> Int {
    let beginning = beginning(ofCharacterAt: offset, in: text)
    guard beginning < offset else { return offset }
    let utf8 = text.utf8
    let index = text.index(after: utf8.index(utf8.startIndex, offsetBy: beginning))
    return utf8.distance(from: utf8.startIndex, to: index)
  }

  /// Whether there are any, by the bytes: nearly no text has one.
  private static func holdsControls(_ text: String) -> Bool {
    var last: UInt32 = 0
    return text.utf8.contains { byte in
      last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
      return byte < 0x20 || byte == 0x7F || (0xC280...0xC29F).contains(last & 0xFFFF)
        || (0xE2_80AA...0xE2_80AE).contains(last) || (0xE2_81A6...0xE2_81A9).contains(last)
    }
  }

  /// Controls of ISO 6429 (a line feed among them) and Unicode's overrides of direction.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
