/// Which spaces beside a number are no places to break a line at: `12 articles`, `7 déc. 2024`, `titre 1,`, `Kiev (120)`.
enum BoundNumber {
  /// Whether two words that stand beside each other are not to be parted.
  ///
  /// - Parameters:
  ///   - one: in UTF-8, as all of them.
  ///   - next: the word behind both, empty where there is none: it may be what the second one counts.
  static func binds(
    _ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, before next: ArraySlice<UInt8>
  ) -> Bool {
    if isCount(one) { return other.first.map { isLetter($0) || $0 == UInt8(ascii: "%") } ?? false }
    guard let end = one.last(where: { $0 & 0xC0 != 0x80 }),
      let first = other.firstIndex(where: { $0 != UInt8(ascii: "(") }),
      let last = other.lastIndex(where: isDigit), first <= last
    else { return false }
    // A count in parentheses belongs to any word, even to one in quotation marks.
    guard first > other.startIndex || isLetter(end) || end == UInt8(ascii: ".") else { return false }
    let (number, rest) = (other[first...last], other[(last + 1)...])
    guard isDigit(other[first]), number.allSatisfy({ isDigit($0) || separators.contains($0) }),
      rest.allSatisfy(closing.contains), first == other.startIndex || rest.first == UInt8(ascii: ")")
    else { return false }
    // A year belongs to its month, another number to what it counts.
    return !rest.isEmpty || isYear(number) || next.first.map(isLetter) != true
  }

  /// A number that may count what follows: no year, and nothing that ends a clause.
  private static func isCount(_ word: ArraySlice<UInt8>) -> Bool {
    let number = word.drop { $0 == UInt8(ascii: "(") }
    guard let first = number.first, let last = number.last, isDigit(first), isDigit(last) else {
      return false
    }
    return !isYear(number) && number.allSatisfy { isDigit($0) || separators.contains($0) }
  }

  /// Four digits: in a count of a thousand or more they stand in groups.
  private static func isYear(_ number: ArraySlice<UInt8>) -> Bool {
    number.count == 4 && number.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// By a character's first byte: what is neither ASCII nor one of the signs that begin with C2 or E2.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// What stands inside a number: a point, a comma, the bytes of a narrow no-break space.
  private static let separators = Array(".,\u{202F}".utf8)
  private static let closing = Array(",;:.)?!\u{A0}".utf8)
}
