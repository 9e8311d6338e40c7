extension Unicode.Scalar {
  /// The scalar itself, or for a control character white space of the same width in UTF-8: U+001F marks
  /// facet tokens in the index and must not be typed.
  var withoutControl: Unicode.Scalar {
    guard properties.generalCategory == .control else { return self }
    return isASCII ? " " : "\u{A0}"
  }

  var isSpace: Bool { self == " " || properties.isWhitespace }

  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLetterOrNumber: Bool { properties.isAlphabetic || properties.numericType != nil }

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
