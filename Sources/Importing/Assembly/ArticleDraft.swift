package import Corpus

/// What a reader found in a file or a record, as the source wrote it: before its identity is decided.
///
/// An unknown field is the empty string. Readers leave dates as written and need not trim or clean anything:
/// one place (`ArticleAssembly`) makes articles of drafts.
package struct ArticleDraft: Sendable, Equatable {
  package var title = ""
  package var lead = ""
  /// Plain text, a paragraph a line.
  package var body = ""
  /// In any form that `PublicationDate` reads.
  package var date = ""
  /// The publication.
  package var source = ""
  /// Several authors are joined by a comma.
  package var author = ""
  package var url = ""
  /// The record's own id.
  package var id = ""
  /// The identity that an export of Kiosque carries; it wins over everything else.
  package var key: ArticleKey?
  /// The path that an export of Kiosque carries; empty for the file being read.
  package var path = ""

  package init() {}
}
