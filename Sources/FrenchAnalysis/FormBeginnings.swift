/// How the forms that a reader asks for begin: tells most words of a text apart from all of them by two bytes.
///
/// A word that opens with two ASCII letters or digits has a form that opens with the same, in lower case; of any other
/// word only the first is compared, where that is one.
package struct FormBeginnings {
  /// By the classes of the first two bytes: whether a word that begins so must be read.
  private var isAsked: [Bool]
  private let classes = Self.classes

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
    let row = Int(classes[Int(first)]) * Self.classCount
    if isPrefix, form.count == 1 {
      for second in 0..<Self.classCount { isAsked[row + second] = true }
    } else {
      isAsked[row + (form.dropFirst().first.map { Int(classes[Int($0)]) } ?? Self.other)] = true
      isAsked[row + Self.other] = true
    }
  }

  /// Whether the word that begins there may have a form that is asked for.
  @inline(__always)
  func mayHold(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    // Behind a word of one byte stands no letter or digit.
    let second = start + 1 < bytes.count ? Int(classes[Int(bytes[start + 1])]) : Self.other
    return isAsked[Int(classes[Int(bytes[start])]) * Self.classCount + second]
  }

  /// By byte: what it is to this. The memory is written once here and never freed.
  nonisolated(unsafe) private static let classes: UnsafePointer<UInt8> = {
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    classes.initialize(repeating: UInt8(other), count: 256)
    for digit in 0..<10 { classes[Int(UInt8(ascii: "0")) + digit] = UInt8(digit) }
    for letter in 0..<26 {
      classes[Int(UInt8(ascii: "a")) + letter] = UInt8(10 + letter)
      classes[Int(UInt8(ascii: "A")) + letter] = UInt8(10 + letter)
    }
    return UnsafePointer(classes)
  }()
}
