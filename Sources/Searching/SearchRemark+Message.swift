import Corpus
import Entities
import QueryLanguage

extension SearchRemark {
  /// What a person is told, in one line.
  package var message: String {
    switch reason {
    case .unknownValue(let name, let field, let near):
      "no \(field.rawValue) here is called “\(name)”"
        + (near.isEmpty ? "" : ": \(near.joined(separator: ", "))?")
    case .severalEntities(let name, _, let candidates):
      "“\(name)” may be "
        + candidates.map { candidate in
          // Their names alone do not tell them apart where they are the same.
          let isShared = candidates.contains {
            $0 != candidate && NameFolding.folded($0.entity.name) == NameFolding.folded(candidate.entity.name)
          }
          let kind = isShared ? "\(candidate.entity.kind), " : ""
          return "\(candidate.entity.name) (\(kind)\(candidate.articles))"
        }.joined(separator: ", ") + ": any of them counts"
    }
  }

  /// Whether it leaves open what was meant, which a script should know.
  package var isAmbiguity: Bool { if case .severalEntities = reason { true } else { false } }
}
