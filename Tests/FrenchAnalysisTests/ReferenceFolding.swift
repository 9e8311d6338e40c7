import Foundation

/// What the rules say that a scalar is.
enum ReferenceScalarKind {
  case letter, digit, mark, apostrophe, invisible, other

  var isInWord: Bool { self == .letter || self == .digit || self == .mark }

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "’", "ʼ", "‘", "′", "＇": self = .apostrophe
    case "⁰", "¹", "²", "³", "⁴"..."⁹", "₀"..."₉": self = .digit
    case "\u{AD}", "\u{34F}", "\u{180E}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2060}"..."\u{2064}", "\u{FE00}"..."\u{FE0F}", "\u{FEFF}":
      self = .invisible
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
      case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
      case .decimalNumber: self = .digit
      case .format: self = .invisible
      default: self = .other
      }
    }
  }
}

/// Folding by the rules: compatibility decomposition, lower case, no diacritics, letters spelled out.
///
/// It remembers each scalar's folded form, for the tests' patience.
final class ReferenceFolding {
  private var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]

  func fold(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    let folded = scalars.flatMap(fold)
    var text = String.UnicodeScalarView()
    // A word begins with a letter or a digit.
    text.append(contentsOf: folded.drop { ReferenceScalarKind($0) == .mark })
    return String(text)
  }

  private func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let folded = known[scalar] { return folded }
    let lowered = compatible(compatible(String(scalar)).lowercased())
    var folded: [Unicode.Scalar] = []
    for part in lowered.unicodeScalars where !isDiacritic(part) {
      if let spelling = Self.spellings[part] {
        folded += spelling.unicodeScalars
      } else if ReferenceScalarKind(part).isInWord {
        folded.append(part)
      }
    }
    known[scalar] = folded
    return folded
  }

  private func compatible(_ text: String) -> String { text.decomposedStringWithCompatibilityMapping }

  /// Latin, Greek and Cyrillic accents; the Arabic tatweel and vowel signs.
  private func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0640, 0x064B...0x065F, 0x0670: true
    default: false
    }
  }

  private static let spellings: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ß": "ss", "þ": "th", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t",
    "ı": "i", "ς": "σ",
  ]
}
