/// A piece of a query's text, before operators and parentheses are put into their places.
struct Token: Sendable {
  enum Kind: Sendable {
    case term(TermText)
    /// An operand that asks for nothing: `""`, `()`.
    case nothing
    /// The `-` glued to what it excludes.
    case minus
    /// A field in front of its operand; the word is its name.
    case field(QueryField, name: Word)
    /// What looks like a field and is none, glued to its value.
    case unknownField(name: Word)
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
    case .term, .nothing, .minus, .field, .unknownField, .open: true
    case .operator(let spelling): spelling.place == .before
    case .close: false
    }
  }

  /// Whether an operator after it has its operand.
  var endsOperand: Bool {
    switch kind {
    case .term, .nothing, .close: true
    case .minus, .field, .unknownField, .open, .operator: false
    }
  }

  var isOperatorBetween: Bool {
    if case .operator(let spelling) = kind { spelling.place == .between } else { false }
  }

  static func word(_ word: Word, range: Range<Int>) -> Token {
    Token(kind: .term(TermText(text: .word(word))), range: range)
  }
}

/// A word or phrase with the marks that were written at it.
///
/// What they ask for depends on the field in front: `al*` is a prefix of a word or of a city's name.
struct TermText: Sendable {
  enum Text: Sendable {
    case word(Word)
    case phrase(Phrase)
  }

  var text: Text
  /// `=` in front.
  var isExact = false
  /// `*` behind.
  var isPrefix = false
  /// `~8` behind a phrase.
  var looseness: Looseness?

  struct Looseness: Sendable {
    /// Not clamped.
    var distance: Int
    /// The phrase's words; there is one at least.
    var words: [TermText]
    /// Where the `~8` stands, in bytes of the source's UTF-8.
    var range: Range<Int>
  }

  /// The text itself, without its marks.
  var content: String {
    switch text {
    case .word(let word): word.text
    case .phrase(let phrase): phrase.text
    }
  }
}
