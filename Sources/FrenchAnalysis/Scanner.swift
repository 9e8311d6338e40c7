/// Cuts raw UTF-8 into words, numbers, elided articles and punctuation, with their byte ranges.
///
/// White space and invisible scalars between words are skipped; every other byte belongs to exactly one
/// lexeme, in order. Linear time, no allocation. Malformed UTF-8 is punctuation, a byte each.
///
/// Two things that French archives are full of are mended here, so that sentences, passages and
/// recognition see the same words as the index: a lost space after a period (`jeudi.Le` is two words,
/// since a period joins single letters only) and soft hyphens inside words.
package struct Scanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let asciiClasses = ScalarClass.ofASCII
  private let plainBytes = PlainByte.table
  private let elisions = ElisionTable.shared
  /// Where the next lexeme is looked for.
  private(set) var offset = 0

  /// A scanner over bytes that must outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next lexeme, or nil at the end of the text.
  package mutating func next() -> Lexeme? {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      let (kind, length) = classify(at: offset)
      switch kind {
      case .space, .ignorable, .mark:
        offset += length
      case .letter, .digit:
        let start = offset
        if let end = plainWordEnd(from: start) {
          offset = end
          return Lexeme(kind: .word, byteRange: start..<end)
        }
        let lexeme = word(at: start)
        offset = lexeme.byteRange.upperBound
        return lexeme
      case .facetMark:
        let start = offset
        while offset < bytes.count, bytes[offset] != 0x20 { offset += 1 }
        return Lexeme(kind: .facet, byteRange: start..<offset)
      case .apostrophe, .punctuation:
        offset += length
        return Lexeme(kind: .punctuation, byteRange: offset - length..<offset)
      }
    }
    return nil
  }

  /// Goes on at a later offset, which must not lie inside a lexeme.
  mutating func skip(to offset: Int) { self.offset = offset }

  /// Goes on behind the words that come next, as long as they are plain, begin with an ASCII letter and are not
  /// asked for; returns how many. What ``next()`` would say of each is known: a word.
  mutating func skipPlainWords(notAskedBy beginnings: FormBeginnings) -> Int {
    var count = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: " ") {
        offset &+= 1
        continue
      }
      guard plainBytes[Int(bytes[offset])] == .letter, !beginnings.mayHold(bytes, at: offset),
        let end = plainWordEnd(from: offset)
      else { break }
      offset = end
      count &+= 1
    }
    return count
  }

  // MARK: - Words

  /// Where a word of French letters ends, if nothing at its end could go on with it; else nil, and
  /// ``word(at:)`` must look closer. A short cut for nine words of ten.
  @inline(__always)
  private func plainWordEnd(from start: Int) -> Int? {
    var position = start
    while true {
      // Apart from the rest: a loop of two branches, where a switch would jump by table for each letter.
      while position < bytes.count, plainBytes[Int(bytes[position])] == .letter { position += 1 }
      guard position < bytes.count else { return position }
      switch plainBytes[Int(bytes[position])] {
      case .letter:
        position += 1
      case .latin1Lead:
        // U+00C0 to U+00FF, all letters but × and ÷.
        guard position + 1 < bytes.count, bytes[position + 1] & 0xDF != 0x97 else { return nil }
        position += 2
      case .end:
        return position
      case .period:
        // Behind a single letter, of one byte or two, it may belong to an acronym.
        return position - start > 2 ? position : nil
      case .other:
        return nil
      }
    }
  }

  /// A maximal run of letters, digits and marks; invisible scalars inside it are part of it.
  private struct Run {
    var end: Int
    var isDigits: Bool
    /// Whether it is one letter, with or without marks.
    var isSingleLetter: Bool
    var endsInLetter: Bool
  }

  private func run(at start: Int) -> Run {
    var end = start
    var position = start
    var isDigits = true
    var letters = 0
    var digits = 0
    var endsInLetter = false
    while position < bytes.count {
      let byte = bytes[position]
      let kind: ScalarClass
      let length: Int
      if byte < 0x80 {
        (kind, length) = (asciiClasses[Int(byte)], 1)
      } else {
        (kind, length) = classify(at: position)
        if kind == .digit { isDigits = false }
      }
      switch kind {
      case .letter:
        letters += 1
        isDigits = false
        endsInLetter = true
      case .digit:
        digits += 1
        endsInLetter = false
      case .mark:
        isDigits = false
      case .ignorable:
        position += length
        continue
      default:
        return Run(
          end: end, isDigits: isDigits, isSingleLetter: letters == 1 && digits == 0,
          endsInLetter: endsInLetter)
      }
      position += length
      end = position
    }
    return Run(
      end: end, isDigits: isDigits, isSingleLetter: letters == 1 && digits == 0, endsInLetter: endsInLetter)
  }

  private func word(at start: Int) -> Lexeme {
    var run = run(at: start)
    guard run.end < bytes.count else {
      return Lexeme(kind: run.isDigits ? .number : .word, byteRange: start..<run.end)
    }
    if run.isDigits { return number(at: start, firstGroupEnd: run.end) }
    if run.isSingleLetter, bytes[run.end] == UInt8(ascii: "."), let end = acronymEnd(from: start, run.end) {
      return Lexeme(kind: .acronym, byteRange: start..<end)
    }
    if let afterApostrophe = apostropheEnd(at: run.end), elisions.contains(bytes, start..<run.end) {
      return Lexeme(kind: .elision, byteRange: start..<afterApostrophe)
    }
    while let afterApostrophe = apostropheEnd(at: run.end) {
      guard run.endsInLetter, afterApostrophe < bytes.count,
        classify(at: afterApostrophe).kind == .letter
      else { break }
      run = self.run(at: afterApostrophe)
    }
    return Lexeme(kind: .word, byteRange: start..<run.end)
  }

  /// Where an apostrophe at `position` ends, or nil where there is none.
  private func apostropheEnd(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte < 0x80 { return byte == 0x27 ? position + 1 : nil }
    let (kind, length) = classify(at: position)
    return kind == .apostrophe ? position + length : nil
  }

  // MARK: - Acronyms

  /// Where `X.Y.Z.` ends, if single letters of the same case follow, joined by periods.
  ///
  /// Letters without case make none: one Hangul syllable is one letter composed, and three decomposed.
  private func acronymEnd(from start: Int, _ firstLetterEnd: Int) -> Int? {
    let first = decodeScalar(bytes, at: start).scalar.properties
    guard first.isUppercase || first.isLowercase else { return nil }
    var end = firstLetterEnd
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let (scalar, _) = decodeScalar(bytes, at: end + 1)
      guard ScalarClass(scalar) == .letter, scalar.properties.isUppercase == first.isUppercase,
        scalar.properties.isLowercase == first.isLowercase
      else { break }
      let next = run(at: end + 1)
      guard next.isSingleLetter, apostropheEnd(at: next.end) == nil else { break }
      end = next.end
    }
    guard end > firstLetterEnd else { return nil }
    return end < bytes.count && bytes[end] == UInt8(ascii: ".") ? end + 1 : end
  }

  // MARK: - Numbers

  private func number(at start: Int, firstGroupEnd: Int) -> Lexeme {
    if isInsideList(start) { return Lexeme(kind: .number, byteRange: start..<firstGroupEnd) }
    var end = firstGroupEnd
    var groupedByPeriod = false
    if end - start <= 3, bytes[start] != UInt8(ascii: "0") {
      var separator = 0..<0
      while let next = groupSeparator(at: end), isGroup(at: next) {
        if !separator.isEmpty, !bytes[separator].elementsEqual(bytes[end..<next]) { break }
        separator = end..<next
        end = next + 3
      }
      groupedByPeriod = !separator.isEmpty && bytes[separator.lowerBound] == UInt8(ascii: ".")
    }
    if let decimalEnd = decimalEnd(from: start, end, groupedByPeriod: groupedByPeriod) {
      return Lexeme(kind: .decimal, byteRange: start..<decimalEnd)
    }
    return Lexeme(kind: .number, byteRange: start..<end)
  }

  /// Whether a digit and a separator stand right before a number: in the middle of a date, a list or a
  /// version (`06.12.2024`), nothing joins.
  private func isInsideList(_ start: Int) -> Bool {
    guard start >= 2, bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: ",") else {
      return false
    }
    return digitsEnd(at: start - 2) == start - 1
  }

  /// Where a separator of digit groups at `position` ends: a space, a no-break or thin space, a period.
  private func groupSeparator(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x20, UInt8(ascii: "."): return position + 1
    case 0xC2, 0xE2:
      let (scalar, length) = decodeScalar(bytes, at: position)
      return scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}" ? position + length : nil
    default: return nil
    }
  }

  /// Whether exactly three ASCII digits stand at `position`, and nothing of a word follows them.
  private func isGroup(at position: Int) -> Bool {
    digitsEnd(at: position) == position + 3 && !isWordPart(at: position + 3)
  }

  private func decimalEnd(from start: Int, _ integerEnd: Int, groupedByPeriod: Bool) -> Int? {
    guard integerEnd < bytes.count else { return nil }
    switch bytes[integerEnd] {
    case UInt8(ascii: ","): break
    // A year before a lost space is no integer part: « en 2012.3 personnes ».
    case UInt8(ascii: "."): guard integerEnd - start <= 3, !groupedByPeriod else { return nil }
    default: return nil
    }
    let end = digitsEnd(at: integerEnd + 1)
    guard end > integerEnd + 1, !isWordPart(at: end) else { return nil }
    // Two separators make a date or a list: 06.12.2024 and 1,2,3 are several numbers.
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "."),
      digitsEnd(at: end + 1) > end + 1
    {
      return nil
    }
    return end
  }

  private func digitsEnd(at position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    return end
  }

  /// Whether a word goes on at `position`, behind invisible scalars perhaps.
  private func isWordPart(at position: Int) -> Bool {
    var position = position
    while position < bytes.count {
      let (kind, length) = classify(at: position)
      guard kind == .ignorable else { return kind.isWordPart }
      position += length
    }
    return false
  }

  // MARK: - Scalars

  @inline(__always)
  private func classify(at position: Int) -> (kind: ScalarClass, length: Int) {
    let byte = bytes[position]
    if byte < 0x80 { return (asciiClasses[Int(byte)], 1) }
    let (scalar, length) = decodeScalar(bytes, at: position)
    return (ScalarClass(scalar), length)
  }
}

/// What a byte means to ``Scanner/plainWordEnd(from:)``.
private enum PlainByte: UInt8 {
  case letter
  case latin1Lead
  /// White space and ASCII punctuation that ends a word whatever follows.
  case end
  case period
  /// Digits, apostrophes, and whatever only decoding can tell.
  case other

  /// By byte. The memory is written once here and never freed.
  nonisolated(unsafe) static let table: UnsafePointer<PlainByte> = {
    let table = UnsafeMutablePointer<PlainByte>.allocate(capacity: 256)
    table.initialize(repeating: .other, count: 256)
    for byte in 0..<128 {
      switch ScalarClass.ofASCII[byte] {
      case .letter: table[byte] = .letter
      case .space, .punctuation: table[byte] = .end
      case .digit, .mark, .apostrophe, .ignorable, .facetMark: break
      }
    }
    table[Int(UInt8(ascii: "."))] = .period
    table[0xC3] = .latin1Lead
    return UnsafePointer(table)
  }()
}
