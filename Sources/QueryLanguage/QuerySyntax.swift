package import Corpus

/// What can be written in a query, for people: made from the tables that the parser reads by.
package struct QuerySyntax: Sendable, Equatable {
  /// Every way to write it; a field without its colon.
  package let spellings: [String]
  /// What it asks for, without a period.
  package let meaning: Localized
  /// A query that uses it.
  package let example: String

  /// Terms and groups, then operators from the loosest to the tightest, then fields.
  package static let help: [QuerySyntax] = marks + operators + fields

  /// What needs no name; `word` stands for any word, see ``spellings(in:)``.
  package static let marks: [QuerySyntax] = [
    QuerySyntax(
      spellings: ["word"],
      meaning: Localized("a word in any of its inflections", "un mot, sous toutes ses flexions"),
      example: "grève"),
    QuerySyntax(
      spellings: ["word*"],
      meaning: Localized("every word that begins with this", "tous les mots qui commencent ainsi"),
      example: "manif*"),
    QuerySyntax(
      spellings: ["\"…\"", "« … »", "“ … ”"],
      meaning: Localized("these very words, one after the other", "ces mots mêmes, l’un après l’autre"),
      example: "« ministre de la guerre »"),
    QuerySyntax(
      spellings: ["\"…\"~8"],
      meaning: Localized(
        "these words in any order with at most that many between, \(Nearness.defaultDistance) where no number is given",
        "ces mots dans n’importe quel ordre, séparés d’au plus tant d’autres, \(Nearness.defaultDistance) sans nombre"
      ),
      example: "\"retraites grève\"~8"),
    QuerySyntax(
      spellings: ["=word", "=\"…\""],
      meaning: Localized(
        "this very form, accents included, and case too where it holds a capital",
        "cette forme même, accents compris, et la casse aussi s’il y a une majuscule"), example: "=pêche"),
    QuerySyntax(
      spellings: ["-…"], meaning: Localized("not what follows", "pas ce qui suit"), example: "grève -Lyon"),
    QuerySyntax(
      spellings: ["(…)"], meaning: Localized("what is read together", "ce qui se lit ensemble"),
      example: "grève (Lyon OU Paris)"),
  ]

  package static let operators: [QuerySyntax] = QueryOperator.table.map {
    QuerySyntax(spellings: $0.spellings, meaning: $0.meaning, example: $0.example)
  }

  package static let fields: [QuerySyntax] = QueryField.table.map {
    QuerySyntax(spellings: $0.spellings, meaning: $0.meaning, example: $0.example)
  }

  /// The operator that joins two conditions which must both hold.
  package static let conjunction = Localized(
    QueryOperator.printed(.and, in: .english), QueryOperator.printed(.and, in: .french))

  /// Whether a text is written like an operator whose one operand stands behind it.
  package static func isPrefix(_ spelling: String) -> Bool {
    QueryOperator.spelling(spelling)?.place == .before
  }

  /// The spellings with what stands for any word in a language.
  package func spellings(in language: Language) -> [String] {
    spellings.map { spelling in language(spelling, spelling.replacing("word", with: "mot")) }
  }
}
