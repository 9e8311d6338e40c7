extension QueryNote {
  /// The remark in English, for people: one clause or two, no period.
  package var message: String {
    switch code {
    case .operatorWithoutOperand(let spelling, let side, let word):
      let expected = side == .before ? "in front of it" : "after it"
      let reading = word.map { "read as the word “\($0)”" } ?? "ignored"
      return "\(spelling) expects a word \(expected); \(reading)"
    case .repeatedOperator(let spelling):
      return "\(spelling) stands right before another operator; ignored"
    case .repeatedMinus:
      return "one hyphen excludes, more of them do not; ignored"
    case .unclosedQuote:
      return "this quotation mark is never closed; read as a phrase up to the end"
    case .strayClosingQuote:
      return "this quotation mark closes nothing; ignored"
    case .emptyPhrase:
      return "there is no word between these quotation marks; ignored"
    case .unclosedGroup:
      return "this parenthesis is never closed; read as a group up to the end"
    case .strayClosingParenthesis:
      return "this parenthesis closes nothing; ignored"
    case .emptyGroup:
      return "there is nothing between these parentheses; ignored"
    case .groupsTooDeep(let limit):
      return "more than \(limit) parentheses inside each other; the inner ones are ignored"
    case .textTooLong(let limit):
      return "the query is longer than \(limit) bytes; the rest is ignored"
    case .furtherNotes(let count):
      return count == 1 ? "1 more remark of this kind" : "\(count) more remarks of this kind"
    }
  }
}
