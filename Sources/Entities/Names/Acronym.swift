/// Which initials a long name has, and whether an acronym may stand for it.
enum Acronym {
  /// Appends the initials of a folded name's words, all of them or without small words (de, et, pour …); one more than
  /// `limit` where there are more.
  static func appendInitials(
    of name: Range<Int>, includingSmallWords: Bool, limit: Int, _ bytes: inout [UInt8]
  ) {
    var start = name.lowerBound
    let first = bytes.count
    while start < name.upperBound, bytes.count - first <= limit {
      var end = start
      while end < name.upperBound, bytes[end] != 0x20 { end += 1 }
      if end > start, includingSmallWords || !isSmall(bytes[start..<end]) { bytes.append(bytes[start]) }
      start = end + 1
    }
  }

  /// Whether the letters of a folded acronym stand in this order among the letters of a name, each word that gives
  /// one giving its first, and the first letters are the same: SNCF, Insee, ARS.
  static func fits(_ acronym: Range<Int>, _ name: Range<Int>, in bytes: [UInt8]) -> Bool {
    let letters = bytes[acronym].filter { $0 != 0x20 }
    guard let first = letters.first, bytes[name.lowerBound] == first else { return false }
    var matched = 0
    var isInitial = true
    var wordGaveInitial = false
    for position in name {
      let byte = bytes[position]
      if byte == 0x20 {
        isInitial = true
        continue
      }
      if isInitial { wordGaveInitial = false }
      if matched < letters.count, byte == letters[matched], isInitial || wordGaveInitial {
        matched += 1
        wordGaveInitial = true
      }
      isInitial = false
    }
    return matched == letters.count
  }

  static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 5
      && smallWords.contains { small in
        word.elementsEqual(UnsafeBufferPointer(start: small.utf8Start, count: small.utf8CodeUnitCount))
      }
  }

  private static let smallWords: [StaticString] = [
    "a", "and", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le",
    "les", "of", "ou", "par", "pour", "s", "sans", "sur", "the",
  ]
}
