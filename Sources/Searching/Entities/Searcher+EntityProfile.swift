import Archive
package import Corpus
import Entities

extension Searcher {
  /// What the archive knows of the entity that a name means, by any of its forms.
  ///
  /// - Throws: ``SearchError`` where nobody has the name or several do, ``ArchiveError``.
  /// - Complexity: one pass over its postings, and over the entities of its articles.
  package func profile(of name: String, facet: Facet? = nil) throws -> EntityProfile {
    try read { snapshot, duplicates in
      let stored = try snapshot.entities(meantBy: name, facet: facet)[0]
      var request = SearchRequest(query: nil)
      request.limit = 0
      request.countedFields = [.actor, .city, .country, .year]
      var collector = try HitCollector(request, snapshot, duplicates)
      let ordinals = try snapshot.ordinals(ofEntity: stored.id)
      for ordinal in ordinals { collector.insert(ordinal: ordinal, score: 0) }
      _ = collector.page(skipping: 0)
      let column = try snapshot.column(.day)
      let days = collector.ordinals.map { column[Int($0)] }.filter { $0 != DocValues.undated }
      var neighbours = FacetCounting(collector.ordinals, limit: 10, excluding: stored.id, in: snapshot)
      var all = FacetCounting(collector.ordinals, limit: .max, in: snapshot)
      var years = try all.counts(by: .year)
      years.values.sort { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
      return EntityProfile(
        entity: Entity(kind: stored.kind, name: stored.name), articles: collector.total,
        since: days.min().map(Day.init(number:)), until: days.max().map(Day.init(number:)),
        forms: try snapshot.forms(ofEntity: stored.id), years: years,
        neighbours: try [CountedField.actor, .city, .country].map { try neighbours.counts(by: $0) })
    }
  }
}
