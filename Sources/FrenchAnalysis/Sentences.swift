/// Cuts one paragraph into sentences, over the ``Scanner``'s lexemes.
///
/// A sentence ends after `.` `!` `?` `…`, with the marks, closing quotes and brackets behind them, where
/// white space and a capital, a digit, an opening quote or a dash follow. Where the space was lost, see
/// ``LostSpace``. It does not end:
/// - before lower case: « Quoi ? » demande-t-il; an ellipsis;
/// - after an abbreviation with a capital (``Abbreviations``: M. Le Pen), an initial (J. Dupont), a list's
///   number (2. Le climat), nor after marks that open the sentence;
/// - after an abbreviation in lower case (art. 5), marks alone in brackets ([...], (?)) and an acronym
///   (O.N.U.), unless the next word opens a sentence for sure: an elided article, a stop word with a
///   capital (Le, Mais, Selon), or « M. » An acronym of two letters is the initials of a name too often:
///   J.M. Le Pen.
///
/// A straight quote with a space on one side only opens or closes accordingly; otherwise it is the
/// opposite of the one before it in the paragraph.
struct SentenceCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: Scanner
  /// Where the next sentence begins, in the paragraph.
  private(set) var sentenceStart = 0
  private let mayBeSign = Self.mayBeSign
  private var previous: Lexeme?
  private var isStraightQuoteOpen = false
  /// What the scanner has not reached yet is known to hold nothing of interest before this.
  private var nextSign = -1

  private let skipsPlainWords: Bool

  /// A cutter of a paragraph without white space around it.
  ///
  /// - Parameter skipsPlainWords: false for reading every lexeme, which gives the same sentences later.
  init(_ paragraph: UnsafeBufferPointer<UInt8>, skipsPlainWords: Bool = true) {
    self.skipsPlainWords = skipsPlainWords
    bytes = paragraph
    scanner = Scanner(paragraph)
  }

  /// The next sentence, or nil at the paragraph's end.
  mutating func next() -> Range<Int>? {
    while true {
      if skipsPlainWords { skipPlainWords() }
      guard let lexeme = scanner.next() else { break }
      let before = previous
      pass(lexeme)
      guard var mark = mark(of: lexeme, after: before) else { continue }
      absorbMarksAndClosers(&mark)
      if lexeme.byteRange.lowerBound > sentenceStart, endsSentence(mark) {
        let sentence = sentenceStart..<mark.end
        sentenceStart = bytes.endOfSpace(from: mark.end)
        return sentence
      }
    }
    guard sentenceStart < bytes.count else { return nil }
    defer { sentenceStart = bytes.count }
    return sentenceStart..<bytes.count
  }

  /// Passes over words that no mark and no straight quote follows, up to the space before the word that one
  /// does follow: most of a text, and none of it decides anything.
  ///
  /// No lexeme goes over a space but numbers in groups: 280 000.
  private mutating func skipPlainWords() {
    let start = scanner.offset
    guard start > nextSign else { return }
    nextSign = start
    while nextSign < bytes.count, !isSign(at: nextSign) { nextSign += 1 }
    var place = nextSign
    while place > start, !isWordBreak(at: place - 1) { place -= 1 }
    scanner.skip(to: place)
  }

  /// Whether a mark or a straight quote begins there.
  @inline(__always)
  private func isSign(at position: Int) -> Bool {
    let byte = bytes[position]
    guard mayBeSign[Int(byte)] else { return false }
    // U+2026: the ellipsis.
    return byte < 0x80
      || (position + 2 < bytes.count && bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA6)
  }

  /// By byte: whether a mark or a straight quote may begin with it. The memory is written once here and never
  /// freed.
  nonisolated(unsafe) private static let mayBeSign: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    table.initialize(repeating: false, count: 256)
    for byte in [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), 0xE2] {
      table[Int(byte)] = true
    }
    return UnsafePointer(table)
  }()

  private func isWordBreak(at position: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: " ") else { return false }
    guard position + 1 < bytes.count else { return true }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position + 1])
  }

  /// Notes a lexeme as read.
  private mutating func pass(_ lexeme: Lexeme) {
    if bytes[lexeme.byteRange.lowerBound] == UInt8(ascii: "\""), lexeme.kind == .punctuation {
      isStraightQuoteOpen = !closes(lexeme)
    }
    previous = lexeme
  }

  // MARK: - Marks

  /// What must follow a mark directly, for a space to be missing between two sentences.
  private enum LostSpace {
    /// A word that opens a sentence for sure: `vers 3.Le`.
    case beforeOpener
    /// A capital and a lower-case letter, behind two letters or digits, or a sign: `AFP.Plusieurs`, `5%.Paris`.
    case beforeCapitalised
    /// Any capital, behind two letters or more that end in lower case (`jeudi.LVMH`), behind a closed quote
    /// or bracket, and where a space stands before `!` or `?`.
    case beforeCapital
  }

  /// A mark that may end a sentence, with what was read behind it.
  private struct Mark {
    enum Kind {
      case period, exclamation, ellipsis
      /// A period that belongs to the word before it; an inner one ends no sentence.
      case inner, abbreviation, acronym
      /// Alone in brackets.
      case bracketed
    }
    var kind: Kind
    var lostSpace: LostSpace
    var end: Int
    /// The acronym that it belongs to.
    var letters = 0..<0
  }

  private func mark(of lexeme: Lexeme, after before: Lexeme?) -> Mark? {
    let range = lexeme.byteRange
    if lexeme.kind == .acronym, bytes[range.upperBound - 1] == UInt8(ascii: ".") {
      return Mark(kind: .acronym, lostSpace: .beforeOpener, end: range.upperBound, letters: range)
    }
    guard var kind = markKind(of: lexeme) else { return nil }
    var lostSpace = LostSpace.beforeOpener
    if let before, before.byteRange.upperBound == range.lowerBound {
      lostSpace = self.lostSpace(behind: before)
      switch before.kind {
      case .word:
        if kind == .period { kind = periodKind(behind: before) }
      case .number:
        let opens = before.byteRange.lowerBound == sentenceStart && before.byteRange.count <= 2
        if kind == .period, opens { kind = .inner }
      case .punctuation:
        if Self.openingBrackets.contains(scalar(of: before)) { kind = .bracketed }
      default: break
      }
    } else if kind == .exclamation {
      lostSpace = .beforeCapital
    }
    return Mark(kind: kind, lostSpace: lostSpace, end: range.upperBound)
  }

  private func markKind(of lexeme: Lexeme) -> Mark.Kind? {
    guard lexeme.kind == .punctuation else { return nil }
    return switch scalar(of: lexeme) {
    case ".": .period
    case "!", "?": .exclamation
    case "…": .ellipsis
    default: nil
    }
  }

  /// Reads on over the marks, closing quotes and closing brackets behind a mark: none opens a sentence.
  private mutating func absorbMarksAndClosers(_ mark: inout Mark) {
    var ahead = scanner
    while let lexeme = ahead.next() {
      if let kind = markKind(of: lexeme) {
        let isEllipsis = kind == .period && bytes[lexeme.byteRange.lowerBound - 1] == UInt8(ascii: ".")
        let isInBrackets = mark.kind == .bracketed && !previousIsClosingBracket
        if !isInBrackets { mark.kind = isEllipsis ? .ellipsis : kind }
      } else if closes(lexeme) {
        mark.lostSpace = .beforeCapital
        // Nothing follows an abbreviation or an initial that ends a quote: « le plan B. »
        let isShort = mark.kind == .abbreviation || mark.kind == .inner
        if isShort, !isClosingBracket(lexeme) { mark.kind = .period }
      } else {
        return
      }
      mark.end = lexeme.byteRange.upperBound
      pass(lexeme)
      scanner = ahead
    }
  }

  private var previousIsClosingBracket: Bool { previous.map(isClosingBracket) ?? false }

  private func isClosingBracket(_ lexeme: Lexeme) -> Bool {
    Self.closingBrackets.contains(scalar(of: lexeme))
  }

  /// Whether the lexeme that comes next closes a quote or a bracket.
  private func closes(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .punctuation else { return false }
    let (start, end) = (lexeme.byteRange.lowerBound, lexeme.byteRange.upperBound)
    let hasSpaceBefore = previous?.byteRange.upperBound != start
    let hasSpaceAfter = end == bytes.count || bytes.scalarClass(at: end).kind == .space
    switch scalar(of: lexeme) {
    case "\"": return hasSpaceBefore == hasSpaceAfter ? isStraightQuoteOpen : hasSpaceAfter
    case "'", "’": return !hasSpaceBefore && hasSpaceAfter
    case let scalar: return Self.closers.contains(scalar)
    }
  }

  // MARK: - Words before a mark

  /// What a period is behind a word: an initial's, an abbreviation's, or a sentence's.
  private func periodKind(behind word: Lexeme) -> Mark.Kind {
    let range = word.byteRange
    let hasCapital = bytes.isUppercaseLetter(at: range.lowerBound)
    if hasCapital, bytes.letterCount(in: range, upTo: 2) == 1 { return .inner }
    guard Abbreviations.french.contains(bytes, range) else { return .period }
    return hasCapital ? .inner : .abbreviation
  }

  private func lostSpace(behind before: Lexeme) -> LostSpace {
    switch before.kind {
    case .word:
      if bytes.letterCount(in: before.byteRange, upTo: 2) < 2 { return .beforeOpener }
      return bytes.endsInLowercase(before.byteRange) ? .beforeCapital : .beforeCapitalised
    case .number, .decimal: return before.byteRange.count < 2 ? .beforeOpener : .beforeCapitalised
    case .punctuation:
      let scalar = scalar(of: before)
      return Self.closers.contains(scalar) || scalar == "\"" ? .beforeCapital : .beforeCapitalised
    case .acronym, .elision, .facet: return .beforeOpener
    }
  }

  // MARK: - What follows a mark

  private func endsSentence(_ mark: Mark) -> Bool {
    var position = mark.end
    var hasSpace = false
    while position < bytes.count {
      let (kind, length) = bytes.scalarClass(at: position)
      guard kind == .space || kind == .ignorable else { break }
      hasSpace = hasSpace || kind == .space
      position += length
    }
    var openers = 0
    var isQuoteOrDash = false
    while position < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: position)
      let isOpener = Self.openingQuotes.contains(scalar) || (hasSpace && Self.dashes.contains(scalar))
      guard isOpener || (hasSpace && Self.openingBrackets.contains(scalar)) else { break }
      isQuoteOrDash = isQuoteOrDash || isOpener
      openers += 1
      position = bytes.endOfSpace(from: position + length)
    }
    guard position < bytes.count else { return false }
    switch mark.kind {
    case .inner: return false
    case .bracketed, .abbreviation:
      // Without a space, single letters are more likely one shortening: S.p.A.
      return (hasSpace || mark.lostSpace != .beforeOpener) && opensSentence(at: position)
    case .acronym:
      let letters = bytes[mark.letters].count { $0 == UInt8(ascii: ".") }
      return hasSpace && letters >= 3 && opensSentence(at: position)
    case .period, .exclamation, .ellipsis: break
    }
    let (scalar, _) = decodeScalar(bytes, at: position)
    let kind = ScalarClass(scalar)
    if !hasSpace {
      guard kind == .letter, scalar.isCapital, openers <= 1 else { return false }
      switch mark.lostSpace {
      case .beforeCapital: return true
      case .beforeCapitalised: return bytes.isCapitalised(at: position) || opensSentence(at: position)
      case .beforeOpener: return opensSentence(at: position)
      }
    }
    if kind == .letter, scalar.isSmall { return isQuoteOrDash && mark.kind == .period }
    return kind == .letter || kind == .digit || isQuoteOrDash
  }

  /// Whether the word there opens sentences for sure: an elided article or a stop word, with a capital; « M. »
  private func opensSentence(at position: Int) -> Bool {
    guard bytes.isUppercaseLetter(at: position) else { return false }
    let rest = UnsafeBufferPointer(rebasing: bytes[position...])
    var ahead = Scanner(rest)
    guard let word = ahead.next() else { return false }
    switch word.kind {
    case .elision: return true
    case .word:
      if rest.starts(with: Self.mister) { return true }
      return !rest.hasCapital(behindFirstOf: word.byteRange)
        && StopWords.french.contains(Folding.folded(rest, word.byteRange))
    default: return false
    }
  }

  // MARK: - Scalars

  private static let mister = Array("M.".utf8)
  private static let closingBrackets: [Unicode.Scalar] = [")", "]", "}"]
  private static let openingBrackets: [Unicode.Scalar] = ["(", "[", "{"]
  private static let closers: [Unicode.Scalar] = ["»", "”", "›"] + closingBrackets
  private static let openingQuotes: [Unicode.Scalar] = ["«", "“", "\"", "„", "‹", "‘"]
  private static let dashes: [Unicode.Scalar] = ["-", "–", "—", "―", "•"]

  private func scalar(of lexeme: Lexeme) -> Unicode.Scalar {
    decodeScalar(bytes, at: lexeme.byteRange.lowerBound).scalar
  }
}
