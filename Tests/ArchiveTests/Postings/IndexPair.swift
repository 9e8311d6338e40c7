import Corpus
import FrenchAnalysis
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Two archives that are written alike, one through FTS5 and one by segments.
final class IndexPair {
  let throughFTS5: ScratchArchive
  let bySegments: ScratchArchive
  private let lexicons: [LexiconDeltas]
  private let postingsLimitInBytes: Int

  /// - Parameters:
  ///   - pageSize: FTS5's `pgsz`, which decides where doclists are cut.
  ///   - postingsLimitInBytes: where a batch takes more memory, it is written as several segments.
  init(pageSize: Int? = nil, postingsLimitInBytes: Int = 64 << 20) throws {
    self.postingsLimitInBytes = postingsLimitInBytes
    throughFTS5 = try ScratchArchive()
    bySegments = try ScratchArchive()
    lexicons = [throughFTS5, bySegments].map { LexiconDeltas(vocabulary: $0.archive.analyzer.vocabulary) }
    try forEach { _, db in
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 0)")
      if let pageSize {
        try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('pgsz', ?)", arguments: [pageSize])
      }
    }
  }

  func forEach(_ body: (Int, Database) throws -> Void) throws {
    for (index, scratch) in [throughFTS5, bySegments].enumerated() {
      try scratch.archive.queue.inDatabase { try body(index, $0) }
      scratch.archive.columns.invalidate()
    }
  }

  /// Writes articles to both, a transaction each; `replaces` tells which ordinal an article takes, if any.
  func write(
    _ articles: [Article], names: (Int) -> ArticleNames? = { _ in nil },
    replaces: (Int) -> Int? = { _ in nil },
    keeping: Bool = true
  ) throws {
    let pending = articles.enumerated().map { index, article in
      let names = names(index)
      return PendingArticle(
        article: article, digests: ArticleDigests(article), replaces: replaces(index), names: { names })
    }
    try forEach { index, db in
      let archive = [throughFTS5, bySegments][index].archive
      try db.inTransaction(.immediate) {
        var writer = try ArticleWriter(
          db, archive.context, lexicon: lexicons[index], fewestForSegment: index == 0 ? .max : 0,
          postingsLimitInBytes: postingsLimitInBytes)
        _ = try writer.write(pending)
        try writer.finish()
        return keeping ? .commit : .rollback
      }
    }
  }

  /// Runs a command of FTS5 on both.
  func command(_ name: String, _ rank: Int? = nil) throws {
    try forEach { _, db in
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES (?, ?)", arguments: [name, rank])
    }
  }

  /// The tables in which FTS5 keeps its index are the same to the byte.
  func expectSameBytes(_ location: SourceLocation = #_sourceLocation) throws {
    func rows(_ scratch: ScratchArchive, _ sql: String) throws -> [Row] {
      try scratch.archive.queue.read { try Row.fetchAll($0, sql: sql) }
    }
    for sql in [
      "SELECT id, hex(block) FROM search_data ORDER BY id",
      "SELECT segid, CAST(term AS BLOB), pgno, typeof(term) FROM search_idx ORDER BY segid, term",
    ] {
      let (expected, found) = try (rows(throughFTS5, sql), rows(bySegments, sql))
      #expect(expected.count == found.count, sourceLocation: location)
      let different = zip(expected, found).first { $0 != $1 }
      #expect(different == nil, sourceLocation: location)
    }
  }

  /// Each term has the same postings, and FTS5, on the connection that wrote, finds them sound.
  func expectSamePostings(_ location: SourceLocation = #_sourceLocation) throws {
    var postings: [[Row]] = [[], []]
    var totals: [Row?] = [nil, nil]
    try forEach { index, db in
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      try db.execute(
        sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrence USING fts5vocab(main, search, instance)")
      postings[index] = try Row.fetchAll(db, sql: "SELECT term, doc, col, offset FROM temp.occurrence")
      totals[index] = try Row.fetchOne(db, sql: "SELECT hex(block) FROM search_data WHERE id = 1")
    }
    #expect(postings[0] == postings[1], sourceLocation: location)
    #expect(totals[0] == totals[1], sourceLocation: location)
    #expect(try bySegments.archive.check() == [], sourceLocation: location)
  }

  /// The ordinals that an expression of FTS5 matches, in both.
  func ordinals(matching expression: String, descending: Bool = false) throws -> [[Int]] {
    var found: [[Int]] = [[], []]
    try forEach { index, db in
      found[index] = try Int.fetchAll(
        db,
        sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid \(descending ? "DESC" : "ASC")",
        arguments: [expression])
    }
    return found
  }
}
