extension Lexer {
  /// Reads a word, or what marks in front of it make of it and of a parenthesis, quote or field: one hyphen
  /// excludes, more of them are punctuation; an equals sign asks for this very form.
  ///
  /// - Parameter isInPhrase: whether quotation marks and parentheses are punctuation here.
  mutating func readMarkedWord(isInPhrase: Bool = false, notes: inout NoteCollector) {
    let start = utf8Offset
    let isGlued = index == indexAfterField
    let first = index
    let afterMarks = end(from: first) { $0 == "-" || $0 == "=" }
    let hyphens = end(from: first) { $0 == "-" } - first
    let isExact = afterMarks > first + hyphens
    let isExcluded = hyphens == 1 && isAtBoundary
    let wasAtBoundary = isAtBoundary
    let tokensBefore = tokens.count
    advance(to: afterMarks)
    if isExcluded { tokens.append(Token(kind: .minus, range: start..<start + 1)) }
    isAtBoundary = false

    if !isInPhrase, let scalar = current, scalar == "(" || QuoteFamily(opening: scalar) != nil {
      if scalar == "(" {
        // A minus stands for the group that is read next.
        if isExact { noteMark(start + hyphens..<utf8Offset, &notes) }
      } else if isExact || isExcluded {
        readPhrase(isExact: isExact, from: isExcluded ? start + 1 : start, notes: &notes)
      }
    } else if !readFieldName(notes: &notes) {
      let from = isExact ? start + (isExcluded ? 1 : 0) : utf8Offset
      guard readWord(isExact: isExact, isOperand: afterMarks > first || isGlued, from: from, notes: &notes)
      else {
        tokens.removeSubrange(tokensBefore...)
        if isGlued { dropFieldWithoutValue(notes: &notes) }
        return
      }
    } else if isExact {
      noteMark(start + hyphens..<start + afterMarks - first, &notes)
    }
    if hyphens > 1 && wasAtBoundary {
      notes.add(.repeatedMinus, at: start..<start + hyphens, replacement: "-")
    }
  }

  private func noteMark(_ range: Range<Int>, _ notes: inout NoteCollector) {
    notes.add(.exactMarkWithoutForm, at: range, replacement: "")
  }

  /// A field right before punctuation is the word.
  private mutating func dropFieldWithoutValue(notes: inout NoteCollector) {
    guard let token = tokens.last, case .field(_, let name) = token.kind else { return }
    tokens[tokens.count - 1] = token.fieldAsWord(name, notes: &notes)
  }

  /// Emits the word at this place; false where there is none, or only punctuation.
  ///
  /// - Parameters:
  ///   - isOperand: whether something in front of it makes it no operator, however it is spelt.
  ///   - start: where the marks in front of it begin.
  private mutating func readWord(
    isExact: Bool, isOperand: Bool, from start: Int, notes: inout NoteCollector
  ) -> Bool {
    let wordStart = utf8Offset
    let first = index
    skipDigitGroups()
    advance(to: self.end(from: index) { !$0.endsWord })
    var end = index
    while end > first, scalars[end - 1] == "*" { end -= 1 }
    let text = String(String.UnicodeScalarView(scalars[first..<end]))
    let isPrefix = end < index
    let range = wordStart..<utf8Offset
    if let spelling = QueryOperator.spelling(text) {
      if !isOperand && !isPrefix {
        emit(.operator(spelling), from: start)
        noteDistance(of: spelling, at: range, &notes)
        return true
      }
      if isExact && !isPrefix, let phrase = Phrase(text, range: range) {
        // A word would lose its capitals.
        emit(.term(TermText(text: .phrase(phrase), isExact: true)), from: start)
        return true
      }
    }
    guard text.unicodeScalars.contains(where: \.canBeFound) else { return false }
    let word = Word(unchecked: text, range: range)
    emit(.term(TermText(text: .word(word), isExact: isExact, isPrefix: isPrefix)), from: start)
    return true
  }

  private func noteDistance(
    of spelling: QueryOperator.Spelling, at range: Range<Int>, _ notes: inout NoteCollector
  ) {
    guard let distance = spelling.distance, distance > Nearness.distanceLimit else { return }
    let name = spelling.text.prefix { $0 != "/" }
    notes.add(
      .distanceTooLarge(limit: Nearness.distanceLimit), at: range,
      replacement: "\(name)/\(Nearness.distanceLimit)")
  }

  /// Moves over a number written in groups of three digits with a space between, which the index holds as
  /// one token: `280 000`.
  private mutating func skipDigitGroups() {
    let afterHead = end(from: index) { $0.isDigit }
    guard (1...3).contains(afterHead - index) else { return }
    advance(to: afterHead)
    while let space = current, space.groupsDigits {
      let afterGroup = end(from: index + 1) { $0.isDigit }
      guard afterGroup == index + 4, scalar(at: afterGroup)?.isLetterOrNumber != true else { return }
      advance(to: afterGroup)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var groupsDigits: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}
