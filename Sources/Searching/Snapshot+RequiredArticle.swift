import Archive

extension Snapshot {
  /// The article of an ordinal that the index has named.
  ///
  /// - Throws: ``ArchiveError/unusable(path:reason:)`` where it is not there.
  func requiredArticle(ordinal: Int, includingBody: Bool = true) throws -> StoredArticle {
    guard let stored = try article(ordinal: ordinal, includingBody: includingBody) else {
      throw ArchiveError.unusable(
        path: path, reason: "the index names an article that is not there: run kiosque check")
    }
    return stored
  }
}
