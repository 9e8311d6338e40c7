import Corpus

/// Lines that Kiosque itself exported: they carry their identity with them.
enum KiosqueExport {
  static let format = "kiosque-export-1"

  /// The article of an exported object. Its own `id` is a handle made from the identity, so it is not read.
  ///
  /// An article whose collection is not its source carries `collection` too.
  static func draft(of object: [String: Any]) -> ArticleDraft {
    func text(_ name: String) -> String { object[name] as? String ?? "" }
    var draft = ArticleDraft()
    draft.title = text("title")
    draft.lead = text("lead")
    draft.body = text("body")
    draft.date = text("date")
    draft.source = text("source")
    draft.author = text("author")
    draft.url = text("url")
    draft.path = text("path")
    let key = text("key")
    if !key.isEmpty {
      let collection = object["collection"] as? String ?? (ArticleAssembly.isUnique(key) ? "" : draft.source)
      draft.key = ArticleKey(collection: collection, value: key)
    }
    return draft
  }
}
