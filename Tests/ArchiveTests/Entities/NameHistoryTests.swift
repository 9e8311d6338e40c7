import Corpus
import Entities
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Whatever imports and updates an archive went through, its names follow from the stored texts.
@Suite struct NameHistoryTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func everythingAgreesAfterAnyHistory(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scratch = try ScratchArchive()
    let reader = try scratch.reopened()
    var expected: [String: Article] = [:]
    for _ in 0..<8 {
      let batch = (0..<Int.random(in: 0...15, using: &random)).map { _ in
        FakeNames.article("\(Int.random(in: 0..<30, using: &random))", using: &random)
      }
      do {
        try scratch.addNamed(
          batch, jobs: Int.random(in: 1...4, using: &random), batchBytes: random.pick([1, 500, 1 << 20]))
      } catch ArchiveError.dissimilarUpdates {
        // Batches before the refused one stay.
        #expect(try scratch.archive.check() == [])
        continue
      }
      for article in batch { expected[article.key.value] = article }
      #expect(try scratch.archive.check() == [])
      #expect(try reader.entityNames() == scratch.entityNames())
    }
    try expectNamesOfTexts(scratch)
    let before = try scratch.names()
    try scratch.rebuildNamed()
    #expect(try scratch.archive.check() == [])
    #expect(try scratch.names() == before)
    #expect(try reader.entityNames() == scratch.entityNames())
    // Names that are carried over are the same as those that are found anew.
    try scratch.archive.rebuild(recognizingEntities: false)
    #expect(try scratch.archive.check() == [])
    #expect(try scratch.names() == before)
    try expectNamesOfTexts(scratch)
  }

  /// Names found one article after the other, without threads or tables.
  private func expectNamesOfTexts(_ scratch: ScratchArchive) throws {
    var recognition = NameRecognition(FakeNames.makeFinder, corrections: Corrections())
    let stored = try scratch.names()
    for (key, article) in try scratch.stored() {
      #expect(stored.ofArticle[key] == recognition.names(of: article.article, handle: article.handle))
    }
    for (entity, articles) in stored.articlesOfEntity {
      #expect(stored.countsOfEntity[entity] == articles.count)
    }
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func oneImportEqualsTenAfterARebuild(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let articles = (0..<120).map { FakeNames.article("\($0)", using: &random) }
    let (one, ten) = (try ScratchArchive(), try ScratchArchive())
    try one.addNamed(articles)
    let shuffled = articles.shuffled(using: &random)
    for start in stride(from: 0, to: 120, by: 12) { try ten.addNamed(Array(shuffled[start..<start + 12])) }
    // Which entity a name stands for does not even wait for the rebuild.
    #expect(try ten.entityNames() == one.entityNames())
    try one.rebuildNamed(jobs: 1)
    try ten.rebuildNamed(jobs: 3)
    #expect(try ten.names() == one.names())
    #expect(try ten.archive.check() == [])
  }

  /// Many articles, so that segments pass FTS5 by; the numbers given do not depend on threads.
  @Test(arguments: [1, 7])
  func threadsDoNotChangeNumbers(jobs: Int) throws {
    var random = SeededGenerator(seed: 5)
    let articles = (0..<700).map { FakeNames.article("\($0)", using: &random) }
    let (one, other) = (try ScratchArchive(), try ScratchArchive())
    try one.addNamed(articles, jobs: 3)
    try other.addNamed(articles, jobs: jobs)
    #expect(try other.names() == one.names())
    let facets = try [one, other].map { scratch in
      try scratch.archive.read { snapshot in try (1...700).map { try snapshot.facets(ordinal: $0) } }
    }
    #expect(facets[0] == facets[1])
    #expect(try other.archive.check() == [])
    let changed = articles[..<40].map { article in
      var article = article
      article.body += " Ville5 Mlepen"
      return article
    }
    try other.addNamed(changed + (0..<600).map { FakeNames.article("n\($0)", using: &random) })
    #expect(try other.archive.check() == [])
  }

  @Test func anImportThatIsKilledLeavesASoundArchive() throws {
    let scratch = try ScratchArchive()
    try scratch.addNamed(
      [.sample("a", body: "Ville1 Mlepen"), .sample("b", body: "Ville1 Pays2")], batchBytes: 1,
      finishing: false)
    #expect(try scratch.archive.check() == [])
    #expect(try scratch.entityNames() == ["a": ["Ville1", "Mlepen"], "b": ["Ville1", "Pays2"]])
    // An import that changes nothing else decides what the killed one did not.
    try scratch.writeCorrections("rename Ville1 to \"La Ville\"\n")
    #expect(try scratch.addNamed([]) == [])
    #expect(try scratch.entityNames() == ["a": ["La Ville", "Mlepen"], "b": ["La Ville", "Pays2"]])
    #expect(try scratch.archive.check() == [])
  }

  /// Whenever it is broken off, what is there agrees, and the same import goes on from there.
  @Test(arguments: [false, true])
  func anImportBrokenOffLeavesASoundArchive(recognizing: Bool) throws {
    struct Cancelled: Error {}
    var random = SeededGenerator(seed: 3)
    let articles = (0..<40).map { FakeNames.article("\($0)", using: &random) }
    for allowed in [0, 1, 13, 27, 39, 40, 41, 42] {
      let scratch = try ScratchArchive()
      var asked = 0
      let articleImport = try ArticleImport(
        into: scratch.archive, dryRun: false, recognizingEntities: recognizing, jobs: 2, batchBytes: 2000,
        makeFinder: FakeNames.makeFinder
      ) {
        asked += 1
        if asked > allowed { throw Cancelled() }
      }
      // Forty articles are asked for, then two steps of finishing.
      if allowed == 42 {
        for article in articles { try articleImport.add(article) }
        try articleImport.finish()
        #expect(asked == 42)
      } else {
        #expect(throws: Cancelled.self) {
          for article in articles { try articleImport.add(article) }
          try articleImport.finish()
        }
      }
      let written = try scratch.stored().count
      #expect(written <= allowed)
      #expect(try scratch.archive.check() == [])
    }
  }

  @Test func withoutEntitiesNamesWaitForARebuild() throws {
    let scratch = try ScratchArchive([.sample("a", body: "Ville1"), .sample("b", body: "Ville1")])
    #expect(try scratch.entityNames() == ["a": [], "b": []])
    #expect(try scratch.archive.check() == [])
    try scratch.addNamed([.sample("a", body: "Ville1"), .sample("c", body: "Ville1")])
    #expect(try scratch.entityNames() == ["a": [], "b": [], "c": ["Ville1"]])
    try scratch.archive.rebuild(recognizingEntities: false)
    #expect(try scratch.entityNames() == ["a": [], "b": [], "c": ["Ville1"]])
    try scratch.rebuildNamed()
    #expect(try scratch.entityNames() == ["a": ["Ville1"], "b": ["Ville1"], "c": ["Ville1"]])
    #expect(try scratch.archive.check() == [])
  }

  /// Its row and its lists go too where an update leaves nothing.
  @Test func namesThatNoArticleHoldsAnyMoreAreGone() throws {
    let scratch = try ScratchArchive()
    try scratch.addNamed([.sample("a", body: "un deux trois Ville1"), .sample("b", body: "Ville2")])
    try scratch.addNamed([.sample("a", body: "un deux trois")])
    #expect(try scratch.entityNames() == ["a": [], "b": ["Ville2"]])
    try scratch.archive.read { snapshot throws in
      #expect(try snapshot.entities(named: "ville1") == [])
      #expect(try snapshot.entities(near: "ville1").map(\.name) == ["Ville2"])
      #expect(try Int.fetchOne(snapshot.db, sql: "SELECT count(*) FROM name_key") == 1)
      #expect(try Int.fetchOne(snapshot.db, sql: "SELECT count(*) FROM entity") == 1)
    }
    #expect(try scratch.archive.check() == [])
  }

  @Test func aDryRunLooksForNoNames() throws {
    let scratch = try ScratchArchive()
    let rehearsal = try ArticleImport(
      into: scratch.archive, dryRun: true, recognizingEntities: true, jobs: 2,
      makeFinder: { fatalError("nobody asks") })
    try rehearsal.add(.sample("a", body: "Ville1"))
    try rehearsal.finish()
    #expect(rehearsal.counts.imported == 1)
  }

  @Test func unchangedArticlesAreNotLookedThrough() throws {
    let scratch = try ScratchArchive()
    try scratch.addNamed([.sample("a", body: "Ville1")])
    let again = try ArticleImport(
      into: scratch.archive, dryRun: false, recognizingEntities: true, jobs: 2,
      makeFinder: { { _ in fatalError("nobody asks") } })
    try again.add(.sample("a", body: "Ville1"))
    try again.finish()
    #expect(again.counts.unchanged == 1)
  }
}
