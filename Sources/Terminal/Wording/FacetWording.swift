import Corpus
import QueryLanguage
import Searching

/// What facets and their values are called.
enum FacetWording {
  /// Over a list of a facet's values.
  static func names(_ facet: Facet, _ language: Language) -> String { names(field(facet), language) }

  /// Over a list of a field's values.
  static func names(_ field: CountedField, _ language: Language) -> String {
    switch field {
    case .actor: language("actors", "acteurs")
    case .city: language("cities", "villes")
    case .country: language("countries", "pays")
    case .source: language("sources", "sources")
    case .author: language("authors", "auteurs")
    case .year: language("years", "années")
    }
  }

  /// That there is none of a field's values; nil stands for actors, cities and countries.
  static func none(_ field: CountedField?, _ language: Language) -> String {
    switch field {
    case .actor: language("no actor", "aucun acteur")
    case .city: language("no city", "aucune ville")
    case .country: language("no country", "aucun pays")
    case .source: language("no source", "aucune source")
    case .author: language("no author", "aucun auteur")
    case .year: language("no year", "aucune année")
    case nil: language("no actor, city or country", "aucun acteur, aucune ville, aucun pays")
    }
  }

  static func field(_ facet: Facet) -> CountedField {
    switch facet {
    case .actor: .actor
    case .city: .city
    case .country: .country
    }
  }

  static func field(_ field: ValueField) -> CountedField {
    switch field {
    case .actor: .actor
    case .city: .city
    case .country: .country
    case .source: .source
    case .author: .author
    }
  }

  static func otherPlaces(_ language: Language) -> String { language("places", "lieux") }
  static func noNames(_ language: Language) -> String { language("no names", "aucun nom") }

  /// How many values there are.
  static func distinct(_ counts: FacetCounts, _ language: Language) -> String {
    switch counts.field {
    case .actor: Quantity.count(counts.distinct, .actor, language)
    case .city: Quantity.count(counts.distinct, .city, language)
    case .country: Quantity.count(counts.distinct, .country, language)
    case .source: Quantity.count(counts.distinct, .source, language)
    case .author: Quantity.count(counts.distinct, .author, language)
    case .year: Quantity.count(counts.distinct, .calendarYear, language)
    }
  }

  /// What the hits are compared with; an empty query stands for what the filters leave.
  static func against(_ query: String, _ total: Int, _ language: Language) -> String {
    let articles = Quantity.count(total, .article, language)
    return query.isEmpty
      ? language("against all, \(articles)", "comparé à l’ensemble, \(articles)")
      : language(
        "against \(language.quoted(query)), \(articles)", "comparé à \(language.quoted(query)), \(articles)")
  }

  /// Over the columns of a comparison.
  static func contrastHeader(_ language: Language) -> [String] {
    let share = language("share", "part")
    return [
      "G²", language("hits", "résultats"), share, language("against", "en face"), share, "",
    ]
  }

  static func further(_ count: Int, proposesLimit: Bool = true, _ language: Language) -> String {
    let number = Quantity.count(count, language)
    let isOne = language.isSingular(count)
    let rest = language("and \(number) more", isOne ? "et \(number) autre" : "et \(number) autres")
    guard proposesLimit else { return rest }
    return rest
      + language(": --limit shows them", isOne ? "\u{A0}: --limit le montre" : "\u{A0}: --limit les montre")
  }

  /// A value with its count, in a list.
  static func item(_ value: FacetCounts.Value, _ language: Language) -> String {
    "\(value.name) \(Quantity.count(value.count, language))"
  }
}
