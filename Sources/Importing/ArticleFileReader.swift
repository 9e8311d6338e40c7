/// A reader of files that are one article each.
package protocol ArticleFileReader: SendableMetatype {
  /// The article in the whole content of a file; `path` is for formats that use the file's name.
  ///
  /// The content is not empty and has passed as text. Called from several threads at once. Throws the reason why the content is no article.
  static func read(_ bytes: [UInt8], path: String) throws(ImportIssue.Reason) -> ArticleDraft
}
