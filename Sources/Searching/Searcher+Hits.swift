package import Archive

extension Searcher {
  /// Hands all hits of a request over in its order, whatever page it asks for, whole and with their names; one is
  /// in memory at a time, and all are of one state of the archive.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``, and what `body` throws, which ends it.
  package func forEachHit(
    of request: SearchRequest, _ body: (StoredArticle, EntityNames) throws -> Void
  ) throws {
    try withAllHits(of: request) { snapshot, hits in
      for hit in hits.candidates {
        try body(
          snapshot.requiredArticle(ordinal: hit.ordinal), EntityNames(snapshot.entities(ordinal: hit.ordinal))
        )
      }
    }
  }
}
