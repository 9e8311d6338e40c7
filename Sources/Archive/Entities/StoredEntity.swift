package import Corpus

/// An entity of an archive.
package struct StoredEntity: Sendable, Hashable {
  /// Good for one ``Snapshot/generation``; never shown.
  package var id: Int32
  package var kind: EntityKind
  /// The one name that it goes by.
  package var name: String

  package init(id: Int32, kind: EntityKind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// An entity that a name may mean.
package struct EntityCandidate: Sendable, Equatable {
  package var entity: StoredEntity
  /// How the name belongs to the entity.
  package var match: Match
  /// How many articles hold the entity.
  package var articles: Int

  /// From the closest on.
  package enum Match: Int, Sendable, Comparable {
    /// It is the name that the entity goes by.
    case name
    /// It is the full form of a name that stands for the entity.
    case fullForm
    /// It is written so somewhere.
    case form
    /// No article writes it so, but the gazetteer knows it for another name of the entity.
    case alias

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }
}
