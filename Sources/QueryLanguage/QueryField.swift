import Corpus

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
    /// Compared without case and accents; the first one is printed, in French the second, if there is one.
    let spellings: [String]
    /// For people: what it asks for.
    let meaning: Localized
    /// For people.
    let example: String
  }

  static let table: [Row] = [
    Row(
      field: .text(.title), spellings: ["title", "titre"],
      meaning: Localized("words of the title", "des mots du titre"),
      example: "titre:(grève OU manif*)"),
    Row(
      field: .text(.lead), spellings: ["lead", "chapeau"],
      meaning: Localized("words of the lead", "des mots du chapeau"),
      example: "chapeau:\"prise d'otages\""),
    Row(
      field: .text(.body), spellings: ["body", "corps", "texte"],
      meaning: Localized("words of the body", "des mots du corps"),
      example: "corps:-Lyon"),
    Row(
      field: .value(.source), spellings: ["source"],
      meaning: Localized("where the article appeared", "où l’article a paru"),
      example: "source:\"Le Courrier\""),
    Row(
      field: .value(.author), spellings: ["author", "auteur"],
      meaning: Localized("who wrote it", "qui l’a écrit"),
      example: "auteur:Martin"),
    Row(
      field: .value(.actor), spellings: ["actor", "acteur"],
      meaning: Localized("a person or an organisation it names", "une personne ou une organisation citée"),
      example: "acteur:=\"Le Pen\""),
    Row(
      field: .value(.city), spellings: ["city", "ville"],
      meaning: Localized("a city it names", "une ville citée"),
      example: "ville:(Alep OU Homs)"),
    Row(
      field: .value(.country), spellings: ["country", "pays"],
      meaning: Localized("a country it names", "un pays cité"),
      example: "pays:Syrie"),
    Row(
      field: .date(.within), spellings: ["date"],
      meaning: Localized(
        "appeared then: a year, a month, a day or a range",
        "paru alors : une année, un mois, un jour ou un intervalle"),
      example: "date:2024-11..2024-12"),
    Row(
      field: .date(.before), spellings: ["before", "avant"],
      meaning: Localized("appeared earlier, that date left out", "paru avant cette date, non comprise"),
      example: "avant:2024"),
    Row(
      field: .date(.after), spellings: ["after", "après"],
      meaning: Localized("appeared later, that date left out", "paru après cette date, non comprise"),
      example: "après:07/11/2024"),
  ]

  /// How a field is printed, colon included.
  static func printed(_ searched: QueryField, in language: Language = .english) -> String {
    let spellings = table.first { $0.field == searched }?.spellings ?? []
    return language(spellings[0], spellings.count > 1 ? spellings[1] : spellings[0]) + ":"
  }
}
