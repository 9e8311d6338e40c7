import Foundation

/// What the index analyzer must give, read from the rules and written for the eye: slow, one scalar at a time.
///
/// Nothing here is taken from the analyzer's code, so that the two can be compared.
struct ReferenceAnalyzer {
  struct Token: Equatable, CustomStringConvertible {
    var form: String
    var byteRange: Range<Int>
    var description: String { "\(form)@\(byteRange)" }
  }

  private let scalars: [Unicode.Scalar]
  private let utf8: [UInt8]
  private let folding: ReferenceFolding
  private let kinds: [ReferenceScalarKind]
  /// The UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]

  init(_ text: String, _ folding: ReferenceFolding) {
    self.folding = folding
    utf8 = Array(text.utf8)
    scalars = Array(text.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
    kinds = scalars.map(ReferenceScalarKind.init)
  }

  /// Bytes that are no UTF-8 count as punctuation, a byte each.
  init(utf8 bytes: [UInt8], _ folding: ReferenceFolding) {
    self.folding = folding
    var scalars: [Unicode.Scalar] = []
    var offsets = [0]
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      let valid = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      scalars.append(valid?.unicodeScalars.first ?? "\u{FFFD}")
      position += valid?.utf8.count ?? 1
      offsets.append(position)
    }
    utf8 = bytes
    self.scalars = scalars
    self.offsets = offsets
    kinds = scalars.map(ReferenceScalarKind.init)
  }

  func tokens() -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < scalars.count {
      if scalars[position] == "\u{1F}" {
        var end = position
        while end < scalars.count, scalars[end] != " " { end += 1 }
        tokens.append(facet(position..<end))
        position = end
      } else if kinds[position] == .letter || kinds[position] == .digit {
        position = readWord(at: position, into: &tokens)
      } else {
        position += 1
      }
    }
    return tokens.filter { !$0.form.isEmpty }
  }

  /// Reads the word, acronym, number or elided article at `start`; returns where it ends.
  private func readWord(at start: Int, into tokens: inout [Token]) -> Int {
    let run = runEnd(from: start)
    if let number = number(start, run) {
      tokens.append(token(start..<number.end, decimalMark: number.decimalMark))
      return number.end
    }
    if let end = acronymEnd(start, run) {
      tokens.append(token(start..<end))
      return end
    }
    let isElision = Self.elisions.contains(visible(start..<run).lowercased())
    if isElision, isApostrophe(run) { return run + 1 }
    var end = run
    while isApostrophe(end), kinds[start..<end].last(where: { $0 == .letter || $0 == .digit }) == .letter,
      isLetter(end + 1)
    {
      end = runEnd(from: end + 1)
    }
    tokens.append(token(start..<end))
    return end
  }

  private static let elisions: Set<String> = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  // MARK: - Runs

  /// Where the letters, digits and marks from `start` end; invisible scalars count only between them.
  private func runEnd(from start: Int) -> Int {
    var end = start
    var position = start
    while position < scalars.count, kinds[position].isInWord || kinds[position] == .invisible {
      position += 1
      if kinds[position - 1].isInWord { end = position }
    }
    return end
  }

  private func isApostrophe(_ position: Int) -> Bool {
    position < scalars.count && kinds[position] == .apostrophe
  }

  private func isLetter(_ position: Int) -> Bool { position < scalars.count && kinds[position] == .letter }

  /// Whether a word goes on at `position`, behind invisible scalars perhaps.
  private func goesOn(_ position: Int) -> Bool {
    let next = kinds[position...].first { $0 != .invisible }
    return next?.isInWord ?? false
  }

  private func visible(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for position in range where kinds[position] != .invisible { text.append(scalars[position]) }
    return String(text)
  }

  // MARK: - Acronyms

  private func acronymEnd(_ start: Int, _ run: Int) -> Int? {
    guard isSingleLetter(start..<run), let letterCase = letterCase(start) else { return nil }
    var end = run
    while end < scalars.count, scalars[end] == ".", isLetter(end + 1) {
      let next = runEnd(from: end + 1)
      guard isSingleLetter(end + 1..<next), self.letterCase(end + 1) == letterCase,
        !isApostrophe(next)
      else { break }
      end = next
    }
    guard end > run else { return nil }
    return end < scalars.count && scalars[end] == "." ? end + 1 : end
  }

  private enum LetterCase { case upper, lower }

  private func letterCase(_ position: Int) -> LetterCase? {
    let properties = scalars[position].properties
    return properties.isUppercase ? .upper : properties.isLowercase ? .lower : nil
  }

  private func isSingleLetter(_ range: Range<Int>) -> Bool {
    kinds[range].filter { $0 == .letter || $0 == .digit } == [.letter]
  }

  // MARK: - Numbers

  private func number(_ start: Int, _ run: Int) -> (end: Int, decimalMark: Int?)? {
    guard (start..<run).allSatisfy({ isASCIIDigit($0) || kinds[$0] == .invisible }) else { return nil }
    let isInsideList = start >= 2 && [".", ","].contains(scalars[start - 1]) && isASCIIDigit(start - 2)
    if isInsideList { return (run, nil) }
    var end = run
    var separator: Unicode.Scalar?
    if run - start <= 3, (start..<run).allSatisfy(isASCIIDigit), scalars[start] != "0" {
      while end < scalars.count, [" ", "\u{A0}", "\u{202F}", "\u{2009}", "."].contains(scalars[end]),
        separator == nil || separator == scalars[end], digitsEnd(from: end + 1) == end + 4, !goesOn(end + 4)
      {
        separator = scalars[end]
        end += 4
      }
    }
    guard end < scalars.count, scalars[end] == "," || scalars[end] == "." else { return (end, nil) }
    if scalars[end] == ".", offsets[end] - offsets[start] > 3 || separator == "." { return (end, nil) }
    let fraction = digitsEnd(from: end + 1)
    guard fraction > end + 1, !goesOn(fraction) else { return (end, nil) }
    let isListOrDate =
      fraction < scalars.count && [",", "."].contains(scalars[fraction])
      && digitsEnd(from: fraction + 1) > fraction + 1
    return isListOrDate ? (end, nil) : (fraction, end)
  }

  private func isASCIIDigit(_ position: Int) -> Bool {
    position < scalars.count && ("0"..."9").contains(scalars[position])
  }

  private func digitsEnd(from position: Int) -> Int {
    var end = position
    while isASCIIDigit(end) { end += 1 }
    return end
  }

  // MARK: - Tokens

  private func token(_ range: Range<Int>, decimalMark: Int? = nil) -> Token {
    let byteRange = offsets[range.lowerBound]..<offsets[range.upperBound]
    var end = range.upperBound
    while offsets[end] - offsets[range.lowerBound] > 255 { end -= 1 }
    var form = folding.fold(scalars[range.lowerBound..<end])
    if end == range.upperBound, let decimalMark {
      let integer = folding.fold(scalars[range.lowerBound..<decimalMark])
      form = integer + "," + folding.fold(scalars[decimalMark..<end])
    }
    return Token(form: form, byteRange: byteRange)
  }

  private func facet(_ range: Range<Int>) -> Token {
    let byteRange = offsets[range.lowerBound]..<offsets[range.upperBound]
    if byteRange.count > 255 { return token(range) }
    return Token(form: String(decoding: utf8[byteRange], as: UTF8.self), byteRange: byteRange)
  }
}
