import Archive
import Corpus
import Entities

/// Entities that a query may have meant, each once.
///
/// No name is searched for that is merely near: what people misspell is a word of the texts as well, and the
/// lexicon has told what that may be.
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

  /// Those that a name means, by any form.
  mutating func add(named name: String) throws {
    for candidate in try snapshot.entities(named: name).prefix(Self.limit) {
      add(candidate.entity, articles: candidate.articles)
    }
  }

  private mutating func add(_ stored: StoredEntity, articles: Int) {
    guard seen.insert(stored.id).inserted else { return }
    let entity = Entity(kind: stored.kind, name: stored.name)
    suggestions.append(.entity(entity, articles: articles, query: Self.query(entity)))
  }

  /// How a query asks for an entity.
  private static func query(_ entity: Entity) -> String {
    let field =
      switch entity.kind.facet {
      case .actor: "acteur"
      case .city: "ville"
      case .country: "pays"
      }
    let isWord = entity.name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
    return "\(field):" + (isWord ? entity.name : "\"\(entity.name.replacing("\"", with: " "))\"")
  }
}
