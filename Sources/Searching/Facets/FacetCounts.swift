package import Corpus

/// What hits can be counted by.
package enum CountedField: String, Sendable, CaseIterable {
  case actor
  case city
  case country
  case source
  case author
  /// Of the date; an undated article has none.
  case year

  /// The facet of entities that it is, if it is one.
  package var facet: Facet? { Facet(rawValue: rawValue) }
}

/// How many hits have each value of a field.
package struct FacetCounts: Equatable, Sendable {
  package struct Value: Equatable, Sendable {
    package var name: String
    /// In articles, those with the same texts counted as the search counted them.
    package var count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  package var field: CountedField
  /// The most frequent first, equals by name; as many as were asked for.
  package var values: [Value]
  /// How many values there are in all.
  package var distinct: Int

  package init(field: CountedField, values: [Value], distinct: Int) {
    self.field = field
    self.values = values
    self.distinct = distinct
  }
}
