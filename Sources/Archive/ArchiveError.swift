/// What can go wrong with an archive file, as data; `Terminal/Wording` has the words.
package enum ArchiveError: Error, Equatable {
  case missing(path: String)
  case notAnArchive(path: String)
  /// Made by a program that knows a later schema.
  case newerSchema(path: String, found: Int, known: Int)
  /// Made by a program that knew an earlier schema: its articles can be read and the rest made anew.
  case olderSchema(path: String, found: Int, known: Int)
  /// The tokens in the file were made by another version of the analyzer.
  case otherAnalyzer(path: String, found: String, current: String)
  /// Another process is writing.
  case busy(path: String)
  /// There is no room for what is to be written.
  case diskFull(path: String)
  /// The file or its folder may not be written to.
  case readOnly(path: String)
  /// The file, or one beside it, cannot be opened.
  case unopenable(path: String)
  /// The file, its folder or the disk refuses otherwise: the system's own words.
  case unusable(path: String, reason: String)
  /// The file holds what it cannot: SQLite's own words.
  case damaged(path: String, detail: String)
  /// The index names an article that is not there.
  case missingArticle(path: String)
  /// What a rebuild has made does not agree with itself; the archive stays as it was.
  case unsoundRebuild(path: String, problem: ArchiveProblem)
  /// A file that people keep beside the archive cannot be read.
  case unreadableFile(path: String)
  /// A file that people keep beside the archive cannot be replaced.
  case unwritableFile(path: String)
  /// Most of an import would replace articles by others that hardly share a word with them.
  case dissimilarUpdates(count: Int, read: Int, collection: String)
}
