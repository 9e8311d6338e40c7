import Corpus
import Entities

extension SearchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownName(let name, let facet, let near):
      let opening = "no \(Self.noun(facet)) here is called “\(name)”"
      guard !near.isEmpty else { return opening }
      return opening + ": " + near.map { "\($0.entity.name) (\($0.articles))" }.joined(separator: ", ") + "?"
    case .ambiguousName(let name, let facet, let candidates):
      // Their names alone do not tell them apart where they are the same.
      let names = Set(candidates.map { NameFolding.folded($0.entity.name) })
      var advice = names.count < candidates.count ? "say which with --facet" : "give one's full name"
      if names.count > 1, names.contains(NameFolding.folded(name)) { advice += ", or =\(name) for just that" }
      return "“\(name)” is the name of several \(Self.plural(facet)): \(advice)\n"
        + candidates.map { candidate in
          "  \(candidate.entity.name) · \(candidate.entity.kind) · "
            + (candidate.articles == 1 ? "1 article" : "\(candidate.articles) articles")
        }.joined(separator: "\n")
    case .noEntities(let path):
      return "\(path) knows no actors, cities and countries: kiosque rebuild finds them"
    }
  }

  private static func noun(_ facet: Facet?) -> String { facet?.rawValue ?? "actor, city or country" }

  private static func plural(_ facet: Facet?) -> String {
    switch facet {
    case .actor: "actors"
    case .city: "cities"
    case .country: "countries"
    case nil: "actors, cities or countries"
    }
  }
}
