extension Query: CustomStringConvertible {
  /// A query text that parses to this tree, flattened, without a note; empty where it asks for nothing.
  ///
  /// That holds for trees whose parentheses stand no deeper than the parser reads them.
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
    case .exact, .near, .within, .value, .date:
      break
    case .not(let excluded):
      text += "-"
      excluded.printOperand(to: &text)
    case .all(let parts):
      for (index, part) in parts.enumerated() {
        if index > 0 {
          let isNumber = Query.wouldBeOneNumber(parts[index - 1], part)
          text += isNumber ? " \(QueryOperator.printed(.and)) " : " "
        }
        part.printOperand(to: &text)
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
    case .word, .prefix, .phrase, .not, .exact, .near, .within, .value, .date:
      print(to: &text)
    case .all, .any:
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

  private var textAtEnd: String? {
    switch self {
    case .word(let word), .not(.word(let word)): word.text
    default: nil
    }
  }

  private var textAtStart: String? {
    switch self {
    case .word(let word), .prefix(let word): word.text
    default: nil
    }
  }
}
