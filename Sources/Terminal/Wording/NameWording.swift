import Corpus
import Searching

/// What is said of names that a request asks for.
enum NameWording {
  /// That nothing has a name, with those that may be meant.
  ///
  /// - Parameter field: nil where an actor, a city or a country would do.
  static func unknown(
    _ name: String, _ field: CountedField?, near: [String], _ language: Language
  ) -> String {
    let (none, name) = (FacetWording.none(field, language), language.quoted(name))
    return language("\(none) here is called \(name)", "\(none) ne s’appelle ici \(name)")
      + language.proposed(near)
  }

  /// What there are several of; nil where it may be any facet.
  static func several(_ facet: Facet?, _ language: Language) -> String {
    facet.map { FacetWording.names($0, language) }
      ?? language("actors, cities or countries", "acteurs, villes ou pays")
  }
}
