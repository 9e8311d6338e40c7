/// Joins pieces of a page's text into one line: white space collapsed, invisible characters dropped.
///
/// Works on UTF-8. No-break spaces stay where French puts them, inside the line, and go at its ends and
/// beside other white space.
struct TextLine {
  private(set) var bytes: [UInt8] = []
  private var hasPendingSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func appendSpace() {
    hasPendingSpace = !bytes.isEmpty
  }

  /// Appends UTF-8, and returns how many bytes that are not white space it had.
  @discardableResult
  mutating func append(_ text: ArraySlice<UInt8>) -> Int {
    var visible = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte <= 0x20 {
        appendSpace()
        index += 1
        continue
      }
      if byte == 0x7F {
        index += 1
        continue
      }
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, text.endIndex)
      let character = text[index..<end]
      index = end
      if byte >= 0xC2 {
        if TextLine.isInvisible(character) { continue }
        if TextLine.isNoBreakSpace(character) {
          if bytes.isEmpty || hasPendingSpace || endsWithNoBreakSpace { continue }
          bytes.append(contentsOf: character)
          continue
        }
      }
      if hasPendingSpace {
        if !endsWithNoBreakSpace { bytes.append(0x20) }
        hasPendingSpace = false
      }
      bytes.append(contentsOf: character)
      visible += character.count
    }
    return visible
  }

  /// The line without white space at its end; the next one begins empty.
  mutating func finish() -> String {
    while endsWithNoBreakSpace {
      bytes.removeLast(bytes.last == 0xA0 ? 2 : 3)
    }
    defer {
      bytes.removeAll(keepingCapacity: true)
      hasPendingSpace = false
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var endsWithNoBreakSpace: Bool {
    if bytes.count >= 2, bytes[bytes.count - 1] == 0xA0, bytes[bytes.count - 2] == 0xC2 { return true }
    return bytes.count >= 3 && bytes[bytes.count - 1] == 0xAF && bytes[bytes.count - 2] == 0x80
      && bytes[bytes.count - 3] == 0xE2
  }

  /// U+00A0 or U+202F.
  private static func isNoBreakSpace(_ character: ArraySlice<UInt8>) -> Bool {
    character.elementsEqual([0xC2, 0xA0]) || character.elementsEqual([0xE2, 0x80, 0xAF])
  }

  /// Zero-width space, word joiner, byte order mark; C1 controls. Joiners stay: emoji are made with them.
  private static func isInvisible(_ character: ArraySlice<UInt8>) -> Bool {
    let start = character.startIndex
    switch character[start] {
    case 0xC2: return character.count == 2 && character[start + 1] < 0xA0
    case 0xE2:
      guard character.count == 3 else { return false }
      return (character[start + 1] == 0x80 && character[start + 2] == 0x8B)
        || (character[start + 1] == 0x81 && character[start + 2] == 0xA0)
    case 0xEF: return character.elementsEqual([0xEF, 0xBB, 0xBF])
    default: return false
    }
  }
}
