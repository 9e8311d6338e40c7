import Corpus
import Searching

/// What facets and their values are called.
enum FacetWording {
  /// Over a list of a facet's values.
  static func names(_ facet: Facet) -> String { names(CountedField(rawValue: facet.rawValue) ?? .actor) }

  /// Over a list of a field's values.
  static func names(_ field: CountedField) -> String {
    switch field {
    case .actor: "actors"
    case .city: "cities"
    case .country: "countries"
    case .source: "sources"
    case .author: "authors"
    case .year: "years"
    }
  }

  static let otherPlaces = "places"
  static let noNames = "no names"

  /// How many values there are.
  static func distinct(_ counts: FacetCounts) -> String {
    "\(Quantity.count(counts.distinct)) \(counts.distinct == 1 ? counts.field.rawValue : names(counts.field))"
  }

  /// What the hits are compared with; an empty query stands for what the filters leave.
  static func against(_ query: String, _ total: Int) -> String {
    "against \(query.isEmpty ? "all" : "“\(query)”"), \(Quantity.count(total, "article"))"
  }

  /// Over the columns of a comparison.
  static let contrastHeader = ["G²", "hits", "share", "against", "share", ""]

  static func further(_ count: Int) -> String { "and \(Quantity.count(count)) more: --limit shows them" }

  /// A value with its count, in a list.
  static func item(_ value: FacetCounts.Value) -> String { "\(value.name) \(Quantity.count(value.count))" }
}
