import Corpus
import FrenchAnalysis
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Whatever imports and updates an archive went through, everything in it agrees with the stored texts.
@Suite struct RandomHistoryTests {
  @Test func aTermIsCountedWhereItsFormsOnlyMoveFromArticleToArticle() throws {
    let scratch = try ScratchArchive([
      .sample("a", body: "le ministre parle ce soir"),
      .sample("b", body: "les ministres parlent demain matin"),
    ])
    try scratch.add([
      .sample("a", body: "le parle ce soir"),
      .sample("b", body: "les ministres parlent demain matin au ministre"),
    ])
    #expect(try scratch.archive.read { try $0.articleCount(ofTerm: "ministr") } == 1)
    try check(scratch)
  }

  @Test func manyWordsFillAndEmptyManyBlocks() throws {
    let words = (0..<1_500).map { "\(["zz", "mm", "aa"][$0 % 3])\($0)" }
    let scratch = try ScratchArchive([.sample("a", body: "fonds commun " + words.joined(separator: " "))])
    try check(scratch)
    try scratch.add([
      .sample("b", body: "a0 " + words.filter { $0.hasSuffix("7") }.joined(separator: " ") + " zzz")
    ])
    try check(scratch)
    let kept = words.enumerated().filter { $0.offset % 3 != 1 && $0.offset % 7 == 0 || $0.offset > 700 }.map(
      \.element)
    try scratch.add([.sample("a", body: "fonds commun " + kept.joined(separator: " "))])
    try check(scratch)
    #expect(try scratch.archive.read { try $0.forms(withPrefix: "aa150") } == [])
  }

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
    let stored = try StoredLexicon(scratch.archive)
    #expect(stored.terms == recount.terms)
    #expect(stored.forms == recount.forms)
    #expect(stored.spellings == recount.spellings)
    #expect(stored.isInOrder)
    try checkColumns(scratch, articles)
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

/// How many articles hold each term, form and spelling, as the archive has stored it.
private struct StoredLexicon {
  var terms: [LexiconRecount.Key: Int] = [:]
  var forms: [LexiconRecount.Key: Int] = [:]
  var spellings: [LexiconRecount.Key: Int] = [:]
  var isInOrder = true

  init(_ archive: Archive) throws {
    (terms, forms) = try counts(of: .terms, archive)
    let (articlesOfForm, spellings) = try counts(of: .forms, archive)
    self.spellings = spellings
    // A form stands in both lists.
    let counted = forms.reduce(into: [LexiconRecount.Key: Int]()) { $0[[[], $1.key[1]]] = $1.value }
    isInOrder = isInOrder && counted == articlesOfForm
  }

  private mutating func counts(
    of list: LexiconTable.List, _ archive: Archive
  ) throws -> (keys: [LexiconRecount.Key: Int], variants: [LexiconRecount.Key: Int]) {
    var entries: [LexiconEntry] = []
    try archive.read { snapshot in
      try LexiconTable.forEachEntry(withPrefix: "", in: list, snapshot.db) { entries.append($0) }
    }
    var keys: [LexiconRecount.Key: Int] = [:]
    var variants: [LexiconRecount.Key: Int] = [:]
    for entry in entries {
      keys[[[], entry.key]] = entry.articles
      for variant in entry.variants { variants[[entry.key, variant.text]] = variant.articles }
      isInOrder = isInOrder && increases(entry.variants.map(\.text))
    }
    isInOrder = isInOrder && increases(entries.map(\.key))
    return (keys, variants)
  }

  private func increases(_ texts: [[UInt8]]) -> Bool {
    zip(texts, texts.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
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
