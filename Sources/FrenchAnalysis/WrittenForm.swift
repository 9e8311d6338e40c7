import Foundation

/// A text in the form that `=pêche` is compared by: as it was written, but for what no reader sees.
///
/// Canonical composition, one apostrophe for all (`'`), no soft hyphens and zero-width characters, full-width
/// forms made plain, one space for each run of white space; in lower case unless it was written with a capital.
/// Accents, ligatures (`œ`) and signs stay.
package struct WrittenForm: Hashable, Sendable {
  private let bytes: [UInt8]
  private let keepsCase: Bool
  private let isPrefix: Bool

  /// - Parameter isPrefix: whether texts that begin so will do; a letter is not cut from its marks.
  package init(_ text: UnsafeBufferPointer<UInt8>, isPrefix: Bool = false) {
    keepsCase = Self.holdsCapital(text)
    bytes = Self.normalized(text, keepingCase: keepsCase)
    self.isPrefix = isPrefix
  }

  /// Whether a slice of a text was written so.
  ///
  /// - Complexity: linear in the slice; letters of French and ASCII allocate nothing.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if let isMatch = matchesPlain(text) { return isMatch }
    let other = Self.normalized(text, keepingCase: keepsCase)
    guard isPrefix else { return other == bytes }
    guard other.starts(with: bytes) else { return false }
    if other.count == bytes.count { return true }
    return other.withUnsafeBufferPointer { ScalarClass(decodeScalar($0, at: bytes.count).scalar) != .mark }
  }

  /// The answer where no scalar of the text needs a look at its neighbours, nil for others.
  private func matchesPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var isMatch = true
    var place = 0
    // Gone through to its end: a mark there could change what stands before.
    var position = 0
    while position < text.count {
      let first = text[position]
      var (one, two) = (first, UInt8(0))
      switch first {
      case 0x21...0x7E:
        position += 1
        if !keepsCase, (0x41...0x5A).contains(first) { one |= 0x20 }
      case 0x20 where position == 0 || text[position - 1] != 0x20:
        position += 1
      case 0xC3 where position + 1 < text.count:
        // U+00C0 to U+00FF: letters, but for × and ÷, which have no case.
        two = text[position + 1]
        guard two & 0xC0 == 0x80 else { return nil }
        position += 2
        if !keepsCase, (0x80...0x9E).contains(two), two != 0x97 { two |= 0x20 }
      case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0x99:
        position += 3
        one = UInt8(ascii: "'")
      default:
        return nil
      }
      for byte in [one, two].prefix(two == 0 ? 1 : 2) where isMatch {
        if place < bytes.count { isMatch = bytes[place] == byte } else { isMatch = isPrefix }
        place += 1
      }
    }
    return isMatch && place >= bytes.count
  }

  private static func holdsCapital(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let (scalar, length) = decodeScalar(text, at: position)
      if scalar.isCapital { return true }
      position += length
    }
    return false
  }

  private static func normalized(_ text: UnsafeBufferPointer<UInt8>, keepingCase: Bool) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    var position = 0
    while position < text.count {
      let (scalar, length) = decodeScalar(text, at: position)
      position += length
      switch ScalarClass(scalar) {
      case .ignorable: continue
      case .apostrophe: scalars.append("'")
      case .space: if scalars.last != " " { scalars.append(" ") }
      default:
        // The full-width forms lie as ASCII does.
        let plain =
          (0xFF01...0xFF5E).contains(scalar.value)
          ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        if keepingCase {
          scalars.append(plain)
        } else {
          scalars.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return Array(String(scalars).precomposedStringWithCanonicalMapping.utf8)
  }
}
