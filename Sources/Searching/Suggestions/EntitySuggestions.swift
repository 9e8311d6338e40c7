import Archive
import Corpus
import Entities
import QueryLanguage

/// Entities that a query may have meant, each once.
///
/// Words are not compared with all names: what people misspell is a word of the texts as well, and the lexicon has
/// told what that may be.
struct EntitySuggestions {
  private let snapshot: Snapshot
  private var seen: Set<Int32> = []
  private(set) var suggestions: [Suggestion] = []

  static let longestNameInWords = 6
  /// So many spellings of a word are looked up as names.
  static let examinedSpellings = 3
  /// So many are proposed for a name.
  private static let limit = 3

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Where nobody in the archive has the name of a condition: those whose name is near.
  ///
  /// - Complexity: goes through the names of all entities.
  mutating func add(near condition: ValueCondition) throws {
    guard let facet = Facet(rawValue: condition.field.rawValue), condition.match != .prefix,
      try snapshot.entities(named: condition.text, facet: facet).isEmpty
    else { return }
    for entity in try snapshot.entities(near: condition.text, facet: facet, limit: Self.limit) {
      add(entity, articles: try snapshot.articleCount(ofEntity: entity.id))
    }
  }

  /// Those that a name means, by any form.
  mutating func add(named name: String) throws {
    for candidate in try snapshot.entities(named: name).prefix(Self.limit) {
      add(candidate.entity, articles: candidate.articles)
    }
  }

  private mutating func add(_ stored: StoredEntity, articles: Int) {
    guard seen.insert(stored.id).inserted else { return }
    let entity = Entity(kind: stored.kind, name: stored.name)
    guard let condition = ValueCondition(field: Self.field(entity.kind.facet), text: entity.name) else {
      return
    }
    suggestions.append(.entity(entity, articles: articles, query: condition.description))
  }

  private static func field(_ facet: Facet) -> ValueField {
    switch facet {
    case .actor: .actor
    case .city: .city
    case .country: .country
    }
  }
}
