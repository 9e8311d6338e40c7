import Archive
import Searching
import Terminal

/// Finds articles by what people cite them by.
struct ArticleLookup {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  /// Fewer characters name no article.
  static let shortestHandle = ArticleHandle.shortestPrefix

  /// The article whose id is or begins with `id`, nil where there is none.
  ///
  /// - Throws: ``CommandError/shortHandle(_:shortest:)``, ``CommandError/ambiguousHandle(_:candidates:)``,
  ///   ``ArchiveError``.
  func sheet(id: String) throws -> ArticleSheet? {
    guard id.count >= ArticleHandle.shortestPrefix else {
      throw CommandError.shortHandle(id, shortest: ArticleHandle.shortestPrefix)
    }
    return try archive.read { snapshot in
      let ordinals = try snapshot.ordinals(handlePrefix: id)
      guard let ordinal = ordinals.first, let stored = try snapshot.article(ordinal: ordinal) else {
        return nil
      }
      guard ordinals.count == 1 else {
        let articles = try ordinals.compactMap { try snapshot.article(ordinal: $0) }
        throw CommandError.ambiguousHandle(
          id, candidates: articles.map { ArticleSheet($0.article, handle: $0.handle) })
      }
      let heads = try snapshot.column(.duplicateOf)
      let head = heads[ordinal] == 0 ? Int32(ordinal) : heads[ordinal]
      let others = heads.indices.filter { $0 != ordinal && ($0 == Int(head) || heads[$0] == head) }
      return ArticleSheet(
        stored.article, handle: stored.handle,
        duplicates: try others.compactMap { try snapshot.reprint(ordinal: $0) },
        names: EntityNames(try snapshot.entities(ordinal: ordinal)))
    }
  }
}
