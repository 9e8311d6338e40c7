import Corpus
import FrenchAnalysis
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Whatever imports and updates an archive went through, everything in it agrees with the stored texts.
@Suite struct RandomHistoryTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func everythingFollowsFromTheStoredTexts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scratch = try ScratchArchive()
    var expected: [String: Article] = [:]
    for _ in 0..<6 {
      var batch: [Article] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        batch.append(RandomArticles.article("\(Int.random(in: 0..<25, using: &random))", using: &random))
      }
      do {
        try scratch.add(batch)
        for article in batch { expected[article.key.value] = article }
      } catch ArchiveError.dissimilarUpdates {
        // What is refused leaves everything as it was.
      }
      #expect(try scratch.stored().mapValues(\.article) == expected)
    }
    try check(scratch)
    try scratch.archive.rebuild()
    #expect(try scratch.stored().mapValues(\.article) == expected)
    try check(scratch)
  }

  private func check(_ scratch: ScratchArchive) throws {
    try scratch.checkPostings()
    #expect(try scratch.archive.check() == [])
    let articles = try scratch.stored().values.sorted { $0.ordinal < $1.ordinal }
    let recount = LexiconRecount(articles.map(\.article))
    #expect(try counts("SELECT '', term, articles FROM term", scratch) == recount.terms)
    #expect(try counts("SELECT term, form, articles FROM form", scratch) == recount.forms)
    #expect(try counts("SELECT form, spelling, articles FROM spelling", scratch) == recount.spellings)
    try checkColumns(scratch, articles)
  }

  private func counts(_ sql: String, _ scratch: ScratchArchive) throws -> [LexiconRecount.Key: Int] {
    try scratch.archive.queue.inDatabase { try Row.fetchAll($0, sql: sql) }
      .reduce(into: [:]) { $0[LexiconRecount.key($1[0], $1[1])] = $1[2] }
  }

  private func checkColumns(_ scratch: ScratchArchive, _ articles: [StoredArticle]) throws {
    let analyzer = Analyzer()
    try scratch.archive.read { snapshot throws in
      let names = try snapshot.sources()
      let lengths = try [DocValue.titleLength, .leadLength, .bodyLength].map { try snapshot.column($0) }
      for stored in articles {
        let (ordinal, article) = (stored.ordinal, stored.article)
        #expect(try snapshot.column(.day)[ordinal] == article.date?.number ?? DocValues.undated)
        #expect(try names[snapshot.column(.source)[ordinal]] == article.source)
        #expect(lengths.map { $0[ordinal] } == article.texts.map { Int32(analyzer.tokens(in: $0).count) })
      }
      #expect(try snapshot.column(.source).count { $0 != 0 } == articles.count)
    }
  }
}

/// How many articles hold each term, form and spelling, counted plainly.
private struct LexiconRecount {
  /// Two texts as UTF-8: composed and decomposed spellings are equal as Swift strings.
  typealias Key = [[UInt8]]

  var terms: [Key: Int] = [:]
  var forms: [Key: Int] = [:]
  var spellings: [Key: Int] = [:]

  static func key(_ one: String, _ other: String) -> Key { [Array(one.utf8), Array(other.utf8)] }

  init(_ articles: [Article]) {
    let analyzer = Analyzer()
    for article in articles {
      let tokens = article.texts.flatMap { analyzer.tokens(in: $0) }
      func count(_ counts: inout [Key: Int], _ key: (Token) -> Key) {
        for key in Set(tokens.map(key)) { counts[key, default: 0] += 1 }
      }
      count(&terms) { Self.key("", analyzer.termText(of: $0)) }
      count(&forms) { Self.key(analyzer.termText(of: $0), analyzer.formText(of: $0)) }
      count(&spellings) {
        [Array(analyzer.formText(of: $0).utf8), Array(analyzer.vocabulary.spelling($0.spelling))]
      }
    }
  }
}
