package import Corpus

/// A text with the parts of it that stand out.
package struct StyledText: Equatable, Sendable {
  package var text: String
  /// In UTF-8 offsets of the text, in order and apart.
  package var bold: [Range<Int>]

  package init(_ text: String, bold: [Range<Int>] = []) {
    self.text = text
    self.bold = bold
  }

  /// The text as a terminal shows it: bold parts between control sequences (ECMA-48, 8.3.117), where it
  /// takes any; whatever would itself be read as a control by a terminal is left out.
  package func rendered(with style: OutputStyle) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count + bold.count * 8)
    var ranges = bold[...]
    var isBold = false
    var offset = 0
    func switchTo(_ wanted: Bool) {
      guard wanted != isBold else { return }
      isBold = wanted
      if style.usesColor { output += wanted ? "\u{1B}[1m" : "\u{1B}[22m" }
    }
    for scalar in text.unicodeScalars {
      while let range = ranges.first, range.upperBound <= offset { ranges.removeFirst() }
      switchTo(ranges.first?.contains(offset) == true)
      if !Self.isControl(scalar) { output.unicodeScalars.append(scalar) }
      offset += UTF8.width(scalar)
    }
    switchTo(false)
    return output
  }

  /// Controls of ISO 6429 (a line feed among them) and Unicode's overrides of direction.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// What the output can show.
package struct OutputStyle: Equatable, Sendable {
  /// The cells of a line, nil where the output is no terminal: then nothing is wrapped.
  package var width: Int?
  package var usesColor: Bool
  package var language: Language

  package init(width: Int?, usesColor: Bool, language: Language = .english) {
    self.width = width
    self.usesColor = usesColor
    self.language = language
  }

  /// A file or a pipe.
  package static let plain = OutputStyle(width: nil, usesColor: false)
}
