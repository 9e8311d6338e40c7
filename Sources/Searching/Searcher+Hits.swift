package import Archive

extension Searcher {
  /// Hands all hits of a request over in its order, whatever page it asks for, whole and with their names; one is
  /// in memory at a time, and all are of one state of the archive.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``, and what `body` throws, which ends it.
  package func forEachHit(
    of request: SearchRequest, _ body: (StoredArticle, EntityNames) throws -> Void
  ) throws {
    try withAllHits(of: request) { snapshot, _, hits in
      for hit in hits {
        try body(
          snapshot.articleOfHit(ordinal: hit.ordinal), EntityNames(snapshot.entities(ordinal: hit.ordinal)))
      }
    }
  }
}

extension Snapshot {
  /// The article that the index has found.
  ///
  /// - Throws: ``ArchiveError/unusable(path:reason:)`` where it is not there.
  func articleOfHit(ordinal: Int, includingBody: Bool = true) throws -> StoredArticle {
    guard let stored = try article(ordinal: ordinal, includingBody: includingBody) else {
      throw ArchiveError.unusable(
        path: path, reason: "the index names an article that is not there: run kiosque check")
    }
    return stored
  }
}
