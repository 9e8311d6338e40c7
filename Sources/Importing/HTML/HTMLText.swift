/// Plain text out of what may hold entities or markup.
enum HTMLText {
  /// One line of plain text.
  static func line(_ text: String) -> String {
    paragraphs(text).split(separator: "\n").joined(separator: " ")
  }

  /// Plain text, a paragraph a line; blank lines go.
  static func paragraphs(_ text: String) -> String {
    var text = text
    // Twice, since many a page escapes what was escaped already.
    for _ in 0..<2 where looksEscaped(text) {
      guard let tree = PageParser.tree(of: text) else { break }
      text = TextBlock.blocks(of: tree, without: nil).map(\.text).joined(separator: "\n")
    }
    var line = TextLine()
    return text.split(whereSeparator: \.isNewline).compactMap {
      line.append(ArraySlice($0.utf8))
      let clean = line.finish()
      return clean.isEmpty ? nil : clean
    }.joined(separator: "\n")
  }

  /// The letters and digits of a text, lower case, parted by single spaces: for telling whether two texts
  /// say the same.
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var isPending = false
    for scalar in text.unicodeScalars {
      guard isWordPart(scalar) else {
        isPending = true
        continue
      }
      if isPending, !key.isEmpty { key.append(0x20) }
      isPending = false
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        key.append(byte < 0x60 ? byte | 0x20 : byte)
      } else {
        key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The number of runs of letters and digits.
  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isWord = isWordPart(scalar)
      if isWord && !isInWord { count += 1 }
      isInWord = isWord
    }
    return count
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// Whether the text seems to hold a character reference or a tag.
  private static func looksEscaped(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      if bytes[index] == 0x26 {
        let name = bytes[(index + 1)...].prefix(10).prefix { $0 == 0x23 || isLetterOrDigit($0) }
        if name.count >= 2, name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B { return true }
      } else if bytes[index] == 0x3C, index + 2 < bytes.count {
        let next = bytes[index + 1] == 0x2F ? bytes[index + 2] : bytes[index + 1]
        if isLetterOrDigit(next), bytes[(index + 2)...].prefix(1000).contains(0x3E) { return true }
      }
    }
    return false
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
