extension Query: CustomStringConvertible {
  /// A query text that parses to this tree, flattened, without a note; empty where it asks for nothing.
  ///
  /// Operators and fields are written with their first spelling, dates as short as they can be. It parses
  /// to the tree where its parentheses stand no deeper than the parser reads them.
  package var description: String {
    var text = ""
    flattened()?.print(to: &text)
    return text
  }

  private func print(to text: inout String) {
    switch self {
    case .word(let word):
      text += word.text
    case .prefix(let word):
      text += word.text + "*"
    case .phrase(let phrase):
      text += phrase.quoted
    case .exact(let term):
      text += "="
      term.print(to: &text)
    case .near(let operands, let distance):
      let slash = distance == Nearness.defaultDistance ? "" : "/\(distance)"
      for (index, operand) in operands.enumerated() {
        if index > 0 { text += " \(QueryOperator.printed(.near))\(slash) " }
        operand.printOperand(to: &text)
      }
    case .within(let field, let inner):
      text += QueryField.printed(.text(field))
      inner.printOperand(to: &text)
    case .value(let condition):
      text += condition.description
    case .date(let condition):
      text += condition.description
    case .not(let excluded):
      text += "-"
      excluded.printOperand(to: &text)
    case .all(let parts):
      for (index, part) in parts.enumerated() {
        if index > 0 {
          let isNumber = Query.wouldBeOneNumber(parts[index - 1], part)
          text += isNumber ? " \(QueryOperator.printed(.and)) " : " "
        }
        // `NEAR` binds tighter than `AND`.
        if case .near = part { part.print(to: &text) } else { part.printOperand(to: &text) }
      }
    case .any(let parts):
      for (index, part) in parts.enumerated() {
        if index > 0 { text += " \(QueryOperator.printed(.or)) " }
        // `AND` binds tighter: a list of all needs no parentheses here.
        part.print(to: &text)
      }
    }
  }

  private func printOperand(to text: inout String) {
    switch self {
    case .word, .prefix, .phrase, .not, .exact, .within, .value, .date:
      print(to: &text)
    case .near, .all, .any:
      text += "("
      print(to: &text)
      text += ")"
    }
  }

  /// Whether two neighbours, printed with a space between, would be read as digit groups of one number.
  private static func wouldBeOneNumber(_ left: Query, _ right: Query) -> Bool {
    guard let left = left.textAtEnd, let right = right.textAtStart,
      left.unicodeScalars.last?.isDigit == true, right.unicodeScalars.first?.isDigit == true
    else { return false }
    var notes = NoteCollector()
    return Lexer.tokens(of: left + " " + right, notes: &notes).count == 1
  }

  /// The word that it ends with in print.
  private var textAtEnd: String? {
    switch self {
    case .word(let word): word.text
    case .exact(let inner), .within(_, let inner), .not(let inner): inner.textAtEnd
    case .near(let operands, _): operands.last?.textAtEnd
    case .value(let condition): condition.match != .prefix && condition.isOneWord ? condition.text : nil
    case .prefix, .phrase, .date, .all, .any: nil
    }
  }

  /// The word that it begins with in print.
  private var textAtStart: String? {
    switch self {
    case .word(let word), .prefix(let word): word.text
    case .near(let operands, _): operands.first?.textAtStart
    case .phrase, .exact, .within, .value, .date, .all, .any, .not: nil
    }
  }
}
