import Corpus
import Entities
import Searching

/// What is said of an entity.
enum EntityWording {
  static func summary(_ profile: EntityProfile, _ language: Language) -> String {
    var parts = [
      kind(profile.entity.kind, language), Quantity.count(profile.articles, .article, language),
    ]
    if let since = profile.since, let until = profile.until {
      parts.append(Quantity.days(from: since, to: until, language))
    }
    return parts.joined(separator: " · ")
  }

  static func kind(_ kind: EntityKind, _ language: Language) -> String {
    switch kind {
    case .person: language("person", "personne")
    case .organisation: language("organisation", "organisation")
    case .city: language("city", "ville")
    case .country: language("country", "pays")
    }
  }

  static func forms(_ language: Language) -> String { language("forms", "formes") }

  /// Over those whom the same articles name.
  static func beside(_ field: CountedField, _ language: Language) -> String {
    field == .actor ? language("with", "avec") : FacetWording.names(field, language)
  }

  /// A name or a form of one with its count, in a list: `Zelensky 388`.
  static func form(_ form: String, _ count: Int, _ language: Language) -> String {
    "\(form) \(Quantity.count(count, language))"
  }

  /// The same where it is proposed: `Zelensky (388)`.
  static func candidate(_ name: String, _ articles: Int, _ language: Language) -> String {
    "\(name) (\(Quantity.count(articles, language)))"
  }
}
