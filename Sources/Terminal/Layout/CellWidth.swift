/// How many cells of a terminal text takes.
package enum CellWidth {
  /// The cells of a text, counted by what people see as characters.
  ///
  /// - Complexity: linear in the text.
  package static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The cells of a character: 0 for what is invisible alone, 2 for wide ones and for any sequence that makes one
  /// emoji (a skin tone, parts joined, a flag, a keycap, a variation selector), else 1 for each part with a place of
  /// its own.
  package static func of(_ character: Character) -> Int {
    if let byte = character.asciiValue { return byte < 0x20 || byte == 0x7F ? 0 : 1 }
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return of(first) }
    return isEmojiSequence(scalars) ? 2 : scalars.reduce(0) { $0 + of($1) }
  }

  /// As much of a text's beginning as `cells` hold, cut between what people see as characters.
  static func cut(_ text: String, to cells: Int) -> String {
    var room = cells
    let end = text.firstIndex { character in
      room -= of(character)
      return room < 0
    }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// A text that has room in so many cells, with an ellipsis where something is cut off.
  static func shortened(_ text: String, to cells: Int) -> String {
    of(text) <= cells ? text : cells < 1 ? "" : cut(text, to: cells - 1) + "…"
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    // Latin before the combining marks: nearly everything.
    if value < 0x300 { return value == 0xAD || value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch value {
    // The later parts of Hangul syllables, which stand in the first one's cells.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation
      || scalars.dropFirst().contains {
        $0 == variationSelector16 || $0 == keycap || $0.properties.isEmojiPresentation
      }
  }

  private static let variationSelector16: Unicode.Scalar = "\u{FE0F}"
  private static let keycap: Unicode.Scalar = "\u{20E3}"

  /// East Asian wide and full-width blocks (Unicode Standard Annex 11); emoji have a property of their own.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
