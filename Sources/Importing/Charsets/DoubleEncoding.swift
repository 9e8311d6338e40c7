extension Charset {
  /// The text with its double encoding undone (`Ã©` is `é`), where that is certain; else the text as it is.
  ///
  /// Certain means: every character is one that Windows-1252 has, and the bytes it has them at are valid UTF-8
  /// with at least one sequence of several bytes. So text with a single right accent is left alone.
  /// Linear; text without the tell-tale characters is told by its first character beyond ASCII.
  package static func repairingDoubleEncoding(_ text: String) -> String {
    var text = text
    // Text can go through the same mistake more than once; three times was the most that made sense to try.
    for _ in 0..<3 {
      guard let repaired = undoingOnce(text) else { break }
      text = repaired
    }
    return text
  }

  private static func undoingOnce(_ text: String) -> String? {
    guard let first = text.utf8.firstIndex(where: { $0 >= 0x80 }),
      let lead = Windows1252.byte(of: text.unicodeScalars[first]), (0xC2...0xF4).contains(lead)
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var expectedContinuations = 0
    for scalar in text.unicodeScalars {
      guard let byte = Windows1252.byte(of: scalar) else { return nil }
      // Right text fails here within a character or two; the whole is validated below.
      if expectedContinuations > 0 {
        guard byte & 0xC0 == 0x80 else { return nil }
        expectedContinuations -= 1
      } else if byte >= 0x80 {
        switch byte {
        case 0xC2...0xDF: expectedContinuations = 1
        case 0xE0...0xEF: expectedContinuations = 2
        case 0xF0...0xF4: expectedContinuations = 3
        default: return nil
        }
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
