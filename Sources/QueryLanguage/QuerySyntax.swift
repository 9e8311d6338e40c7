/// What can be written in a query, for people: made from the tables that the parser reads by.
package struct QuerySyntax: Sendable, Equatable {
  /// Every way to write it; a field without its colon.
  package let spellings: [String]
  /// What it asks for, in English, without a period.
  package let meaning: String
  /// A query that uses it.
  package let example: String

  /// Terms and groups, then operators from the loosest to the tightest, then fields.
  package static let help: [QuerySyntax] = marks + operators + fields

  /// What needs no name.
  package static let marks: [QuerySyntax] = [
    QuerySyntax(spellings: ["word"], meaning: "a word in any of its inflections", example: "grève"),
    QuerySyntax(
      spellings: ["word*"], meaning: "every word that begins with this", example: "manif*"),
    QuerySyntax(
      spellings: ["\"…\"", "« … »", "“ … ”"], meaning: "these very words, one after the other",
      example: "« ministre de la guerre »"),
    QuerySyntax(
      spellings: ["\"…\"~8"],
      meaning:
        "these words in any order with at most that many between, \(Nearness.defaultDistance) where no number is given",
      example: "\"retraites grève\"~8"),
    QuerySyntax(
      spellings: ["=word", "=\"…\""],
      meaning: "this very form, accents included, and case too where it holds a capital", example: "=pêche"),
    QuerySyntax(spellings: ["-…"], meaning: "not what follows", example: "grève -Lyon"),
    QuerySyntax(spellings: ["(…)"], meaning: "what is read together", example: "grève (Lyon OU Paris)"),
  ]

  package static let operators: [QuerySyntax] = QueryOperator.table.map {
    QuerySyntax(spellings: $0.spellings, meaning: $0.meaning, example: $0.example)
  }

  package static let fields: [QuerySyntax] = QueryField.table.map {
    QuerySyntax(spellings: $0.spellings, meaning: $0.meaning, example: $0.example)
  }
}
