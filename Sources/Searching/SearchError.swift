package import Corpus
import Entities

/// Why a request cannot be answered.
package enum SearchError: Error, Equatable {
  /// Nobody and nothing in the archive has this name; those that may be meant, with their articles.
  case unknownName(String, Facet?, near: [NameCandidate])
  /// Several have this name.
  case ambiguousName(String, Facet?, candidates: [NameCandidate])
  /// The archive was made without entities.
  case noEntities(path: String)
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
