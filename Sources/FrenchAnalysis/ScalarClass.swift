import Foundation

/// What a scalar is to the scanner.
enum ScalarClass: UInt8 {
  case letter
  case digit
  /// A combining mark: belongs to the letter before it.
  case mark
  /// The apostrophes that French texts mix: ' ’ ʼ ‘ ′ ＇.
  case apostrophe
  /// Invisible inside a word: soft hyphen, zero-width and direction marks, variation selectors.
  case ignorable
  case space
  /// U+001F, which opens a facet token (see ``LexemeKind/facet``).
  case facetMark
  case punctuation

  /// Whether the scalar can stand inside a word.
  @inline(__always) var isWordPart: Bool { rawValue <= ScalarClass.mark.rawValue }

  /// The class of any scalar; constant time, no allocation.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x1F: self = .facetMark
    case 0...0x20, 0x7F...0xA0: self = .space
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x2032, 0xFF07: self = .apostrophe
    case 0xAD, 0x034F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
      self = .ignorable
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02AF: self = .letter
    case 0x0300...0x036F: self = .mark
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2080...0x2089: self = .digit
    default: self = ScalarClass(scalar.properties.generalCategory)
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = .letter
    case .decimalNumber: self = .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
    case .format: self = .ignorable
    default: self = .punctuation
    }
  }

  /// The class of each ASCII byte, for the scanner's fast path.
  ///
  /// The memory is written once here and never freed.
  nonisolated(unsafe) static let ofASCII: UnsafePointer<ScalarClass> = {
    let table = UnsafeMutablePointer<ScalarClass>.allocate(capacity: 128)
    for byte in 0..<UInt8(128) { (table + Int(byte)).initialize(to: ScalarClass(Unicode.Scalar(byte))) }
    return UnsafePointer(table)
  }()
}

/// Reads one scalar of UTF-8 and its length in bytes; a malformed sequence gives U+FFFD for one byte.
///
/// - Precondition: `offset` lies within `bytes`.
@inline(__always)
package func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (
  scalar: Unicode.Scalar, length: Int
) {
  let first = bytes[offset]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  return decodeMultibyteScalar(bytes, at: offset)
}

@inline(never)
private func decodeMultibyteScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (scalar: Unicode.Scalar, length: Int) {
  let first = UInt32(bytes[offset])
  let length: Int
  var value: UInt32
  switch first {
  case 0xC2...0xDF: (length, value) = (2, first & 0x1F)
  case 0xE0...0xEF: (length, value) = (3, first & 0x0F)
  case 0xF0...0xF4: (length, value) = (4, first & 0x07)
  default: return ("\u{FFFD}", 1)
  }
  guard offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
  for index in 1..<length {
    let byte = UInt32(bytes[offset + index])
    guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
    value = value << 6 | (byte & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
  return (scalar, length)
}
