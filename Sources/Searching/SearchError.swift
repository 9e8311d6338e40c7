package import Corpus
import Entities

/// Why a request cannot be answered, as data; `Terminal/Wording` has the words.
package enum SearchError: Error, Equatable {
  /// Nobody and nothing in the archive has this name; those that may be meant, with their articles.
  case unknownName(String, Facet?, near: [NameCandidate])
  /// Several have this name.
  case ambiguousName(String, Facet?, candidates: [NameCandidate])
  /// The archive was made without entities.
  case noEntities(path: String)

  /// Whether it says that no article can match: one must name somebody whom none names. To exclude such a name
  /// is a slip of the pen.
  package func isAnswer(to request: SearchRequest) -> Bool {
    guard case .unknownName(let name, let facet, _) = self else { return false }
    return request.filters.names.contains {
      !$0.isExcluded && $0.facet == facet && ($0.name == name || $0.name == "=" + name)
    }
  }
}

/// An entity that a name may mean.
package struct NameCandidate: Equatable, Sendable {
  package var entity: Entity
  /// How many articles name it, duplicates counted each.
  package var articles: Int

  package init(entity: Entity, articles: Int) {
    self.entity = entity
    self.articles = articles
  }
}
