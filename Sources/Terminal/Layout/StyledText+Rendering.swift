extension StyledText {
  /// The text as a terminal shows it: where it takes any, control sequences for the roles (ECMA-48, 8.3.117) and for
  /// links, all of them closed at its end.
  ///
  /// Where roles lie in each other or overlap, each shows: a match in an underlined name is bold, coloured and
  /// underlined. Of links, the one that begins last holds.
  ///
  /// - Complexity: linear in the text, n log n in the spans where few lie on one place.
  package func rendered(with style: OutputStyle) -> String {
    guard !spans.isEmpty, style.palette != .none || style.showsLinks else { return text }
    var output = ""
    output.reserveCapacity(text.utf8.count + spans.count * 12)
    var sequences = OpenSequences()
    var next = 0
    var active: [Span] = []
    var position = text.utf8.startIndex
    var offset = 0
    for point in Set(spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted() {
      let end = text.utf8.index(position, offsetBy: point - offset)
      output += text[position..<end]
      (position, offset) = (end, point)
      active.removeAll { $0.range.upperBound <= point }
      while next < spans.count, spans[next].range.lowerBound == point {
        active.append(spans[next])
        next += 1
      }
      sequences.change(
        parameters: style.palette.parameters(of: active.lazy.map(\.role)),
        link: style.showsLinks ? Self.link(of: active) : nil, in: &output)
    }
    return output + text[position...]
  }

  private static func link(of spans: [Span]) -> String? {
    for span in spans.reversed() {
      if case .link(let url) = span.role, let address = LinkAddress(url) { return address.text }
    }
    return nil
  }
}

/// What of a terminal's control sequences holds at a place of a text.
private struct OpenSequences {
  private var parameters: [Int] = []
  private var link: String?

  mutating func change(parameters wanted: [Int], link wantedLink: String?, in output: inout String) {
    if link != wantedLink {
      output += "\u{1B}]8;;\(wantedLink ?? "")\u{1B}\\"
      link = wantedLink
    }
    guard parameters != wanted else { return }
    if !parameters.isEmpty { output += "\u{1B}[0m" }
    if !wanted.isEmpty { output += "\u{1B}[\(wanted.map(String.init).joined(separator: ";"))m" }
    parameters = wanted
  }
}
