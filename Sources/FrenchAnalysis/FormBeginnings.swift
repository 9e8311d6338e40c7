/// How the forms that a reader asks for begin: tells most words of a text apart from all of them by two bytes.
///
/// A word that opens with two ASCII letters or digits has a form that opens with the same, in lower case; of any other
/// word only the first is compared, where that is one.
package struct FormBeginnings {
  /// By the classes of the first two bytes: whether a word that begins so must be read.
  private var isAsked: [Bool]

  /// Ten digits, 26 letters, and whatever else.
  private static let classCount = 37
  private static let other = 36

  /// Nothing is asked for yet; words that open with no ASCII letter or digit must be read always.
  package init() {
    isAsked = Array(repeating: false, count: Self.classCount * Self.classCount)
    for second in 0..<Self.classCount { isAsked[Self.other * Self.classCount + second] = true }
  }

  /// Asks for a form, or for all that open with the bytes.
  package mutating func insert(_ form: some Collection<UInt8>, isPrefix: Bool = false) {
    guard let first = form.first else {
      if isPrefix { isAsked = Array(repeating: true, count: isAsked.count) }
      return
    }
    let row = Self.classOfByte(first) * Self.classCount
    if isPrefix, form.count == 1 {
      for second in 0..<Self.classCount { isAsked[row + second] = true }
    } else {
      isAsked[row + (form.dropFirst().first.map(Self.classOfByte) ?? Self.other)] = true
      isAsked[row + Self.other] = true
    }
  }

  /// Whether the word at that range, which is not empty, may have a form that is asked for.
  @inline(__always)
  func mayHold(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    let first = Self.classOfByte(bytes[word.lowerBound])
    let second = word.count > 1 ? Self.classOfByte(bytes[word.lowerBound + 1]) : Self.other
    return isAsked[first * Self.classCount + second]
  }

  @inline(__always)
  private static func classOfByte(_ byte: UInt8) -> Int {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    if letter < 26 { return 10 + Int(letter) }
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : other
  }
}
