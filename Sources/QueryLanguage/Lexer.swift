/// Cuts a query's text into tokens, in one pass over its scalars: time and memory are linear.
///
/// White space, parentheses and quotation marks end a word; everything else belongs to it. A word of
/// punctuation alone (a lone dash, the `?` of a French question) is skipped.
struct Lexer {
  /// More text than this is not read: memory stays bounded whatever is piped in.
  static let limitInBytes = 1 << 20

  /// Without control characters.
  let scalars: [Unicode.Scalar]
  private(set) var index = 0
  /// The place of `index` in the source.
  private(set) var utf8Offset = 0
  var tokens: [Token] = []
  /// Whether a `-` here would stand at the start, after white space, a parenthesis or a field.
  var isAtBoundary = true
  /// Where the colon of the last field is followed by something at once.
  var indexAfterField: Int?
  private var endsInPhrase = false
  /// Families without a closing mark from here to the end: looked for once, so that many unclosed marks
  /// do not take quadratic time.
  private var familiesWithoutClosing: Set<QuoteFamily> = []

  static func tokens(of text: String, notes: inout NoteCollector) -> [Token] {
    read(text, notes: &notes).tokens
  }

  /// The tokens, and whether the text ends in a phrase that is never closed.
  static func read(
    _ text: String, notes: inout NoteCollector
  ) -> (tokens: [Token], endsInPhrase: Bool) {
    let length = text.utf8.count
    var lexer = Lexer(text, mustBeCut: length > limitInBytes)
    while let scalar = lexer.current {
      lexer.readToken(at: scalar, notes: &notes)
    }
    if length > limitInBytes {
      notes.add(.textTooLong(limitInBytes: limitInBytes), at: lexer.utf8Offset..<length)
    }
    return (lexer.tokens, lexer.endsInPhrase)
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

  /// Reads the words of a phrase, where quotation marks and parentheses stand between words.
  private init(phrase scalars: ArraySlice<Unicode.Scalar>, utf8Offset: Int) {
    self.scalars = Array(scalars)
    self.utf8Offset = utf8Offset
  }

  // MARK: Moving

  var current: Unicode.Scalar? { scalar(at: index) }

  func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  /// Where the scalars from `index` on end to be of that kind: a plain loop, as this is what reading consists of.
  func end(from index: Int, while isWanted: (Unicode.Scalar) -> Bool) -> Int {
    var end = index
    while end < scalars.count, isWanted(scalars[end]) { end += 1 }
    return end
  }

  mutating func advance(to end: Int) {
    while index < end {
      utf8Offset += UTF8.width(scalars[index])
      index += 1
    }
  }

  mutating func emit(_ kind: Token.Kind, from start: Int) {
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
      readPhrase(isExact: false, from: utf8Offset, notes: &notes)
    } else {
      readMarkedWord(notes: &notes)
    }
  }

  /// - Parameter start: where the marks in front of it begin.
  mutating func readPhrase(isExact: Bool, from start: Int, notes: inout NoteCollector) {
    isAtBoundary = false
    let opening = utf8Offset
    guard let family = current.flatMap(QuoteFamily.init(opening:)) else {
      advance(to: index + 1)
      notes.add(.strayClosingQuote, at: opening..<utf8Offset, replacement: "")
      return
    }
    advance(to: index + 1)
    let contentOffset = utf8Offset
    let first = index
    let closing = indexOfClosing(family)
    endsInPhrase = closing == nil
    advance(to: closing ?? scalars.count)
    let content = scalars[first..<index]
    if let closing { advance(to: closing + 1) }
    let range = opening..<utf8Offset
    let phrase = Phrase(scalars: content, range: range)
    var term = phrase.map { TermText(text: .phrase($0), isExact: isExact) }
    if closing != nil { readMarks(behind: content, at: contentOffset, of: &term) }
    guard let term else {
      emit(.nothing, from: start)
      notes.add(.emptyPhrase, at: start..<utf8Offset, replacement: "")
      return
    }
    emit(.term(term), from: start)
    if closing == nil, let phrase { notes.add(.unclosedQuote, at: range, replacement: phrase.quoted) }
  }

  /// Reads the `*` or `~8` right behind a closing mark.
  private mutating func readMarks(
    behind content: ArraySlice<Unicode.Scalar>, at contentOffset: Int, of term: inout TermText?
  ) {
    if current == "*" {
      advance(to: end(from: index) { $0 == "*" })
      term?.isPrefix = true
    } else if current == "~" {
      let start = utf8Offset
      advance(to: end(from: index) { $0 == "~" })
      let digits = scalars[index..<end(from: index) { $0.isDigit }]
      advance(to: digits.endIndex)
      guard term != nil else { return }
      term?.looseness = TermText.Looseness(
        distance: Nearness.distance(digits) ?? Nearness.defaultDistance,
        words: Lexer.words(of: content, at: contentOffset), range: start..<utf8Offset)
    }
  }

  private static func words(of content: ArraySlice<Unicode.Scalar>, at utf8Offset: Int) -> [TermText] {
    var lexer = Lexer(phrase: content, utf8Offset: utf8Offset)
    var unwanted = NoteCollector()
    while let scalar = lexer.current {
      if scalar.endsWord {
        lexer.advance(to: lexer.index + 1)
      } else {
        lexer.readMarkedWord(isInPhrase: true, notes: &unwanted)
      }
    }
    return lexer.tokens.compactMap { token in
      switch token.kind {
      case .term(let term): term
      case .field(_, let name), .unknownField(let name): TermText(text: .word(name))
      case .operator(let spelling):
        spelling.word.map {
          TermText(text: .word(Word(unchecked: $0, range: token.range)))
        }
      case .nothing, .minus, .open, .close: nil
      }
    }
  }

  /// A mark of the family, or, where the text has no more of them, of the other one.
  private mutating func indexOfClosing(_ family: QuoteFamily) -> Int? {
    for family in [family, family.other] where !familiesWithoutClosing.contains(family) {
      let found = end(from: index) { !family.closes($0) }
      if found < scalars.count { return found }
      familiesWithoutClosing.insert(family)
    }
    return nil
  }
}

extension Unicode.Scalar {
  var endsWord: Bool {
    isSpace || self == "(" || self == ")" || QuoteFamily.isMark(self)
  }
}
