import Archive
import Corpus

extension Searcher {
  /// Every match of what a request asks for, in every hit; from one state of the archive.
  ///
  /// What is excluded has no lines, and where two terms match the same words there is one; matches that overlap
  /// otherwise are a line each.
  ///
  /// - Parameters:
  ///   - limit: as many lines are given at most; all matches are counted.
  ///   - visit: takes each line; what it throws ends the concordance.
  /// - Throws: ``ArchiveError``, ``SearchError``.
  /// - Complexity: a search, and the analysis of each hit's texts. By date, one article is in memory at a time. By
  ///   words, a key of at most 64 bytes is kept for each line that may be shown, and its article is read again.
  package func concordance(
    _ request: SearchRequest, order: ConcordanceOrder = .date, limit: Int = .max,
    _ visit: (ConcordanceLine) throws -> Void
  ) throws -> ConcordanceCounts {
    var request = request
    request.order = .oldest
    return try withAllHits(of: request) { snapshot, hits in
      var counts = ConcordanceCounts()
      guard let query = hits.query else { return counts }
      let matcher = TextMatcher(query, query.positiveLeaves, snapshot.analyzer)
      var sorted = SortedMatches(limit: limit)
      for hit in hits.candidates {
        let stored = try snapshot.requiredArticle(ordinal: hit.ordinal)
        let before = counts.matches
        for field in Passage.Field.allCases {
          let text = stored.article.text(of: field)
          for range in Self.distinct(matcher.matches(in: text, of: field).map(\.byteRange)) {
            counts.matches += 1
            switch order {
            case .date:
              guard counts.shown < limit else { continue }
              counts.shown += 1
              try visit(
                ConcordanceLine(
                  handle: stored.handle, article: stored.article, field: field, byteRange: range))
            case .left:
              sorted.insert(ContextKey.preceding(range, in: text), hit.ordinal, field, range)
            case .right:
              sorted.insert(ContextKey.following(range, in: text), hit.ordinal, field, range)
            }
          }
        }
        if counts.matches > before { counts.articles += 1 }
      }
      for match in sorted.best() {
        let stored = try snapshot.requiredArticle(ordinal: match.ordinal)
        counts.shown += 1
        try visit(
          ConcordanceLine(
            handle: stored.handle, article: stored.article, field: match.field, byteRange: match.byteRange))
      }
      return counts
    }
  }

  /// Each range once, in the order of the text, the shorter of two that begin together first.
  private static func distinct(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let ordered = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return ordered.indices.filter { $0 == 0 || ordered[$0 - 1] != ordered[$0] }.map { ordered[$0] }
  }
}

/// Matches in the order of their keys, as many as are wanted; of equal keys, in the order they came.
private struct SortedMatches {
  struct Match {
    var key: [UInt8]
    /// Its place in the order they came.
    var number: Int
    var ordinal: Int
    var field: Passage.Field
    var byteRange: Range<Int>
  }

  private let limit: Int
  private var matches: [Match] = []
  private var count = 0

  init(limit: Int) { self.limit = limit }

  /// - Complexity: amortised O(log of the limit).
  mutating func insert(_ key: [UInt8], _ ordinal: Int, _ field: Passage.Field, _ byteRange: Range<Int>) {
    matches.append(Match(key: key, number: count, ordinal: ordinal, field: field, byteRange: byteRange))
    count += 1
    // Twice the limit, so that sorting is paid once for as many matches as it keeps.
    if limit < Int.max / 2, matches.count >= max(2 * limit, 1024) { matches = best() }
  }

  func best() -> [Match] {
    let ordered = matches.sorted { one, other in
      if one.key == other.key { return one.number < other.number }
      return one.key.lexicographicallyPrecedes(other.key)
    }
    return Array(ordered.prefix(limit))
  }
}
