/// A remark on a query that could not be read as it was probably meant. The query is read all the same.
package struct QueryNote: Sendable, Equatable {
  /// What was remarked, as data; `Terminal/Wording` has the words.
  package enum Code: Sendable, Equatable {
    /// An operator without something to join; read as the word, or ignored where it is a sign.
    case operatorWithoutOperand(spelling: String, missing: Side, readAs: String?)
    /// An operator right before another one; the last one holds.
    case repeatedOperator(spelling: String)
    /// Two hyphens or more, glued to what follows; they exclude nothing.
    case repeatedMinus
    /// A phrase without its closing mark; it goes to the end.
    case unclosedQuote
    /// A `»` that closes nothing; ignored.
    case strayClosingQuote
    /// A phrase without a word; ignored.
    case emptyPhrase
    /// A `(` without its `)`; it goes to the end.
    case unclosedGroup
    /// A `)` that closes nothing; ignored.
    case strayClosingParenthesis
    /// `()`; ignored.
    case emptyGroup
    /// Parentheses deeper than that; what they hold is read without them.
    case groupsTooDeep(limit: Int)
    /// What looks like a field and is none, glued to its value; both are read as words.
    case unknownField(name: String, nearest: String?)
    /// A field with nothing to look for; read as the word.
    case fieldWithoutValue(name: String)
    /// A `=` in front of a group or field; ignored.
    case exactMarkWithoutForm
    /// An operand that is no word, phrase or choice of them; the operator is read as `AND`.
    case nearOperatorWithoutWords(spelling: String)
    /// A number above the limit; the limit holds.
    case distanceTooLarge(limit: Int)
    /// `~` behind a phrase of one word; read as the word.
    case looseWord
    /// `~` behind a value or a date; ignored.
    case looseValue
    /// No date; read as words.
    case unreadableDate(text: String)
    /// A range of dates that ends before it begins; read as words.
    case reversedDates
    /// The text goes on beyond what is read.
    case textTooLong(limitInBytes: Int)
    /// There were more remarks than are kept.
    case furtherNotes(count: Int)
  }

  /// Where an operator lacks its operand.
  package enum Side: Sendable, Equatable {
    case before
    case after
  }

  /// A change of the text after which this remark has no cause.
  package struct Proposal: Sendable, Equatable {
    /// What is replaced, in bytes of the query's UTF-8.
    package var range: Range<Int>
    package var replacement: String

    /// The query with the change made. A range that does not fit the text is clamped to it.
    package func applied(to text: String) -> String {
      let bytes = Array(text.utf8)
      let range = range.clamped(to: 0..<bytes.count)
      return String(
        decoding: bytes[..<range.lowerBound] + Array(replacement.utf8) + bytes[range.upperBound...],
        as: UTF8.self)
    }
  }

  package var code: Code
  /// What it is about, in bytes of the query's UTF-8; never empty, except for ``Code/furtherNotes(count:)``.
  package var range: Range<Int>
  /// How to write what was understood; nil where there is no short way.
  package var proposal: Proposal?

  /// The number of characters in front of a place of a text, for a caret beneath it.
  ///
  /// - Parameters:
  ///   - utf8Offset: in bytes of the text's UTF-8; clamped to the text. An offset inside a character
  ///     gives that character's column.
  /// - Complexity: linear in the offset.
  package static func column(ofUTF8Offset utf8Offset: Int, in text: String) -> Int {
    let utf8 = text.utf8
    let place = utf8.index(
      utf8.startIndex, offsetBy: max(0, utf8Offset), limitedBy: utf8.endIndex)
    var column = 0
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if let place, place < next { break }
      column += 1
      index = next
    }
    return column
  }
}
