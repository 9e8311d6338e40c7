import Entities

/// What the lines of a concordance are sorted by: the words beside a match, folded, so that `Été` stands beside
/// `ete` and signs do not count.
enum ContextKey {
  /// The words behind a match, the nearest first, as bytes to be compared in order; empty at the text's end.
  static func following(_ match: Range<Int>, in text: String) -> [UInt8] {
    key(folded(text, match.upperBound..<match.upperBound + reach))
  }

  /// The words in front of a match, the nearest first; empty at the text's beginning.
  static func preceding(_ match: Range<Int>, in text: String) -> [UInt8] {
    let start = max(0, match.lowerBound - reach)
    var words = folded(text, start..<match.lowerBound)
    // It may have been cut.
    if start > 0, words.count > 1 { words.removeFirst() }
    return key(words.reversed())
  }

  /// As many bytes of the text are looked at: more words than any reader compares.
  private static let reach = 160
  private static let length = 64

  /// The folded words of a part of a text; a scalar that is cut by an end of it is left out.
  private static func folded(_ text: String, _ range: Range<Int>) -> [ArraySlice<UInt8>] {
    var text = text
    return text.withUTF8 { bytes in
      var output: [UInt8] = []
      NameFolding.append(UnsafeBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)]), to: &output)
      return output.split(separator: UInt8(ascii: " "))
    }
  }

  /// A space is less than any letter, so that words are compared one by one.
  private static func key(_ words: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
    var key: [UInt8] = []
    for word in words where key.count < length {
      if !key.isEmpty { key.append(UInt8(ascii: " ")) }
      key += word
    }
    return Array(key.prefix(length))
  }
}
