import Archive
package import Corpus
import QueryLanguage

extension Searcher {
  /// Where an article holds what a request asks for, in UTF-8 offsets of each of its texts, in order and apart;
  /// what the query excludes, and what only filters ask for, is nowhere.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  /// - Complexity: a scan of the texts, once the query's words are looked up.
  package func highlights(
    in article: Article, for request: SearchRequest
  ) throws -> [Passage.Field: [Range<Int>]] {
    guard let tree = request.query?.tree else { return [:] }
    return try read { (snapshot: Snapshot, _: DuplicateGroups) in
      guard let query = try AnalyzedQuery(tree, in: snapshot) else { return [:] }
      let matcher = TextMatcher(query, query.positiveLeaves, snapshot.analyzer)
      var highlights: [Passage.Field: [Range<Int>]] = [:]
      for field in Passage.Field.allCases {
        let ranges = matcher.matches(in: article.text(of: field), of: field).map(\.byteRange).merged
        if !ranges.isEmpty { highlights[field] = ranges }
      }
      return highlights
    }
  }
}
