package import Corpus
package import Entities

/// What an archive knows of an entity.
package struct EntityProfile: Equatable, Sendable {
  package var entity: Entity
  /// How many articles name it, those with the same texts counted once.
  package var articles: Int
  /// The earliest and the latest date of them; nil where none is dated.
  package var since: Day?
  package var until: Day?
  /// How it is written in the texts, with the number of mentions: the most frequent first.
  package var forms: [NameForm]
  /// Its articles by year, in the order of the years.
  package var years: FacetCounts
  /// Whom and what the same articles name, a list a facet.
  package var neighbours: [FacetCounts]

  package init(
    entity: Entity, articles: Int, since: Day?, until: Day?, forms: [NameForm], years: FacetCounts,
    neighbours: [FacetCounts]
  ) {
    self.entity = entity
    self.articles = articles
    (self.since, self.until) = (since, until)
    self.forms = forms
    self.years = years
    self.neighbours = neighbours
  }
}
