/// An operator of the query language.
///
/// `table` is the whole list of what can be written. A new operator is a row here, a case of ``Query``
/// and a file that reads it. Fields (`title:`) and marks on a word (`=form`) have no row yet: a word such
/// as `ville:Alep` is one word to the lexer, and `Lexer.readWord` is where it would be looked up.
enum QueryOperator: Sendable {
  case or
  case and
  case not

  struct Row: Sendable {
    let `operator`: QueryOperator
    let place: Place
    /// Upper case only, as `ou` and `et` are words; the first one is printed.
    let spellings: [String]
  }

  /// Where the operands stand.
  enum Place: Sendable {
    /// One on each side.
    case between
    /// One, after it.
    case before
  }

  /// From the loosest to the tightest. `AND` is also what joins two operands with nothing between, and a
  /// glued `-` is a `NOT`.
  static let table: [Row] = [
    Row(operator: .or, place: .between, spellings: ["OR", "OU", "|", "||"]),
    Row(operator: .and, place: .between, spellings: ["AND", "ET"]),
    Row(operator: .not, place: .before, spellings: ["NOT", "SAUF"]),
  ]

  /// One way to write an operator.
  struct Spelling: Sendable {
    let text: String
    let `operator`: QueryOperator
    let place: Place

    /// The word it is read as where it has no operand; nil for a sign.
    var word: String? {
      text.unicodeScalars.contains(where: \.canBeFound) ? text.lowercased() : nil
    }
  }

  /// The operator that is written like this, if one is.
  static func spelling(_ text: String) -> Spelling? { bySpelling[text] }

  /// How an operator is printed.
  static func printed(_ searched: QueryOperator) -> String {
    table.first { $0.operator == searched }?.spellings.first ?? ""
  }

  private static let bySpelling: [String: Spelling] = {
    var spellings: [String: Spelling] = [:]
    for row in table {
      for text in row.spellings {
        spellings[text] = Spelling(text: text, operator: row.operator, place: row.place)
      }
    }
    return spellings
  }()
}
