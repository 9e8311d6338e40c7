/// Cuts a query's text into tokens, in one pass over its scalars: time and memory are linear.
///
/// White space, parentheses and quotation marks end a word; everything else belongs to it. A word of
/// punctuation alone (a lone dash, the `?` of a French question) is skipped.
struct Lexer {
  /// More text than this is not read: memory stays bounded whatever is piped in.
  static let limitInBytes = 1 << 20

  /// Without control characters.
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The place of `index` in the source.
  private var utf8Offset = 0
  private var tokens: [Token] = []
  /// Whether a `-` here would stand at the start, after white space or after a parenthesis.
  private var isAtBoundary = true
  /// Families without a closing mark from here to the end: looked for once, so that many unclosed marks
  /// do not take quadratic time.
  private var familiesWithoutClosing: Set<QuoteFamily> = []

  static func tokens(of text: String, notes: inout NoteCollector) -> [Token] {
    let length = text.utf8.count
    var lexer = Lexer(text, mustBeCut: length > limitInBytes)
    while let scalar = lexer.current {
      lexer.readToken(at: scalar, notes: &notes)
    }
    if length > limitInBytes {
      notes.add(.textTooLong(limitInBytes: limitInBytes), at: lexer.utf8Offset..<length)
    }
    return lexer.tokens
  }

  private init(_ text: String, mustBeCut: Bool) {
    var end = text.unicodeScalars.endIndex
    if mustBeCut {
      end = text.utf8.index(text.startIndex, offsetBy: Lexer.limitInBytes)
      // A subscript of scalars rounds an index inside a scalar down to its start.
      end = text.unicodeScalars.index(before: text.unicodeScalars.index(after: end))
    }
    scalars = text.unicodeScalars[..<end].map(\.withoutControl)
  }

  // MARK: Moving

  private var current: Unicode.Scalar? { scalar(at: index) }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private mutating func advance(to end: Int) {
    while index < end {
      utf8Offset += UTF8.width(scalars[index])
      index += 1
    }
  }

  private mutating func emit(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<utf8Offset))
  }

  // MARK: Reading

  private mutating func readToken(at scalar: Unicode.Scalar, notes: inout NoteCollector) {
    if scalar.isSpace {
      advance(to: index + 1)
      isAtBoundary = true
    } else if scalar == "(" || scalar == ")" {
      let start = utf8Offset
      advance(to: index + 1)
      emit(scalar == "(" ? .open : .close, from: start)
      isAtBoundary = true
    } else if QuoteFamily.isMark(scalar) {
      readPhrase(openedBy: scalar, notes: &notes)
      isAtBoundary = false
    } else {
      readDashedWord(notes: &notes)
      isAtBoundary = false
    }
  }

  private mutating func readPhrase(openedBy mark: Unicode.Scalar, notes: inout NoteCollector) {
    let start = utf8Offset
    advance(to: index + 1)
    guard let family = QuoteFamily(opening: mark) else {
      notes.add(.strayClosingQuote, at: start..<utf8Offset, replacement: "")
      return
    }
    let first = index
    let closing = indexOfClosing(family)
    advance(to: closing ?? scalars.count)
    let content = scalars[first..<index]
    if let closing { advance(to: closing + 1) }
    let range = start..<utf8Offset
    guard let phrase = Phrase(scalars: content, range: range) else {
      emit(.nothing, from: start)
      notes.add(.emptyPhrase, at: range, replacement: "")
      return
    }
    emit(.phrase(phrase), from: start)
    if closing == nil { notes.add(.unclosedQuote, at: range, replacement: phrase.quoted) }
  }

  /// A mark of the family, or, where the text has no more of them, of the other one.
  private mutating func indexOfClosing(_ family: QuoteFamily) -> Int? {
    for family in [family, family.other] where !familiesWithoutClosing.contains(family) {
      if let found = scalars[index...].firstIndex(where: family.closes) { return found }
      familiesWithoutClosing.insert(family)
    }
    return nil
  }

  /// A word, or what hyphens in front of it make of it and of a parenthesis or quote: one hyphen excludes,
  /// more of them are punctuation.
  private mutating func readDashedWord(notes: inout NoteCollector) {
    let start = utf8Offset
    let afterDashes = scalars[index...].firstIndex { $0 != "-" } ?? scalars.count
    let count = afterDashes - index
    advance(to: afterDashes)
    let tokensBefore = tokens.count
    if count == 1 && isAtBoundary { emit(.minus, from: start) }
    if let scalar = current, scalar == "(" || QuoteFamily(opening: scalar) != nil {
      // The minus stands for the group or phrase that is read next.
    } else if !readWord(isDashed: count > 0) {
      tokens.removeSubrange(tokensBefore...)
      return
    }
    if count > 1 && isAtBoundary {
      notes.add(.repeatedMinus, at: start..<start + count, replacement: "-")
    }
  }

  /// Emits the word at this place; false where there is none, or only punctuation.
  private mutating func readWord(isDashed: Bool) -> Bool {
    let start = utf8Offset
    let first = index
    skipDigitGroups()
    while let scalar = current, !scalar.endsWord { advance(to: index + 1) }
    let written = scalars[first..<index]
    let end = written.lastIndex { $0 != "*" }.map { $0 + 1 } ?? first
    let text = String(String.UnicodeScalarView(scalars[first..<end]))
    let isPrefix = end < index
    if !isDashed && !isPrefix, let spelling = QueryOperator.spelling(text) {
      emit(.operator(spelling), from: start)
      return true
    }
    guard text.unicodeScalars.contains(where: \.canBeFound) else { return false }
    let word = Word(unchecked: text, range: start..<utf8Offset)
    emit(isPrefix ? .prefix(word) : .word(word), from: start)
    return true
  }

  /// Moves over a number written in groups of three digits with a space between, which the index holds as
  /// one token: `280 000`.
  private mutating func skipDigitGroups() {
    let head = scalars[index...].prefix(4).prefix(while: \.isDigit).count
    guard (1...3).contains(head) else { return }
    advance(to: index + head)
    while let space = current, space.groupsDigits,
      scalars[(index + 1)...].prefix(3).prefix(while: \.isDigit).count == 3,
      scalar(at: index + 4)?.isLetterOrNumber != true
    {
      advance(to: index + 4)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var endsWord: Bool {
    isSpace || self == "(" || self == ")" || QuoteFamily.isMark(self)
  }

  fileprivate var groupsDigits: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}
