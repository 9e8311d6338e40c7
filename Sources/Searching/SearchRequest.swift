package import Corpus
package import QueryLanguage

/// What is asked of an archive.
package struct SearchRequest: Sendable {
  /// What articles must hold, as parsed; nil for whatever the filters leave. A query that asks for nothing,
  /// as punctuation does, finds nothing.
  package var query: ParsedQuery?
  package var matching = Matching.automatic
  package var filters = SearchFilters()
  package var order = Order.relevance
  package var duplicates = Duplicates.folded
  /// The page of hits: how many are skipped, and how many are given.
  package var offset = 0
  package var limit = 10
  /// How many passages a hit shows at most.
  package var passages = 2
  /// Whether each hit says where its score comes from.
  package var explainsScores = false
  /// What all hits are counted by.
  package var countedFields: [CountedField] = []
  /// How many values a counted field shows at most.
  package var countedValues = 50
  /// Whether the answer tells which articles were searched.
  package var identifiesArticles = false

  /// What a search with facets counts.
  package static let shownFacets: [CountedField] = [.actor, .city, .country, .source, .year]

  package init(query: ParsedQuery?) { self.query = query }

  /// Which of the words an article must hold.
  package enum Matching: String, Sendable, CaseIterable {
    /// All of them; any where no article holds all and the query is plain words.
    case automatic
    case all
    case any
  }

  package enum Order: String, Sendable, CaseIterable {
    case relevance
    case newest
    case oldest
  }

  /// What becomes of articles with the same texts.
  package enum Duplicates: String, Sendable, CaseIterable {
    /// One hit, the earliest that matches.
    case folded
    /// A hit each.
    case shown
    /// Only articles that are duplicates of an earlier one, a hit each.
    case only
  }
}

/// Conditions on the columns of an article, outside its texts.
package struct SearchFilters: Sendable, Equatable {
  /// Both ends belong to the range; an undated article is in no range.
  package var from: Day?
  package var to: Day?
  /// Names of sources, as stored; case and accents do not matter. Any of them will do.
  package var sources: [String] = []
  package var excludedSources: [String] = []

  /// Who and what an article must name, each of them, or must not.
  package var names: [NameCondition] = []
  /// Authors, as stored; case and accents do not matter. Any of them will do.
  package var authors: [String] = []
  package var excludedAuthors: [String] = []
  /// Articles that people chose; each selection must hold the article.
  package var selections: [ArticleSelection] = []

  package init() {}

  package var isEmpty: Bool { self == SearchFilters() }
}

/// Articles that somebody chose one by one, as by a tag.
package struct ArticleSelection: Sendable, Equatable {
  /// What people call it.
  package var name: String
  /// Whole handles; those that no article of the archive has count for nothing.
  package var handles: [String]

  package init(name: String, handles: [String]) {
    self.name = name
    self.handles = handles
  }
}

/// That an article names an entity, or does not.
package struct NameCondition: Sendable, Equatable {
  package var facet: Facet
  /// Any known form of the name.
  package var name: String
  package var isExcluded: Bool

  package init(facet: Facet, name: String, isExcluded: Bool = false) {
    self.facet = facet
    self.name = name
    self.isExcluded = isExcluded
  }
}
