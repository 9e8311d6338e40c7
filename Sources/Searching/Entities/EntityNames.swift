package import Archive
package import Corpus

/// The names of an article's entities, the most mentioned first.
package struct EntityNames: Equatable, Sendable {
  package var actors: [String] = []
  package var cities: [String] = []
  package var countries: [String] = []

  package init() {}

  /// - Parameter entities: of one article, in the order that is kept.
  package init(_ entities: [StoredEntity]) {
    for entity in entities { self[entity.kind.facet].append(entity.name) }
  }

  package subscript(facet: Facet) -> [String] {
    get {
      switch facet {
      case .actor: actors
      case .city: cities
      case .country: countries
      }
    }
    set {
      switch facet {
      case .actor: actors = newValue
      case .city: cities = newValue
      case .country: countries = newValue
      }
    }
  }
}
