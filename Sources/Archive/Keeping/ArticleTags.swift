/// A word that somebody put on an article.
package struct ArticleTag: Equatable, Hashable, Sendable {
  /// The article's whole handle.
  package let handle: String
  package let word: String

  /// Nil where the word is empty, holds white space or control characters, or begins as comments and requests to take
  /// it away do.
  package init?(handle: String, word: String) {
    guard let first = word.first, first != "#", first != "-", !word.contains(where: \.isBlankOrControl),
      handle.utf8.count == ArticleHandle.length, handle.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x23 })
    else { return nil }
    (self.handle, self.word) = (handle, word)
  }
}

/// The file that keeps tags: a line a tag, the article's handle, a tab, the word, a tab, the title for whoever reads
/// the file. A handle stays an article's through rebuilds.
package struct ArticleTags: Sendable {
  package let path: String

  /// - Parameter archivePath: of the archive that the file lies beside; no such file need be there.
  package init(besideArchive archivePath: String) { path = archivePath + ".tags" }

  /// In the order of the file, each once.
  ///
  /// - Throws: ``ArchiveError``.
  package func all() throws -> [ArticleTag] {
    var seen: Set<ArticleTag> = []
    return KeptLines(try FileBeside(path: path).bytes(), parse: Self.parse).entries
      .filter { seen.insert($0).inserted }
  }

  /// Each word with the number of articles that have it, the most frequent first.
  ///
  /// - Throws: ``ArchiveError``.
  package func words() throws -> [(word: String, articles: Int)] {
    Dictionary(try all().map { ($0.word, 1) }, uniquingKeysWith: +).map { (word: $0.key, articles: $0.value) }
      .sorted { ($1.articles, $0.word) < ($0.articles, $1.word) }
  }

  /// Puts words on an article and takes others away; returns those that it has then, in the order of the file.
  ///
  /// - Throws: ``ArchiveError``.
  package func change(handle: String, title: String, adding: [String], removing: [String]) throws -> [String]
  {
    try FileBeside(path: path).change(opening: Self.opening, parse: Self.parse) { lines in
      _ = lines.remove { $0.handle == handle && removing.contains($0.word) }
      let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for word in adding {
        guard let tag = ArticleTag(handle: handle, word: word), !lines.entries.contains(tag) else { continue }
        lines.append("\(handle)\t\(word)\t\(title)")
      }
      var seen: Set<String> = []
      return lines.entries.filter { $0.handle == handle && seen.insert($0.word).inserted }.map(\.word)
    }
  }

  private static func parse(_ line: Substring) -> ArticleTag? {
    let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count < 2 ? nil : ArticleTag(handle: String(parts[0]), word: String(parts[1]))
  }

  private static let opening = """
    # Tags: an article's id, a tab, a word, a tab, its title. Lines may be edited; what is no such line stays as it is.
    # Étiquettes : l’identifiant d’un article, une tabulation, un mot, une tabulation, son titre.

    """
}
