/// What one look at a text's bytes tells, so that most texts need no second one.
struct TextShape: OptionSet {
  let rawValue: UInt8

  /// C0 controls or DEL, other than tab and line feed.
  static let controls = TextShape(rawValue: 1)
  /// Scalars that NFC may change; without, the text is in NFC.
  static let decomposable = TextShape(rawValue: 2)
  /// White space other than single spaces between visible scalars.
  static let irregularSpace = TextShape(rawValue: 4)
  /// A space; private to the look itself.
  private static let space: UInt8 = 8
  /// A byte that may open a white space scalar of several bytes.
  private static let wideSpaceLead: UInt8 = 16

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// - Complexity: a table read a byte.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      let table = Self.table
      var shape: UInt8 = 0
      // A text that opens or ends with a space is irregular, as if one stood outside.
      var previous = Self.space
      for index in bytes.indices {
        let byte = table[Int(bytes[index])]
        shape |= byte | (byte & previous & Self.space) >> 1
        if byte & Self.wideSpaceLead != 0, whiteSpaceLength(bytes, at: index) > 0 {
          shape |= Self.irregularSpace.rawValue
        }
        previous = byte
      }
      if previous & Self.space != 0, !bytes.isEmpty { shape |= Self.irregularSpace.rawValue }
      return TextShape(rawValue: shape & 7)
    }
  }

  /// By byte. The memory is written once here and never freed.
  private nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 {
      table[byte] =
        switch byte {
        case 0x20: space
        case 0x09, 0x0A: irregularSpace.rawValue
        case 0x00..<0x20, 0x7F: controls.rawValue | irregularSpace.rawValue
        case 0x80..<0xC0, 0x21..<0x7F: 0
        // Latin letters before U+0300 and Cyrillic are composed already.
        case 0xC2: wideSpaceLead
        case 0xC3...0xCB, 0xD0, 0xD1: 0
        // General punctuation; the few singletons among the symbols do not tell articles apart.
        case 0xE2: wideSpaceLead
        case 0xE3: wideSpaceLead | decomposable.rawValue
        default: decomposable.rawValue
        }
    }
    return UnsafePointer(table)
  }()
}

/// The length of a white space scalar at an offset: ASCII space and controls, U+00A0, U+2000 to U+200A,
/// U+2028, U+2029, U+202F, U+3000; 0 where there is none.
func whiteSpaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x09...0x0D, 0x20: return 1
  case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
  case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
    switch bytes[index + 2] {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return 3
    default: return 0
    }
  case 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
  default: return 0
  }
}
