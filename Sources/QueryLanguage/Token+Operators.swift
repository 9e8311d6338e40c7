extension [Token] {
  /// The tokens with only those operators and fields that have their operands: an operator right before
  /// another is dropped, what lacks an operand becomes the word that it spells.
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
      case .field(_, let name) where !hasOperand:
        reversed.append(token.fieldAsWord(name, notes: &notes))
      case .unknownField(let name) where !hasOperand:
        reversed.append(.word(name, range: name.range))
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
    return word.map { .word(Word(unchecked: $0, range: range), range: range) }
  }

  /// The word that a field's name is where the field has no value.
  func fieldAsWord(_ name: Word, notes: inout NoteCollector) -> Token {
    notes.add(.fieldWithoutValue(name: name.text), at: range, replacement: name.text)
    return .word(name, range: name.range)
  }
}
