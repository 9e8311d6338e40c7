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
    case .unknownField(let name, let nearest):
      let question = nearest.map { ", did you mean \($0):?" } ?? ""
      return "there is no field “\(name)”\(question); read as words"
    case .fieldWithoutValue(let name):
      return "\(name): expects a word after it; read as the word “\(name)”"
    case .exactMarkWithoutForm:
      return "= stands in front of a word or a phrase; ignored here"
    case .nearOperatorWithoutWords(let spelling):
      return "\(spelling) joins words, phrases and choices of them; read as \(QueryOperator.printed(.and))"
    case .distanceTooLarge(let limit):
      return "words are looked for at most \(limit) words apart; read as \(limit)"
    case .looseWord:
      return "~ says how far the words of a phrase may be apart; one word is read as it is"
    case .looseValue:
      return "~ says how far words may be apart; ignored here"
    case .unreadableDate(let text):
      return "“\(text)” is no date such as 2024, 2024-11, 2024-11-07 or 2024..2025; read as words"
    case .reversedDates:
      return "these dates end before they begin; read as words"
    case .textTooLong(let limit):
      return "the query is longer than \(limit) bytes; the rest is ignored"
    case .furtherNotes(let count):
      return count == 1 ? "1 more remark of this kind" : "\(count) more remarks of this kind"
    }
  }
}
