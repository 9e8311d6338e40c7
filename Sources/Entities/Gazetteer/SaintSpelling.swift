/// « St-Étienne » and « Ste-Maxime » are Saint-Étienne and Sainte-Maxime: lists have the long spelling only.
enum SaintSpelling {
  /// Whether a word of a folded form is `st` or `ste`.
  static func isAbbreviated(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    var startsWord = true
    for position in folded.indices {
      let byte = folded[position]
      if startsWord, byte == UInt8(ascii: "s"), replacement(folded, at: position) != nil { return true }
      startsWord = byte == space
    }
    return false
  }

  /// Appends a folded form with those words spelled out.
  static func append(_ folded: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    while start < folded.count {
      if start > 0 { output.append(space) }
      var end = start
      while end < folded.count, folded[end] != space { end += 1 }
      if let word = replacement(folded, at: start) {
        output.append(contentsOf: word.utf8)
      } else {
        output.append(contentsOf: folded[start..<end])
      }
      start = end + 1
    }
  }

  private static let space = UInt8(ascii: " ")

  /// The spelling of the word that begins there, if it is one of the two.
  @inline(__always)
  private static func replacement(_ folded: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
    func byte(_ offset: Int) -> UInt8 { start + offset < folded.count ? folded[start + offset] : space }
    guard byte(0) == UInt8(ascii: "s"), byte(1) == UInt8(ascii: "t") else { return nil }
    if byte(2) == space { return "saint" }
    return byte(2) == UInt8(ascii: "e") && byte(3) == space ? "sainte" : nil
  }
}
