import Corpus

/// An article about to be written.
struct PendingArticle {
  let article: Article
  let digests: ArticleDigests
  /// The ordinal of the article that it takes the place of, if any.
  var replaces: Int?
  /// Its names, asked for as late as may be, since others are still looking for them; nil where nobody does.
  /// What it throws breaks the transaction off.
  var names: () throws -> ArticleNames? = { nil }
}
