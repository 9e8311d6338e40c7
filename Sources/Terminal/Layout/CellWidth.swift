/// How many cells of a terminal text takes.
package enum CellWidth {
  /// The cells of a text: 0 for combining marks and invisible scalars, 2 for wide ones, else 1.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The cells of a scalar; of a sequence that a terminal draws as one emoji, the parts are counted.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    // Latin before the combining marks: nearly everything.
    if value < 0x300 { return value == 0xAD || value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  /// As much of a text's beginning as `cells` hold, cut between what people see as characters.
  static func cut(_ text: String, to cells: Int) -> String {
    var room = cells
    let end = text.firstIndex { character in
      room -= of(String(character))
      return room < 0
    }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// East Asian wide and full-width blocks (Unicode Standard Annex 11) and the emoji of the astral planes.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
