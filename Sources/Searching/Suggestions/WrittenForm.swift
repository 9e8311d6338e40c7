import Foundation

/// Whether a spelling of the lexicon is the very form that was asked for.
enum WrittenForm {
  /// Case counts only where a capital is written; of apostrophes there is one, and what cannot be seen does not
  /// count.
  static func isMet(_ written: String, by spelling: String) -> Bool {
    let written = plain(written)
    let spelling = plain(spelling)
    return written == (written.contains(where: \.isUppercase) ? spelling : spelling.lowercased())
  }

  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x2019, 0x02BC, 0xFF07: scalars.append("'")
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
