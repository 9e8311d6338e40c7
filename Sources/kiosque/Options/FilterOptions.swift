import ArgumentParser
import Corpus
import QueryLanguage
import Searching

/// Conditions outside an article's text.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Only articles that name this person or organisation, by any known form of the name; with - in front, \
      none that does; with = for who goes by just that. May be repeated: all must hold.
      """,
      """
      Seulement les articles qui nomment cette personne ou organisation, sous n’importe quelle forme \
      connue du nom ; avec - devant, ceux qui ne la nomment pas ; avec =, qui porte exactement ce nom. \
      Répétable : tous doivent figurer.
      """, value: .name),
    completion: .names(of: .actor))
  var actor: [String] = []
  @Option(
    help: ArgumentHelp(
      "The same for a city.",
      "De même pour une ville.", value: .name),
    completion: .names(of: .city))
  var city: [String] = []
  @Option(
    help: ArgumentHelp(
      "The same for a country.",
      "De même pour un pays.", value: .name),
    completion: .names(of: .country))
  var country: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only articles of this source; with - in front, none of it. May be repeated: any will do.",
      """
      Seulement les articles de cette source ; avec - devant, ceux de toute autre. Répétable : une seule \
      suffit.
      """, value: .name),
    completion: .names(of: .source))
  var source: [String] = []
  @Option(
    help: ArgumentHelp(
      "The same for an author.",
      "De même pour un auteur.", value: .name),
    completion: .names(of: .author))
  var author: [String] = []
  @Option(
    help: ArgumentHelp(
      "The first day: 2024, 2024-12 or 2024-12-07 (included).",
      "Le premier jour : 2024, 2024-12 ou 2024-12-07 (compris).", value: .date))
  var from: CalendarPeriod?

  /// - Parameter to: the end of the range, which each command reads in its own way.
  /// - Throws: ``CommandError/emptyRange(from:to:)``, ``CommandError/emptyName(option:)``.
  func filters(to: CalendarPeriod?) throws -> SearchFilters {
    var filters = SearchFilters()
    if let from, let to, from.first > to.last {
      throw CommandError.emptyRange(from: from.text, to: to.text)
    }
    filters.from = from?.first
    filters.to = to?.last
    (filters.sources, filters.excludedSources) = Self.divided(source)
    (filters.authors, filters.excludedAuthors) = Self.divided(author)
    for (facet, names) in [(Facet.actor, actor), (.city, city), (.country, country)] {
      let conditions = Self.conditions(facet, names)
      guard conditions.allSatisfy({ $0.name.contains { !$0.isWhitespace } }) else {
        throw CommandError.emptyName(option: "--\(facet.rawValue)")
      }
      filters.names += conditions
    }
    return filters
  }

  /// Conditions of values as they are given to an option.
  static func conditions(_ facet: Facet, _ values: [String]) -> [NameCondition] {
    let (wanted, excluded) = divided(values)
    return wanted.map { NameCondition(facet: facet, name: $0) }
      + excluded.map { NameCondition(facet: facet, name: $0, isExcluded: true) }
  }

  /// Values apart from those that a hyphen excludes.
  static func divided(_ values: [String]) -> (wanted: [String], excluded: [String]) {
    let excluded = values.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    return (values.filter { !$0.hasPrefix("-") }, excluded)
  }
}
