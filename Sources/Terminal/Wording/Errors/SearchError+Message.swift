package import Corpus
import Entities
package import Searching

extension SearchError {
  /// What happened, and what to do next.
  package func message(in language: Language) -> String {
    switch self {
    case .unknownName(let name, let facet, let near):
      return NameWording.unknown(
        name, facet.map(FacetWording.field),
        near: near.map { EntityWording.candidate($0.entity.name, $0.articles, language) },
        language)
    case .ambiguousName(let name, let facet, let candidates):
      return ambiguous(name, facet, candidates, language)
    case .noEntities(let path):
      return language(
        "\(path) knows no actors, cities and countries: kiosque rebuild finds them",
        "\(path) ne connaît ni acteurs, ni villes, ni pays : kiosque rebuild les trouve")
    }
  }

  private func ambiguous(
    _ name: String, _ facet: Facet?, _ candidates: [NameCandidate], _ language: Language
  ) -> String {
    // Their names alone do not tell them apart where they are the same.
    let names = Set(candidates.map { NameFolding.folded($0.entity.name) })
    var advice =
      names.count < candidates.count
      ? language(
        "say which with --facet, or in the console as city:\(name)",
        "dites lequel avec --facet, ou dans la console comme ville:\(name)")
      : language("give one's full name", "donnez un nom complet")
    if names.count > 1, names.contains(NameFolding.folded(name)) {
      advice += language(", or =\(name) for just that", ", ou =\(name) pour celui-là seul")
    }
    let list = candidates.map { candidate in
      "  \(candidate.entity.name) · \(EntityWording.kind(candidate.entity.kind, language)) · "
        + Quantity.count(candidate.articles, .article, language)
    }.joined(separator: "\n")
    let several = NameWording.several(facet, language)
    return language(
      "\(language.quoted(name)) is the name of several \(several): \(advice)\n\(list)",
      "\(language.quoted(name)) est le nom de plusieurs \(several) : \(advice)\n\(list)")
  }
}
