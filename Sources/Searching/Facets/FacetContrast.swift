import Archive
import Entities

/// The values of a field, compared between the hits of two queries.
package struct FacetContrast: Equatable, Sendable {
  package struct Value: Equatable, Sendable {
    package var name: String
    /// In hits of the first query.
    package var count: Int
    /// In hits of the second.
    package var otherCount: Int
    /// G² with the sign of the difference: positive where the first query's hits have more of it.
    package var keyness: Double

    package init(name: String, count: Int, otherCount: Int, keyness: Double) {
      self.name = name
      self.count = count
      self.otherCount = otherCount
      self.keyness = keyness
    }
  }

  package var field: CountedField
  /// The hits of the first query.
  package var total = 0
  /// How many articles the first query's hits stand for, duplicates counted each.
  package var articles = 0
  /// The hits of the second.
  package var otherTotal = 0
  /// The most characteristic of the first query first, those of the second last, equals by name; as many as were
  /// asked for.
  package var values: [Value] = []
  /// How many values either has.
  package var distinct = 0

  package init(field: CountedField) { self.field = field }
}

extension Searcher {
  /// What the hits of a request have more of, and less, than those of another; from one state of the archive.
  ///
  /// The hits may overlap, as they do with the whole archive.
  ///
  /// - Parameter limit: as many values are given at most.
  /// - Throws: ``ArchiveError``, ``SearchError``.
  /// - Complexity: both searches and a count of the hits of each; names are read of values that may be shown only.
  package func contrast(
    _ request: SearchRequest, against other: SearchRequest, by field: CountedField, limit: Int
  ) throws -> FacetContrast {
    try withAllHits(of: request, and: other) { snapshot, hits, otherHits in
      var contrast = FacetContrast(field: field)
      (contrast.total, contrast.articles) = (hits.candidates.count, hits.articles)
      contrast.otherTotal = otherHits.candidates.count
      func tally(_ hits: AllHits) throws -> FacetTally {
        var counting = FacetCounting(hits.candidates.map { Int32($0.ordinal) }, limit: limit, in: snapshot)
        return try counting.tally(by: field)
      }
      let (one, two) = (try tally(hits), try tally(otherHits))
      var compared = zip(one.counts, two.counts).enumerated().compactMap { value, counts in
        counts.0 == 0 && counts.1 == 0
          ? nil
          : Compared(
            value: value,
            keyness: Keyness.of(
              Int(counts.0), in: contrast.total, against: Int(counts.1), in: contrast.otherTotal))
      }
      contrast.distinct = compared.count
      compared.sort { ($1.keyness, $0.value) < ($0.keyness, $1.value) }
      if limit < compared.count {
        // Names decide between equals, so that all of them are looked at.
        let least = limit > 0 ? compared[limit - 1].keyness : .infinity
        compared.removeSubrange((compared.firstIndex { $0.keyness < least } ?? compared.count)...)
      }
      let values = try compared.map { compared in
        let name = try one.name(compared.value)
        return (
          value: FacetContrast.Value(
            name: name, count: Int(one.counts[compared.value]), otherCount: Int(two.counts[compared.value]),
            keyness: compared.keyness), folded: NameFolding.folded(name)
        )
      }
      contrast.values = values.sorted {
        ($1.value.keyness, $0.folded, $0.value.name) < ($0.value.keyness, $1.folded, $1.value.name)
      }.prefix(limit).map(\.value)
      return contrast
    }
  }
}

private struct Compared {
  let value: Int
  let keyness: Double
}
