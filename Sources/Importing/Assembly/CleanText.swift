/// Text as articles hold it: no control characters, no empty lines, a paragraph a line.
enum CleanText {
  /// Paragraphs one a line: line ends of every kind become a line feed, lines lose white space at their ends, empty
  /// ones vanish, tabs become spaces, control characters go. Text that is clean already is returned as it is.
  static func paragraphs(_ text: String) -> String {
    isClean(text) ? text : cleaned(text, lineEnd: UInt8(ascii: "\n"))
  }

  /// The same for a title or a name: line ends become a space.
  static func line(_ text: String) -> String {
    isClean(text) && !text.containsASCII("\n") ? text : cleaned(text, lineEnd: UInt8(ascii: " "))
  }

  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      // A no-break space begins with C2 and ends with A0; texts that do so for another reason lose time only.
      if first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xEF || last <= 0x20 || last == 0xA0 {
        return false
      }
      for offset in bytes.indices where needsALook[Int(bytes[offset])] {
        // Neither the first nor the last byte is one of these, but for a sequence that the end cuts: there is none.
        guard offset > 0, offset + 2 < bytes.count || bytes[offset] == 0xC2 || bytes[offset] == 0x0A else {
          return false
        }
        let next = bytes[offset + 1]
        switch bytes[offset] {
        case 0x0A:
          let previous = bytes[offset - 1]
          if previous <= 0x20 || previous == 0xA0 || next <= 0x20 || next == 0xC2 || next == 0xE2 {
            return false
          }
        case 0xC2:
          if next < 0xA0 { return false }
        case 0xE2:
          if next == 0x80, bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 { return false }
        default:
          return false
        }
      }
      return true
    }
  }

  /// The bytes that may belong to something unclean: controls, and the first bytes of U+0080 to U+009F (C2), U+2028
  /// and U+2029 (E2).
  private static let needsALook: [Bool] = (0...255).map {
    $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2
  }

  private static func cleaned(_ text: String, lineEnd: UInt8) -> String {
    // Bytes, for a view of scalars copies itself at every append of several.
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    // What was seen since the last visible character: white space is written when another one follows.
    var pendingSpace: [UInt8] = []
    var hasPendingLineEnd = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        hasPendingLineEnd = true
      case 0x09, 0x20:
        pendingSpace.append(0x20)
      case 0x00..<0x20, 0x7F...0x9F:
        continue
      case 0xFEFF where result.isEmpty:
        continue
      default:
        if !scalar.isASCII, scalar.properties.isWhitespace {
          pendingSpace.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
          continue
        }
        if !result.isEmpty {
          if hasPendingLineEnd { result.append(lineEnd) } else { result.append(contentsOf: pendingSpace) }
        }
        hasPendingLineEnd = false
        pendingSpace.removeAll(keepingCapacity: true)
        if scalar.isASCII {
          result.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
