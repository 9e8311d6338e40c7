import Corpus
import GRDB
import TestSupport
import Testing

@testable import Archive

/// A segment is what FTS5 itself would have written, to the byte.
@Suite struct SegmentBytesTests {
  @Test(arguments: [32, 33, 47, 64, 100, 257, 1000, 4050, 65_000], [1, 2] as [UInt64])
  func randomArticles(pageSize: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pair = try IndexPair(pageSize: pageSize)
    for round in 0..<3 {
      let articles = (0..<120).map { RandomArticles.article("\(round).\($0)", using: &random) }
      let names = articles.map { _ in RandomNames.names(upTo: 4, using: &random) }
      try pair.write(articles) { names[$0] }
      try pair.expectSameBytes()
    }
    try pair.expectSamePostings()
  }

  /// Lengths of position lists from nothing to several pages, by ones and twos: every cut is met.
  @Test(arguments: [32, 61, 200, 4050])
  func positionListsOfEveryLength(pageSize: Int) throws {
    let pair = try IndexPair(pageSize: pageSize)
    let longest = pageSize == 4050 ? 160 : 90
    try pair.write(
      (0..<longest).map { length in
        .sample(
          "\(length)", title: String(repeating: "un ", count: length % 7),
          body: String(repeating: "un ", count: length) + "deux "
            + String(repeating: "trois un ", count: length % 70))
      })
    try pair.expectSameBytes()
    try pair.expectSamePostings()
  }

  @Test(arguments: [32, 500, 4050])
  func aWordAHundredThousandTimes(pageSize: Int) throws {
    let pair = try IndexPair(pageSize: pageSize)
    try pair.write([
      .sample("a", body: "un deux"),
      .sample("b", title: "un", body: String(repeating: "un ", count: 100_000) + "deux"),
      .sample("c", lead: String(repeating: "deux un ", count: 9_000), body: "un"),
    ])
    try pair.expectSameBytes()
    try pair.expectSamePostings()
  }

  /// Indexes of doclists, with two levels and more where leaves are small; FTS5 skips by them both ways.
  @Test(arguments: [(32, 6_000, 2), (60, 6_000, 1), (4050, 12_000, 0)])
  func manyArticlesOfOneWord(pageSize: Int, count: Int, height: Int) throws {
    let pair = try IndexPair(pageSize: pageSize)
    try pair.write(
      (0..<count).map {
        .sample("\($0)", body: ($0 % 5 == 0 ? "un un" : "un") + ($0 % 977 == 3 ? " rare" : ""))
      })
    try pair.expectSameBytes()
    try pair.forEach { _, db in
      let highest = "SELECT max(id >> 31 & 31) FROM search_data WHERE id >> 36 & 1"
      #expect(try Int.fetchOne(db, sql: highest) == height)
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    }
    let expected = (0..<count).filter { $0 % 977 == 3 }.map { $0 + 1 }
    let expression = "\"\u{1E}un\" AND \"\u{1E}rare\""
    #expect(try pair.ordinals(matching: expression) == [expected, expected])
    let reversed = Array(expected.reversed())
    #expect(try pair.ordinals(matching: expression, descending: true) == [reversed, reversed])
  }

  @Test(arguments: [32, 255, 256, 257, 258, 259, 260, 300, 1000])
  func theLongestWords(pageSize: Int) throws {
    let pair = try IndexPair(pageSize: pageSize)
    let words = (0..<40).map { index in
      String(repeating: "b", count: 250 - index % 9) + ["c", "d", "œ", "eé", "zzzzz"][index % 5] + "\(index)"
    }
    try pair.write(
      words.indices.map {
        .sample("\($0)", body: words[$0...].joined(separator: " ") + String(repeating: "x", count: 400))
      })
    try pair.expectSameBytes()
    try pair.expectSamePostings()
  }

  @Test func articlesWithoutWordsCountAsRows() throws {
    let pair = try IndexPair()
    try pair.write([.sample("a", title: "", body: "…"), .sample("b", title: "", body: "!")])
    try pair.expectSameBytes()
    try pair.write([.sample("c", title: "", body: "mot")])
    try pair.expectSamePostings()
  }

  @Test func manyWords() throws {
    let pair = try IndexPair()
    try pair.write(
      (0..<400).map { article in
        .sample(
          "\(article)",
          body: (0..<100).map { "m\((article * 37 + $0 * $0) % 9_000)" }.joined(separator: " "))
      })
    try pair.expectSameBytes()
  }
}
