/// What an archive (or one text) knows of a name key.
package struct NameRecord: Sendable, Equatable {
  package var key: NameKey
  /// How many articles hold it.
  package var articleCount: Int
  /// All spellings in all articles.
  package var forms: [NameForm]

  package init(key: NameKey, articleCount: Int, forms: [NameForm]) {
    self.key = key
    self.articleCount = articleCount
    self.forms = forms
  }
}
