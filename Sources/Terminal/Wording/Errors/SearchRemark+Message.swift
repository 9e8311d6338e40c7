package import Corpus
import Entities
package import Searching

extension SearchRemark {
  /// What a person is told, in one line.
  package func message(in language: Language) -> String {
    switch reason {
    case .unknownValue(let name, let field, let near):
      return NameWording.unknown(name, FacetWording.field(field), near: near, language)
    case .severalEntities(let name, _, let candidates):
      let list = candidates.map { candidate in
        // Their names alone do not tell them apart where they are the same.
        let isShared = candidates.contains {
          $0 != candidate && NameFolding.folded($0.entity.name) == NameFolding.folded(candidate.entity.name)
        }
        let kind = isShared ? "\(EntityWording.kind(candidate.entity.kind, language)), " : ""
        return "\(candidate.entity.name) (\(kind)\(Quantity.count(candidate.articles, language)))"
      }.joined(separator: ", ")
      return language(
        "\(language.quoted(name)) may be \(list): any of them counts",
        "\(language.quoted(name)) peut désigner \(list) : tous comptent")
    }
  }
}
