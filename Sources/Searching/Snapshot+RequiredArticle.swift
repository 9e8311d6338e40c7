import Archive

extension Snapshot {
  /// The article of an ordinal that the index has named.
  ///
  /// - Throws: ``ArchiveError/missingArticle(path:)`` where it is not there.
  func requiredArticle(ordinal: Int, includingBody: Bool = true) throws -> StoredArticle {
    guard let stored = try article(ordinal: ordinal, includingBody: includingBody) else {
      throw ArchiveError.missingArticle(path: path)
    }
    return stored
  }
}
