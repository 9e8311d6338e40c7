package import Corpus

extension Query: CustomStringConvertible {
  /// A query text that parses to this tree, flattened, without a note; empty where it asks for nothing.
  ///
  /// Operators and fields are written with their first spelling, dates as short as they can be. It parses
  /// to the tree where its parentheses stand no deeper than the parser reads them.
  package var description: String { written(in: .english) }

  /// The same with the operators and fields of a language, which parses to the same tree.
  package func written(in language: Language) -> String {
    var text = ""
    flattened()?.print(to: &text, language)
    return text
  }

  /// A printed query with the operators and fields of a language; as it is where it cannot be read without a note.
  ///
  /// - Complexity: linear in the text.
  package static func written(_ text: String, in language: Language) -> String {
    guard language != .english else { return text }
    let parsed = QueryParser.parse(text)
    guard let tree = parsed.tree, parsed.notes.isEmpty else { return text }
    return tree.written(in: language)
  }

  private func print(to text: inout String, _ language: Language) {
    switch self {
    case .word(let word):
      text += word.text
    case .prefix(let word):
      text += word.text + "*"
    case .phrase(let phrase):
      text += phrase.quoted
    case .exact(let term):
      text += "="
      term.print(to: &text, language)
    case .near(let operands, let distance):
      let slash = distance == Nearness.defaultDistance ? "" : "/\(distance)"
      for (index, operand) in operands.enumerated() {
        if index > 0 { text += " \(QueryOperator.printed(.near, in: language))\(slash) " }
        operand.printOperand(to: &text, language)
      }
    case .within(let field, let inner):
      text += QueryField.printed(.text(field), in: language)
      inner.printOperand(to: &text, language)
    case .value(let condition):
      text += condition.written(in: language)
    case .date(let condition):
      text += condition.written(in: language)
    case .not(let excluded):
      text += "-"
      excluded.printOperand(to: &text, language)
    case .all(let parts):
      for (index, part) in parts.enumerated() {
        if index > 0 {
          let isNumber = Query.wouldBeOneNumber(parts[index - 1], part)
          text += isNumber ? " \(QueryOperator.printed(.and, in: language)) " : " "
        }
        // `NEAR` binds tighter than `AND`.
        if case .near = part {
          part.print(to: &text, language)
        } else {
          part.printOperand(to: &text, language)
        }
      }
    case .any(let parts):
      for (index, part) in parts.enumerated() {
        if index > 0 { text += " \(QueryOperator.printed(.or, in: language)) " }
        // `AND` binds tighter: a list of all needs no parentheses here.
        part.print(to: &text, language)
      }
    }
  }

  private func printOperand(to text: inout String, _ language: Language) {
    switch self {
    case .word, .prefix, .phrase, .not, .exact, .within, .value, .date:
      print(to: &text, language)
    case .near, .all, .any:
      text += "("
      print(to: &text, language)
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
