import Corpus

/// What one look at a text's bytes tells, so that most texts need no second one.
struct TextShape: OptionSet {
  let rawValue: UInt8

  /// C0 controls or DEL, other than tab and line feed.
  static let controls = TextShape(rawValue: 1)
  /// Scalars that NFC may change; without, the text is in NFC.
  static let decomposable = TextShape(rawValue: 2)
  /// White space other than single spaces between visible scalars.
  static let irregularSpace = TextShape(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// - Complexity: eight bytes at a time where they are letters as French has them.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      var shape: TextShape = []
      // A text that opens or ends with a space is irregular, as if one stood outside.
      if bytes.first == 0x20 || bytes.last == 0x20 { shape.insert(.irregularSpace) }
      var mayHaveWideSpace = false
      var index = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 8 < raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if Self.isPlain(word) {
          let spaces = Self.zeroBytes(of: word ^ (0x20 &* Self.everyByte))
          if spaces & (spaces >> 8) != 0 || (bytes[index + 7] == 0x20 && bytes[index + 8] == 0x20) {
            shape.insert(.irregularSpace)
          }
        } else {
          for offset in index..<index + 8 {
            shape.add(bytes[offset], before: bytes[offset + 1], &mayHaveWideSpace)
          }
        }
        index += 8
      }
      while index < bytes.count {
        shape.add(bytes[index], before: index + 1 < bytes.count ? bytes[index + 1] : 0, &mayHaveWideSpace)
        index += 1
      }
      if mayHaveWideSpace, !shape.contains(.irregularSpace),
        bytes.indices.contains(where: { bytes[$0] > 0x7F && whiteSpaceLength(bytes, at: $0) > 0 })
      {
        shape.insert(.irregularSpace)
      }
      return shape
    }
  }

  private static let everyByte: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is zero (S. Anderson, « Bit Twiddling Hacks », the exact form).
  @inline(__always)
  private static func zeroBytes(of word: UInt64) -> UInt64 {
    ~(((word & ~highBits) &+ ~highBits) | word | ~highBits)
  }

  /// Whether every byte is visible ASCII, a space, or of a letter from U+00C0 to U+00FF (led by 0xC3).
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let belowSpace = (word &- 0x20 &* everyByte) & ~word & highBits
    let leads = word & (word << 1) & highBits
    let otherLeads = leads & ~zeroBytes(of: word ^ (0xC3 &* everyByte))
    return belowSpace | otherLeads | zeroBytes(of: word ^ ~highBits) == 0
  }

  private mutating func add(_ byte: UInt8, before next: UInt8, _ mayHaveWideSpace: inout Bool) {
    switch byte {
    case 0x20: if next == 0x20 { insert(.irregularSpace) }
    case 0x09, 0x0A: insert(.irregularSpace)
    case 0x00..<0x20, 0x7F: formUnion([.controls, .irregularSpace])
    // Latin letters before U+0300 and Cyrillic are composed already; the few singletons among the signs
    // of U+2000 on do not tell articles apart.
    case 0x21..<0xC0, 0xC3...0xCB, 0xD0, 0xD1: break
    case 0xC2, 0xE2: mayHaveWideSpace = true
    case 0xE3:
      mayHaveWideSpace = true
      insert(.decomposable)
    default: insert(.decomposable)
    }
  }
}

/// The shapes of an article's texts as they were handed in, taken once for all that asks.
struct ArticleShapes {
  let title: TextShape
  let lead: TextShape
  let body: TextShape

  init(_ article: Article) {
    (title, lead, body) = (TextShape(article.title), TextShape(article.lead), TextShape(article.body))
  }
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
