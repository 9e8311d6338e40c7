/// What the letters of a word say about where a sentence begins or ends; each linear in the word.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the scalar at `offset`, which lies within the bytes, is a capital.
  func isUppercaseLetter(at offset: Int) -> Bool {
    let (scalar, _) = decodeScalar(self, at: offset)
    return ScalarClass(scalar) == .letter && scalar.isCapital
  }

  /// Whether the scalar at `offset`, a letter, has a lower-case letter behind it.
  func isCapitalised(at offset: Int) -> Bool {
    var position = offset + decodeScalar(self, at: offset).length
    while position < count {
      let (scalar, length) = decodeScalar(self, at: position)
      switch ScalarClass(scalar) {
      case .letter: return scalar.isSmall
      case .mark, .ignorable: position += length
      default: return false
      }
    }
    return false
  }

  /// Whether any letter of a word but its first is a capital.
  func hasCapital(behindFirstOf word: Range<Int>) -> Bool {
    var position = word.lowerBound + decodeScalar(self, at: word.lowerBound).length
    while position < word.upperBound {
      let (scalar, length) = decodeScalar(self, at: position)
      if scalar.isCapital { return true }
      position += length
    }
    return false
  }

  /// Whether the last letter of a word is in lower case, and no digit stands behind it.
  func endsInLowercase(_ word: Range<Int>) -> Bool {
    if let last = self[word].last, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) { return true }
    var isLowercase = false
    var position = word.lowerBound
    while position < word.upperBound {
      let (scalar, length) = decodeScalar(self, at: position)
      switch ScalarClass(scalar) {
      case .letter: isLowercase = scalar.isSmall
      case .digit: isLowercase = false
      default: break
      }
      position += length
    }
    return isLowercase
  }

  /// The letters and digits of a word, counted up to `limit`.
  func letterCount(in word: Range<Int>, upTo limit: Int) -> Int {
    var letters = 0
    var position = word.lowerBound
    while position < word.upperBound, letters < limit {
      let (kind, length) = scalarClass(at: position)
      if kind == .letter || kind == .digit { letters += 1 }
      position += length
    }
    return letters
  }
}

extension Unicode.Scalar {
  /// Whether it is an upper-case or title-case letter.
  var isCapital: Bool {
    if isASCII { return (0x41...0x5A).contains(value) }
    return properties.isUppercase || properties.generalCategory == .titlecaseLetter
  }

  /// Whether it is a lower-case letter.
  var isSmall: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
}
