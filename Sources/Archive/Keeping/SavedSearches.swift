/// A query that somebody gave a name.
package struct SavedSearch: Equatable, Sendable {
  package let name: String
  /// As it is typed; one line.
  package let query: String

  /// White space and control characters are made single spaces; nil where either is empty, or the name begins as
  /// comments (`#`) and requests to forget (`-`) do.
  package init?(name: String, query: String) {
    self.name = name.split(whereSeparator: \.isBlankOrControl).joined(separator: " ")
    self.query = query.split(whereSeparator: \.isBlankOrControl).joined(separator: " ")
    guard let first = self.name.first, first != "#", first != "-", !self.query.isEmpty else { return nil }
  }
}

/// The file that keeps saved searches: a line a search, its name, a tab, the query. It holds text alone, so that a
/// rebuild changes nothing in it.
package struct SavedSearches: Sendable {
  package let path: String

  /// - Parameter archivePath: of the archive that the file lies beside; no such file need be there.
  package init(besideArchive archivePath: String) { path = archivePath + ".saved" }

  /// In the order of the file; of two with one name, the later.
  ///
  /// - Throws: ``ArchiveError``.
  package func all() throws -> [SavedSearch] {
    let entries = KeptLines(try FileBeside(path: path).bytes(), parse: Self.parse).entries
    var last: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { last[entry.name] = index }
    return entries.enumerated().filter { last[$0.element.name] == $0.offset }.map(\.element)
  }

  /// Keeps a search in place of those of its name; returns whether there was one.
  ///
  /// - Throws: ``ArchiveError``.
  package func save(_ search: SavedSearch) throws -> Bool {
    try change { lines in
      let replaced = lines.remove { $0.name == search.name }
      lines.append("\(search.name)\t\(search.query)")
      return replaced > 0
    }
  }

  /// Forgets the search of a name; returns whether there was one.
  ///
  /// - Throws: ``ArchiveError``.
  package func forget(_ name: String) throws -> Bool {
    try change { $0.remove { $0.name == name } > 0 }
  }

  private func change<Result>(_ body: (inout KeptLines<SavedSearch>) throws -> Result) throws -> Result {
    try FileBeside(path: path).change(opening: Self.opening, parse: Self.parse, body)
  }

  private static func parse(_ line: Substring) -> SavedSearch? {
    guard let tab = line.firstIndex(of: "\t") else { return nil }
    return SavedSearch(name: String(line[..<tab]), query: String(line[line.index(after: tab)...]))
  }

  private static let opening = """
    # Saved searches: a name, a tab, a query. Lines may be edited; what is no such line stays as it is.
    # Recherches enregistrées : un nom, une tabulation, une requête. Les lignes peuvent être modifiées.

    """
}
