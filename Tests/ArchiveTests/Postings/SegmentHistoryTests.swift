import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

/// What FTS5 does after a segment was written beside it, on the same connection.
@Suite struct SegmentHistoryTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [32, 4050])
  func writesUpdatesAndMergesInAnyOrder(seed: UInt64, pageSize: Int) throws {
    var random = SeededGenerator(seed: seed)
    let pair = try IndexPair(pageSize: pageSize)
    var live: [Int] = []
    for round in 0..<14 {
      var ordinals = live.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)).map { $0 }
      let fresh = Int.random(in: 0...25, using: &random)
      let replaced: [Int?] = (ordinals.map { $0 } + [Int?](repeating: nil, count: fresh)).shuffled(
        using: &random)
      let articles = replaced.enumerated().map { index, ordinal in
        RandomArticles.article(ordinal.map { "of \($0)" } ?? "\(round).\(index)", using: &random)
      }
      // Identities are unique: what replaces an article must not meet an earlier replacement.
      let keyed = zip(articles, replaced).enumerated().map { index, pair in
        var article = pair.0
        article.key = ArticleKey(collection: "c", value: "\(round).\(index)")
        return article
      }
      let names = keyed.map { _ in
        Int.random(in: 0..<5, using: &random) > 0 ? RandomNames.names(upTo: 3, using: &random) : nil
      }
      let isKept = Int.random(in: 0..<5, using: &random) > 0
      try pair.write(
        keyed, names: { names[$0] }, replaces: { replaced[$0] }, keeping: isKept)
      if isKept {
        let next = (live.max() ?? 0) + 1
        live += (next..<next + fresh)
      }
      ordinals = try pair.ordinals(matching: "\"\u{1E}ministr\" + \"\u{1E}de\"")[0]
      #expect(try pair.ordinals(matching: "\"\u{1E}ministr\" + \"\u{1E}de\"")[1] == ordinals)
      if isKept { try pair.expectSamePostings() }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: try pair.command("optimize")
      case 1: try pair.command("merge", 4)
      case 2: try pair.command("merge", -1)
      default: break
      }
    }
    try pair.expectSamePostings()
    try pair.command("optimize")
    try pair.expectSamePostings()
    try pair.expectSameLexicon()
  }

  /// FTS5 merges once there are many segments, though it did not write them.
  @Test func manySegmentsAreMerged() throws {
    let pair = try IndexPair(pageSize: 100)
    for round in 0..<70 {
      try pair.write([.sample("\(round)", body: "un second mot\(round % 9) mot\(round)")])
    }
    try pair.expectSamePostings()
    let structure = try pair.bySegments.archive.queue.read { db in
      try Data.fetchOne(db, sql: "SELECT block FROM search_data WHERE id = 10").flatMap {
        SegmentStructure(Array($0))
      }
    }
    #expect(try #require(structure).segmentCount < 24)
  }

  /// FTS5 has cached its records before the segment is written, and has postings of its own in memory.
  @Test func oneTransactionWritesBothWays() throws {
    let pair = try IndexPair()
    try pair.write((0..<30).map { .sample("\($0)", body: "un mot\($0)") })
    #expect(try pair.ordinals(matching: "\"\u{1E}mot3\"") == [[4], [4]])
    try pair.write(
      (30..<60).map { .sample("\($0)", body: "second mot\($0)") } + [.sample("3", body: "autre un")],
      replaces: { $0 == 30 ? 4 : nil })
    #expect(try pair.ordinals(matching: "\"\u{1E}mot3\"") == [[], []])
    #expect(try pair.ordinals(matching: "\"\u{1E}autre\"") == [[4], [4]])
    #expect(try pair.ordinals(matching: "\"\u{1E}mot31\"") == [[32], [32]])
    try pair.expectSamePostings()
  }

  /// Memory is bounded: a batch becomes several segments, FTS5's own postings between them.
  @Test func aLargeBatchIsSeveralSegments() throws {
    var random = SeededGenerator(seed: 11)
    let pair = try IndexPair(postingsLimitInBytes: 4_000)
    let names = (0..<160).map { _ in RandomNames.names(upTo: 9, using: &random) }
    try pair.write((0..<40).map { RandomArticles.article("\($0)", using: &random) }, names: { names[$0] })
    try pair.write(
      (40..<200).map { RandomArticles.article("\($0)", using: &random) }, names: { names[$0] },
      replaces: { $0 % 9 == 4 ? $0 / 9 + 1 : nil })
    try pair.expectSamePostings()
    try pair.command("optimize")
    try pair.expectSamePostings()
  }

  @Test(arguments: [
    "UPDATE search_data SET block = x'0000' WHERE id = 10", "DELETE FROM search_data WHERE id = 10",
    "UPDATE search_data SET block = x'81' WHERE id = 1",
    "UPDATE search_data SET block = 'text' WHERE id IN (1, 10)",
    "INSERT INTO search_config VALUES ('pgsz', 'x')", "INSERT INTO search_config VALUES ('pgsz', -7)",
  ])
  func damagedRecordsAreRefused(damage: String) throws {
    let pair = try IndexPair()
    try pair.bySegments.archive.queue.inDatabase { try $0.execute(sql: damage) }
    #expect(throws: (any Error).self) { try pair.write([.sample("a", body: "un")]) }
  }

  @Test func whatIsRolledBackIsForgotten() throws {
    let pair = try IndexPair()
    try pair.write((0..<30).map { .sample("\($0)", body: "un mot\($0)") })
    try pair.write((0..<30).map { .sample("x\($0)", body: "un mol\($0)") }, keeping: false)
    #expect(try pair.ordinals(matching: "\"\u{1E}mol3\"") == [[], []])
    #expect(try pair.ordinals(matching: "\"\u{1E}un\"")[1].count == 30)
    try pair.bySegments.checkPostings()
  }

  /// A second connection reads the state before and after.
  @Test func anotherConnectionSeesTheSegment() throws {
    let pair = try IndexPair()
    try pair.write([.sample("a", body: "un")])
    let other = try pair.bySegments.reopened()
    #expect(try other.keys(ofTerm: "un") == ["a"])
    try pair.write([.sample("b", body: "un")])
    #expect(try other.keys(ofTerm: "un") == ["a", "b"])
  }

  @Test func anOrdinalAfterAHoleIsFound() throws {
    let pair = try IndexPair(pageSize: 32)
    try pair.write((0..<9).map { .sample("\($0)", body: "un second") })
    // Nothing removes articles yet: the rows and postings of the last go as FTS5 has it.
    try pair.forEach { _, db in
      try db.execute(
        sql: """
          INSERT INTO search (search, rowid, title, lead, body, facets)
            SELECT 'delete', id, title, lead, body, facets FROM article WHERE id IN (4, 8, 9)
          """)
      try db.execute(sql: "DELETE FROM article WHERE id IN (4, 8, 9)")
    }
    try pair.write((10..<30).map { .sample("\($0)", body: "un autre") })
    #expect(try pair.ordinals(matching: "\"\u{1E}un\"")[1] == [1, 2, 3, 5, 6, 7] + Array(8..<28))
    #expect(try pair.ordinals(matching: "\"\u{1E}second\"")[1] == [1, 2, 3, 5, 6, 7])
    try pair.bySegments.checkPostings()
    try pair.command("optimize")
    try pair.bySegments.checkPostings()
  }

  /// Enough articles that the import itself passes FTS5 by, then few, then a rebuild.
  @Test func importsOfManyAndFew() throws {
    var random = SeededGenerator(seed: 7)
    let many = (0..<ArticleWriter.fewestForSegment + 40).map {
      RandomArticles.article("\($0)", using: &random)
    }
    let scratch = try ScratchArchive(many)
    #expect(try scratch.archive.check() == [])
    try scratch.add((0..<20).map { RandomArticles.article("new \($0)", using: &random) })
    try scratch.add(
      many[..<30].map { $0.adding(" fin") } + (0..<600).map { .sample("m\($0)", body: "mot \($0)") })
    #expect(try scratch.archive.check() == [])
    try scratch.archive.rebuild()
    #expect(try scratch.archive.check() == [])
  }
}

extension Article {
  fileprivate func adding(_ text: String) -> Article {
    var article = self
    article.body += text
    return article
  }
}

extension IndexPair {
  /// Terms, forms and spellings are counted alike.
  fileprivate func expectSameLexicon() throws {
    let entries = try [throughFTS5, bySegments].map { scratch in
      try scratch.archive.read { snapshot in
        var entries: [LexiconEntry] = []
        for list in [LexiconTable.List.terms, .forms] {
          try LexiconTable.forEachEntry(withPrefix: "", in: list, snapshot.db) { entries.append($0) }
        }
        return entries
      }
    }
    #expect(entries[0] == entries[1])
    for column in DocValue.allCases {
      let values = try [throughFTS5, bySegments].map { try $0.archive.read { try $0.column(column) } }
      #expect(values[0] == values[1])
    }
  }
}
