import Corpus

/// A form with the kind of what it names behind it: `Orange (city)`, `Orange (organisation)`.
struct KindedForm {
  var form: String
  var kind: EntityKind

  /// Nil where no kind stands behind the form, in English or French.
  init?(_ text: String) {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    switch text[text.index(after: open)...].dropLast().lowercased() {
    case "person", "personne": kind = .person
    case "organisation": kind = .organisation
    case "city", "ville": kind = .city
    case "country", "pays": kind = .country
    default: return nil
    }
    form = String(text[..<open])
  }
}
