import Foundation

/// Folding: what makes `Élysée`, `ELYSEE` and `élysée` one form.
///
/// Case and diacritics go; œ, æ, ß and other letters that Unicode does not decompose become their usual
/// Latin spelling; ligatures, full- and half-width forms become plain (NFKD, Unicode Standard Annex 15);
/// apostrophes and invisible scalars inside a word vanish. Only the combining marks of Latin, Greek and
/// Cyrillic (U+0300 to U+036F) and Arabic vowel signs are dropped: elsewhere marks are part of spelling.
package enum Folding {
  /// Appends the folded form of a lexeme's bytes to `output`.
  ///
  /// Linear; ASCII and Latin-1 letters cost no allocation.
  package static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexeme: Lexeme, into output: inout [UInt8]
  ) {
    switch lexeme.kind {
    case .word, .acronym, .number:
      let start = output.count
      foldWord(bytes, lexeme.byteRange, into: &output)
      dropLeadingMarks(of: &output, from: start)
    case .decimal:
      // Groups were joined by other separators; the last one is the decimal comma or point.
      let end = lexeme.byteRange.upperBound
      var fraction = end
      while bytes[fraction - 1] >= 0x30, bytes[fraction - 1] <= 0x39 { fraction -= 1 }
      foldWord(bytes, lexeme.byteRange.lowerBound..<fraction, into: &output)
      output.append(UInt8(ascii: ","))
      foldWord(bytes, fraction..<end, into: &output)
    case .facet:
      output.append(contentsOf: bytes[lexeme.byteRange])
    case .elision, .punctuation:
      break
    }
  }

  private static func foldWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into output: inout [UInt8]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: output.append(byte)
        case 0x41...0x5A: output.append(byte | 0x20)
        default: break
        }
        position += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: position)
        fold(scalar, into: &output)
        position += length
      }
    }
  }

  /// No form begins with a mark, since no word does: a form that is read again is the same.
  ///
  /// A first letter may vanish before a mark (the tatweel), or decompose to one (halfwidth voicing marks).
  private static func dropLeadingMarks(of output: inout [UInt8], from start: Int) {
    guard start < output.count, output[start] >= 0x80 else { return }
    let end = output.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        let (scalar, length) = decodeScalar(bytes, at: end)
        guard ScalarClass(scalar) == .mark else { break }
        end += length
      }
      return end
    }
    output.removeSubrange(start..<end)
  }

  private static func fold(_ scalar: Unicode.Scalar, into output: inout [UInt8]) {
    switch scalar.value {
    case 0xC0...0xFF:
      let folded = latin1[Int(scalar.value) - 0xC0]
      if folded != 0 { output.append(folded) } else { output.append(contentsOf: spelledOut(scalar).utf8) }
    case 0x0300...0x036F: break
    default: foldByDecomposition(scalar, into: &output)
    }
  }

  /// U+00C0 to U+00FF; 0 where the letter is spelled out.
  private static let latin1: [UInt8] = Array(
    "aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0\0aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0y".utf8)

  /// Letters that no decomposition reaches, and the usual spelling of each.
  private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "Æ", "æ", "Ǽ", "ǽ", "Ǣ", "ǣ": "ae"
    case "Œ", "œ": "oe"
    case "ß", "ẞ": "ss"
    case "Þ", "þ": "th"
    case "Ø", "ø": "o"
    case "Ð", "ð", "Đ", "đ": "d"
    case "Ł", "ł": "l"
    case "Ħ", "ħ": "h"
    case "Ŧ", "ŧ": "t"
    case "ı": "i"
    case "ς": "σ"
    default: ""
    }
  }

  private static func foldByDecomposition(_ scalar: Unicode.Scalar, into output: inout [UInt8]) {
    let spelled = spelledOut(scalar)
    guard spelled.isEmpty else { return output.append(contentsOf: spelled.utf8) }
    let decomposed = String(scalar).decomposedStringWithCompatibilityMapping
    for part in decomposed.unicodeScalars where !isDropped(part) {
      for lower in part.properties.lowercaseMapping.decomposedStringWithCompatibilityMapping.unicodeScalars
      where !isDropped(lower) {
        let spelled = spelledOut(lower)
        if spelled.isEmpty {
          output.append(contentsOf: UTF8.encode(lower).map(Array.init) ?? [])
        } else {
          output.append(contentsOf: spelled.utf8)
        }
      }
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0640, 0x064B...0x065F, 0x0670: true
    default: !ScalarClass(scalar).isWordPart
    }
  }
}
