import Corpus

/// An operator of the query language.
///
/// `table` is the whole list of what can be written, as ``QueryField/table`` is for fields. A new operator is
/// a row here, a case of ``Query`` and a file that reads it.
enum QueryOperator: Sendable {
  case or
  case and
  case near
  case not

  struct Row: Sendable {
    let `operator`: QueryOperator
    let place: Place
    /// Upper case only, as `ou` and `et` are words; the first one is printed, in French the second.
    let spellings: [String]
    /// For people: what it asks for.
    let meaning: Localized
    /// For people.
    let example: String
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
    Row(
      operator: .or, place: .between, spellings: ["OR", "OU", "|", "||"],
      meaning: Localized("one of both", "l’un ou l’autre"),
      example: "grève OU manif*"),
    Row(
      operator: .and, place: .between, spellings: ["AND", "ET"],
      meaning: Localized("both, as side by side", "les deux, comme côte à côte"),
      example: "retraites ET grève"),
    Row(
      operator: .near, place: .between, spellings: ["NEAR", "PRÈS", "PRES"],
      meaning: Localized(
        "both in one text with at most that many words between, \(Nearness.defaultDistance) where no number is given",
        "les deux dans un même texte, séparés d’au plus tant de mots, \(Nearness.defaultDistance) sans nombre"
      ),
      example: "retraites PRÈS/8 grève"),
    Row(
      operator: .not, place: .before, spellings: ["NOT", "SAUF"],
      meaning: Localized("not what follows", "pas ce qui suit"),
      example: "grève SAUF Lyon"),
  ]

  /// One way to write an operator.
  struct Spelling: Sendable {
    /// As written, distance included.
    let text: String
    let `operator`: QueryOperator
    let place: Place
    /// The number after the slash of `NEAR/8`, not clamped; nil where there is none.
    let distance: Int?

    /// The word it is read as where it has no operand, without its number; nil for a sign.
    var word: String? {
      text.unicodeScalars.contains(where: \.canBeFound) ? text.prefix { $0 != "/" }.lowercased() : nil
    }
  }

  /// The operator that is written like this, if one is.
  static func spelling(_ text: String) -> Spelling? {
    // None begins with a small letter or is longer: most words need no lookup.
    guard let first = text.utf8.first, !(0x61...0x7A).contains(first), text.utf8.count <= 24 else {
      return nil
    }
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return bySpelling[text].map {
        Spelling(text: text, operator: $0.operator, place: $0.place, distance: nil)
      }
    }
    let digits = text[slash...].dropFirst().unicodeScalars
    guard let row = bySpelling[String(text[..<slash])], row.operator == .near,
      let distance = Nearness.distance(digits)
    else { return nil }
    return Spelling(text: text, operator: row.operator, place: row.place, distance: distance)
  }

  /// How an operator is printed.
  static func printed(_ searched: QueryOperator, in language: Language = .english) -> String {
    let spellings = table.first { $0.operator == searched }?.spellings ?? []
    return language(spellings[0], spellings[1])
  }

  private static let bySpelling: [String: Row] = {
    var rows: [String: Row] = [:]
    for row in table {
      for spelling in row.spellings { rows[spelling] = row }
    }
    return rows
  }()
}
