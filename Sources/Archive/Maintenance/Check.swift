import GRDB

/// Something in an archive that does not agree with the rest of it; a rebuild mends all but `file`.
package enum ArchiveProblem: Sendable, Equatable {
  /// SQLite's own check of the file.
  case file(String)
  /// The postings are not those of the stored texts.
  case postings
  /// So many terms of the lexicon are not counted as the postings have them.
  case lexicon(terms: Int)
  /// So many articles have another value in a column than in their row.
  case column(DocValue, articles: Int)
  /// So many articles have other names in their facets than in the lists for counting or in their forms.
  case names(articles: Int)
  /// So many names and forms are not counted as the articles have them.
  case nameCounts(names: Int)
  /// So many names stand for an entity that is not there.
  case entities(Int)
}

extension Archive {
  /// Compares everything in the archive that follows from something else in it.
  ///
  /// - Throws: ``ArchiveError/otherAnalyzer(path:found:current:)``: then only a rebuild can tell.
  /// - Complexity: reads the whole file and analyses every text.
  package func check() throws -> [ArchiveProblem] {
    try requireCurrentAnalyzer()
    return try translatingErrors(path) {
      try queue.inDatabase { db in
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
          .map(ArchiveProblem.file)
        // What is read from a damaged file tells nothing more.
        guard problems.isEmpty else { return problems }
        problems += try Self.postingProblems(db)
        problems += try Self.lexiconProblems(db)
        problems += try Self.columnProblems(db)
        problems += try NameCheck.problems(db)
        return problems
      }
    }
  }

  /// With rank 1 the check compares the postings with the texts; without, it would miss a changed tokenizer
  /// (https://sqlite.org/fts5.html#the_integrity_check_command).
  private static func postingProblems(_ db: Database) throws -> [ArchiveProblem] {
    do {
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      return []
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return [.postings]
    }
  }

  private static func lexiconProblems(_ db: Database) throws -> [ArchiveProblem] {
    try db.execute(
      sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.posting USING fts5vocab(main, search, row)")
    defer { try? db.execute(sql: "DROP TABLE temp.posting") }
    var indexed: [String: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT term, doc FROM temp.posting")
    while let row = try rows.next() {
      let term: String = row[0]
      if term.utf8.first != Facets.mark { indexed[term] = row[1] }
    }
    var wrong = 0
    try LexiconTable.forEachEntry(withPrefix: "", in: .terms, db) { entry in
      let isCounted =
        indexed.removeValue(forKey: String(decoding: entry.key, as: UTF8.self)) == entry.articles
      let isCovered = (entry.variants.map(\.articles).max() ?? 0) <= entry.articles && !entry.variants.isEmpty
      if !isCounted || !isCovered { wrong += 1 }
    }
    wrong += indexed.count
    return wrong == 0 ? [] : [.lexicon(terms: wrong)]
  }

  private static func columnProblems(_ db: Database) throws -> [ArchiveProblem] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, day, source,
          (SELECT id FROM article AS other WHERE other.content = article.content
            ORDER BY day IS NULL, day, id LIMIT 1),
          title = '', lead = '', body = ''
        FROM article
        """)
    var wrong: [DocValue: Int] = [:]
    var columns: [DocValue: [Int32]] = [:]
    for column in DocValue.allCases { columns[column] = (try? DocValues.load(column, db)) ?? [] }
    func expect(_ column: DocValue, of ordinal: Int, _ holds: (Int32) -> Bool) {
      let values = columns[column] ?? []
      if !values.indices.contains(ordinal) || !holds(values[ordinal]) { wrong[column, default: 0] += 1 }
    }
    var live: Set<Int> = []
    for row in rows {
      let ordinal: Int = row[0]
      let earliest: Int = row[3]
      live.insert(ordinal)
      expect(.day, of: ordinal) { $0 == (row[1] as Int32? ?? DocValues.undated) }
      expect(.source, of: ordinal) { $0 == row[2] as Int32 }
      expect(.duplicateOf, of: ordinal) { $0 == (earliest == ordinal ? 0 : Int32(earliest)) }
      for (index, column) in [DocValue.titleLength, .leadLength, .bodyLength].enumerated()
      where row[4 + index] as Bool {
        expect(column, of: ordinal) { $0 == 0 }
      }
    }
    for (ordinal, source) in (columns[.source] ?? []).enumerated()
    where source != 0 && !live.contains(ordinal) {
      wrong[.source, default: 0] += 1
    }
    return DocValue.allCases.compactMap { column in
      wrong[column].map { ArchiveProblem.column(column, articles: $0) }
    }
  }
}
