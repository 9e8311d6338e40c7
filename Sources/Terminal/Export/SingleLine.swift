/// Texts on one line, for formats that have no paragraphs.
enum SingleLine {
  /// The text trimmed, each line break and control character with the spaces around it made one space; other
  /// spaces stay as they are.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBreak) || text.first == " " || text.last == " " else {
      return text
    }
    return text.unicodeScalars.split(whereSeparator: isBreak)
      .map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Line ends as Unicode has them (https://www.unicode.org/reports/tr14/#BK), and controls.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
