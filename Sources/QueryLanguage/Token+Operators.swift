extension [Token] {
  /// The tokens with only those operators that have their operands: one right before another is
  /// dropped, one that lacks an operand becomes the word that it spells.
  ///
  /// The parentheses are balanced already.
  func withOperandsForOperators(notes: inout NoteCollector) -> [Token] {
    withOperandsAfter(notes: &notes).withOperandsBefore(notes: &notes)
  }

  /// From the end, as whether `NOT` has an operand decides whether the operator before it has one.
  private func withOperandsAfter(notes: inout NoteCollector) -> [Token] {
    var reversed: [Token] = []
    reversed.reserveCapacity(count)
    for token in self.reversed() {
      let hasOperand = reversed.last?.beginsOperand ?? false
      switch token.kind {
      case .operator(let spelling) where token.isOperatorBetween && reversed.last?.isOperatorBetween == true:
        // The last one holds, so that `et ou` in capitals is an `OR`.
        notes.add(.repeatedOperator(spelling: spelling.text), at: token.range, replacement: "")
      case .operator(let spelling) where !hasOperand:
        if let word = token.asWord(spelling, missing: .after, notes: &notes) { reversed.append(word) }
      case .minus where !hasOperand:
        // Its parenthesis was dropped, and that was noted.
        break
      default:
        reversed.append(token)
      }
    }
    return reversed.reversed()
  }

  private func withOperandsBefore(notes: inout NoteCollector) -> [Token] {
    var kept: [Token] = []
    kept.reserveCapacity(count)
    for token in self {
      if case .operator(let spelling) = token.kind, token.isOperatorBetween, kept.last?.endsOperand != true {
        if let word = token.asWord(spelling, missing: .before, notes: &notes) { kept.append(word) }
      } else {
        kept.append(token)
      }
    }
    return kept
  }
}

extension Token {
  fileprivate func asWord(
    _ spelling: QueryOperator.Spelling, missing side: QueryNote.Side, notes: inout NoteCollector
  ) -> Token? {
    let word = spelling.word
    notes.add(
      .operatorWithoutOperand(spelling: spelling.text, missing: side, readAs: word), at: range,
      replacement: word ?? "")
    return word.map { Token(kind: .word(Word(unchecked: $0, range: range)), range: range) }
  }
}
