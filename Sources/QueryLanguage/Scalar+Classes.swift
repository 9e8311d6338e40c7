extension Unicode.Scalar {
  /// The scalar itself, or for a control character white space of the same width in UTF-8: U+001F marks
  /// facet tokens in the index and must not be typed.
  var withoutControl: Unicode.Scalar {
    switch value {
    case 0..<0x20, 0x7F: " "
    case 0x80..<0xA0: "\u{A0}"
    default: self
    }
  }

  /// White space of Unicode, control characters being replaced already.
  var isSpace: Bool { isASCII ? self == " " : properties.isWhitespace }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  var isLetterOrNumber: Bool {
    if isASCII { return isDigit || (0x61...0x7A).contains(value | 0x20) }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether text may be searched for because it holds this: letters, numbers, and the symbols that are
  /// no signs of a keyboard (`€`, an emoji), of which the analyzer decides.
  var canBeFound: Bool {
    if isASCII { return isLetterOrNumber }
    switch properties.generalCategory {
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol: return true
    default: return isLetterOrNumber
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The slice without white space at its ends.
  var trimmed: ArraySlice<Unicode.Scalar> {
    guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
