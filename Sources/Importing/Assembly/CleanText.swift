/// Text as articles hold it: no control characters, no empty lines, a paragraph a line.
enum CleanText {
  /// Paragraphs one a line: line ends of every kind become a line feed, lines lose white space at their ends, empty
  /// ones vanish, tabs become spaces, control characters go. Text that is clean already is returned as it is.
  static func paragraphs(_ text: String) -> String {
    isClean(text) ? text : cleaned(text, lineEnd: "\n")
  }

  /// The same for a title or a name: line ends become a space.
  static func line(_ text: String) -> String {
    isClean(text) && !text.utf8.contains(UInt8(ascii: "\n")) ? text : cleaned(text, lineEnd: " ")
  }

  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      // A no-break space begins with C2 and ends with A0; those few texts that do so for another reason lose time only.
      if first <= 0x20 || first == 0xC2 || first == 0xEF || last <= 0x20 || last == 0xA0 { return false }
      var previous: UInt8 = 0x21
      for byte in bytes {
        if byte <= 0x20 {
          if byte == 0x0A {
            if previous <= 0x20 || previous == 0xA0 { return false }
          } else if byte != 0x20 || previous == 0x0A {
            return false
          }
        } else if byte == 0x7F || (previous == 0xC2 && byte <= 0xA0)
          || (previous == 0x80 && (byte == 0xA8 || byte == 0xA9))
        {
          // C1 controls, U+2028 and U+2029, and U+00A0, which may stand at the end of a line.
          if byte != 0xA0 { return false }
        }
        previous = byte
      }
      return true
    }
  }

  private static func cleaned(_ text: String, lineEnd: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    // What was seen since the last visible character: white space is written when another one follows.
    var pendingSpace = String.UnicodeScalarView()
    var hasPendingLineEnd = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        hasPendingLineEnd = true
      case 0x09:
        pendingSpace.append(" ")
      case 0x00..<0x20, 0x7F...0x9F:
        continue
      case 0xFEFF where result.isEmpty:
        continue
      default:
        if scalar.properties.isWhitespace {
          pendingSpace.append(scalar)
          continue
        }
        if hasPendingLineEnd {
          if !result.isEmpty { result.append(lineEnd) }
        } else if !result.isEmpty {
          result.append(contentsOf: pendingSpace)
        }
        hasPendingLineEnd = false
        pendingSpace.removeAll()
        result.append(scalar)
      }
    }
    return String(result)
  }
}
