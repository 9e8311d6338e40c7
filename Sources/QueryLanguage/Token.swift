/// A piece of a query's text, before operators and parentheses are put into their places.
struct Token: Sendable {
  enum Kind: Sendable {
    case word(Word)
    case prefix(Word)
    case phrase(Phrase)
    /// An operand that asks for nothing: `""`, `()`.
    case nothing
    /// The `-` glued to what it excludes.
    case minus
    case open
    case close
    case `operator`(QueryOperator.Spelling)
  }

  var kind: Kind
  /// In bytes of the source's UTF-8.
  var range: Range<Int>

  /// Whether an operator in front of it has its operand.
  var beginsOperand: Bool {
    switch kind {
    case .word, .prefix, .phrase, .nothing, .minus, .open: true
    case .operator(let spelling): spelling.place == .before
    case .close: false
    }
  }

  /// Whether an operator after it has its operand.
  var endsOperand: Bool {
    switch kind {
    case .word, .prefix, .phrase, .nothing, .close: true
    case .minus, .open, .operator: false
    }
  }

  var isOperatorBetween: Bool {
    if case .operator(let spelling) = kind { spelling.place == .between } else { false }
  }
}
