/// A field of the query language: what stands in front of a colon, as in `ville:Alep`.
///
/// `table` is the whole list of what can be written. A new field is a row here and a case; what it asks for
/// is a case of ``Query``.
enum QueryField: Sendable, Equatable {
  /// A text that words are confined to.
  case text(TextField)
  /// Something known of an article.
  case value(ValueField)
  /// When an article appeared.
  case date(DateBound)

  /// How a date that is written as a year, a month, a day or a range of them bounds the days meant.
  enum DateBound: Sendable {
    case within
    /// The date itself is left out, here and in `after`.
    case before
    case after
  }

  struct Row: Sendable {
    let field: QueryField
    /// Compared without case and accents; the first one is printed.
    let spellings: [String]
    /// For people: what it asks for.
    let meaning: String
    /// For people.
    let example: String
  }

  static let table: [Row] = [
    Row(
      field: .text(.title), spellings: ["title", "titre"], meaning: "words of the title",
      example: "titre:(grève OU manif*)"),
    Row(
      field: .text(.lead), spellings: ["lead", "chapeau"], meaning: "words of the lead",
      example: "chapeau:\"prise d'otages\""),
    Row(
      field: .text(.body), spellings: ["body", "corps", "texte"], meaning: "words of the body",
      example: "corps:-Lyon"),
    Row(
      field: .value(.source), spellings: ["source"], meaning: "where the article appeared",
      example: "source:\"Le Courrier\""),
    Row(
      field: .value(.author), spellings: ["author", "auteur"], meaning: "who wrote it",
      example: "auteur:Martin"),
    Row(
      field: .value(.actor), spellings: ["actor", "acteur"], meaning: "a person or an organisation it names",
      example: "acteur:=\"Le Pen\""),
    Row(
      field: .value(.city), spellings: ["city", "ville"], meaning: "a city it names",
      example: "ville:(Alep OU Homs)"),
    Row(
      field: .value(.country), spellings: ["country", "pays"], meaning: "a country it names",
      example: "pays:Syrie"),
    Row(
      field: .date(.within), spellings: ["date"], meaning: "appeared then: a year, a month, a day or a range",
      example: "date:2024-11..2024-12"),
    Row(
      field: .date(.before), spellings: ["before", "avant"], meaning: "appeared earlier, that date left out",
      example: "avant:2024"),
    Row(
      field: .date(.after), spellings: ["after", "après"], meaning: "appeared later, that date left out",
      example: "après:07/11/2024"),
  ]

  /// How a field is printed, colon included.
  static func printed(_ searched: QueryField) -> String {
    (table.first { $0.field == searched }?.spellings.first ?? "") + ":"
  }
}
