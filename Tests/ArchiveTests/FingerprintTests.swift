import Corpus
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct FingerprintTests {
  private let articles: [Article] = [
    .sample("a", title: "Grève à Lyon", body: "Les cheminots défilent.", date: "2019-12-05"),
    .sample("b", title: "Budget", lead: "Le Sénat vote.", body: "Les recettes baissent.", date: "2018-11-20"),
    .sample("c", body: "Sans titre ni date."),
    .sample(
      "d", title: "Grève à Lyon", body: "Les cheminots défilent.", date: "2020-01-01", source: "L’Écho"),
  ]

  private func fingerprint(_ archive: Archive) throws -> ArchiveFingerprint {
    try archive.read { try $0.fingerprint() }
  }

  @Test func theSameArticlesHaveTheSameWhateverTheirHistory() throws {
    let one = try ScratchArchive(articles)
    let expected = try fingerprint(one.archive)
    let other = try ScratchArchive()
    for var article in articles.reversed() {
      article.body += " Bientôt corrigé."
      try other.add([article])
    }
    #expect(try fingerprint(other.archive) != expected)
    try other.add(articles)
    #expect(try fingerprint(other.archive) == expected)
    try other.archive.rebuild(jobs: 1)
    #expect(try fingerprint(other.archive) == expected)
    #expect(try fingerprint(other.reopened()) == expected)
    #expect(try other.archive.statistics().fingerprint == expected)
    #expect(expected.description.utf8.count == 32)
    // Elsewhere in the folder of an import it is the same article.
    var moved = articles[0]
    moved.path = "ailleurs.txt"
    try other.add([moved])
    #expect(try fingerprint(other.archive) == expected)
  }

  @Test func namesDoNotCount() throws {
    let article = Article.sample("a", body: "Emmanuel Macron s’est rendu à Homs, en Syrie.")
    #expect(
      try fingerprint(ScratchArchive([article]).archive)
        == fingerprint(ScratchArchive([article], recognizingEntities: true).archive))
  }

  @Test func aChangeOfIdentityTextDateOrSourceShows() throws {
    let changes: [(inout Article) -> Void] = [
      { $0.title += " !" }, { $0.lead = "x" }, { $0.body += "." }, { $0.date = nil },
      { $0.date = Day(iso8601: "2019-12-06") }, { $0.source = "Autre" }, { $0.key.value = "z" },
      { $0.key.collection = "z" },
    ]
    var seen: Set<ArchiveFingerprint> = [try fingerprint(ScratchArchive().archive)]
    seen.insert(try fingerprint(ScratchArchive(articles).archive))
    for change in changes {
      var changed = articles
      change(&changed[0])
      seen.insert(try fingerprint(ScratchArchive(changed).archive))
    }
    for index in articles.indices {
      var fewer = articles
      fewer.remove(at: index)
      seen.insert(try fingerprint(ScratchArchive(fewer).archive))
    }
    // Two texts exchanged: the same texts and identities, other articles.
    var exchanged = articles
    (exchanged[0].body, exchanged[1].body) = (exchanged[1].body, exchanged[0].body)
    seen.insert(try fingerprint(ScratchArchive(exchanged).archive))
    #expect(seen.count == 3 + changes.count + articles.count)
  }

  @Test func aChangeThroughAnotherConnectionIsSeen() throws {
    let scratch = try ScratchArchive(articles)
    let reader = try scratch.reopened()
    let before = try fingerprint(reader)
    try scratch.add([.sample("e", body: "Encore un.")])
    #expect(try fingerprint(reader) != before)
    #expect(try fingerprint(reader) == fingerprint(scratch.archive))
  }

  /// A search that is logged pays for it: the articles' pages would be the whole archive.
  @Test func onlyIndexesAreRead() throws {
    let scratch = try ScratchArchive(articles)
    try scratch.archive.read { snapshot throws in
      var statements: Set<String> = []
      snapshot.db.trace { event in
        if case .statement(let statement) = event { statements.insert(statement.sql) }
      }
      _ = try snapshot.fingerprint()
      snapshot.db.trace()
      let scans = statements.filter { $0.contains("FROM article ORDER BY") }
      #expect(scans.count == 2)
      for statement in scans {
        let plan = try Row.fetchAll(snapshot.db, sql: "EXPLAIN QUERY PLAN " + statement)
        let steps = try plan.map { try $0.decode(String.self, forColumn: "detail") }
        #expect(steps.count == 1 && steps[0].contains("USING COVERING INDEX"), "\(steps)")
      }
    }
  }
}
