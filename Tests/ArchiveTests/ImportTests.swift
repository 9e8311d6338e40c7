import Archive
import Corpus
import TestSupport
import Testing

@Suite struct ImportTests {
  private let articles: [Article] = [
    .sample("a", title: "Grève à Lyon", body: "Les cheminots défilent.", date: "2019-12-05"),
    .sample("b", title: "Budget", lead: "Le Sénat vote.", body: "Les recettes baissent.", date: "2018-11-20"),
    .sample("c", body: "Sans titre ni date."),
  ]

  @Test func aSecondImportChangesNothing() throws {
    let scratch = try ScratchArchive()
    let first = try scratch.add(articles)
    #expect([first.imported, first.updated, first.unchanged] == [3, 0, 0])
    #expect([first.undated, first.untitled, first.read] == [1, 1, 3])
    let before = try scratch.stored()
    let second = try scratch.add(articles)
    #expect([second.imported, second.updated, second.unchanged] == [0, 0, 3])
    #expect(try scratch.stored() == before)
    #expect(try scratch.archive.check() == [])
  }

  @Test func whatIsStoredIsWhatWasImported() throws {
    let article = Article(
      key: ArticleKey(collection: "fonds", value: "n° 12"), title: "Titre", lead: "Chapeau",
      body: "Un.\nDeux.", date: Day(iso8601: "1998-07-12"), source: "L’Écho", author: "A. B.",
      url: "https://exemple.test/12", path: "fonds/12.txt")
    let scratch = try ScratchArchive([article])
    #expect(try scratch.stored()["n° 12"]?.article == article)
  }

  @Test func anUpdateTakesThePlaceOfTheOldTexts() throws {
    let scratch = try ScratchArchive(articles)
    let before = try scratch.stored()
    var changed = articles[0]
    changed.body = "Les cheminots reprennent."
    let counts = try scratch.add([changed])
    #expect([counts.imported, counts.updated, counts.unchanged] == [0, 1, 0])
    #expect(try scratch.keys(ofTerm: "defilent") == [])
    #expect(try scratch.keys(ofTerm: "reprennent") == ["a"])
    #expect(try scratch.keys(ofTerm: "cheminot") == ["a"])
    let after = try scratch.stored()
    #expect(after["a"]?.article == changed)
    #expect(after["a"]?.ordinal == before["a"]?.ordinal)
    #expect(after["a"]?.handle == before["a"]?.handle)
    try scratch.archive.read { snapshot throws in
      #expect(try snapshot.articleCount(ofTerm: "defilent") == 0)
      #expect(try snapshot.articleCount(ofTerm: "cheminot") == 1)
      #expect(try snapshot.forms(withPrefix: "defil") == [])
    }
    try scratch.checkPostings()
  }

  @Test func aChangeOfAnyFieldIsAnUpdate() throws {
    let scratch = try ScratchArchive(articles)
    let changes: [(inout Article) -> Void] = [
      { $0.date = Day(iso8601: "2020-01-01") }, { $0.source = "Autre" }, { $0.author = "X" },
      { $0.url = "https://exemple.test" }, { $0.path = "a.txt" }, { $0.title += " !" },
    ]
    var article = articles[0]
    for change in changes {
      change(&article)
      #expect(try scratch.add([article]).updated == 1)
      #expect(try scratch.stored()["a"]?.article == article)
    }
    #expect(try scratch.archive.check() == [])
  }

  @Test func theSameKeyInAnotherCollectionIsAnotherArticle() throws {
    let scratch = try ScratchArchive(articles)
    var other = articles[0]
    other.key.collection = "ailleurs"
    #expect(try scratch.add([other]).imported == 1)
    #expect(try scratch.archive.read { try $0.articleCount() } == 4)
  }

  @Test func ordinalsFollowDatesWithinAnImport() throws {
    let dates: [String?] = [
      "2020-05-01", nil, "1999-01-01", "2020-05-01", "0001-01-01", "9999-12-31", "1969-06-01",
    ]
    let scratch = try ScratchArchive(
      dates.enumerated().map { .sample("\($0)", body: "article numéro \($0)", date: $1) })
    let keys = try scratch.stored().values.sorted { $0.ordinal < $1.ordinal }.map(\.article.key.value)
    #expect(keys == ["1", "4", "6", "2", "0", "3", "5"])
    #expect(try scratch.add([.sample("7", body: "plus tard", date: "1980-01-01")]).imported == 1)
    #expect(try scratch.stored()["7"]?.ordinal == 8)
  }

  @Test(arguments: [
    ("a\u{1F}p12 b", "ap12 b"), ("a\u{1E}b", "ab"), ("a\u{0}b", "ab"), ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("a\tb\u{7F}\u{1B}", "a\tb"), ("e\u{301}t\u{1}é", "e\u{301}té"), ("\u{1E}", ""), ("\r\n\r\n", "\n\n"),
  ])
  func controlsAreStripped(_ text: String, _ expected: String) throws {
    let scratch = try ScratchArchive([
      Article(
        key: ArticleKey(collection: text, value: "k" + text), title: text, lead: text, body: text,
        source: text,
        author: text, url: text, path: text)
    ])
    let article = try #require(try scratch.stored()["k" + expected]?.article)
    let fields = [
      article.title, article.lead, article.body, article.source, article.author, article.url, article.path,
      article.key.collection,
    ]
    #expect(fields.allSatisfy { Array($0.utf8) == Array(expected.utf8) })
    #expect(try scratch.archive.check() == [])
  }

  @Test func aTextCannotForgeAFacet() throws {
    let scratch = try ScratchArchive([
      .sample("a", body: "\u{1F}p12 président"), .sample("b", body: "\u{1E}grève"),
    ])
    #expect(try scratch.keys(ofTerm: "\u{1F}p12") == [])
    #expect(try scratch.keys(ofTerm: "p12") == ["a"])
    #expect(try scratch.keys(ofTerm: "greve") == ["b"])
  }

  @Test func emptyTextsAreArticlesToo() throws {
    let scratch = try ScratchArchive([
      .sample("a"), .sample("b", title: "…", body: "\n"), .sample("c", body: "mot"),
    ])
    #expect(try scratch.stored().count == 3)
    for column in [DocValue.titleLength, .leadLength] {
      #expect(try scratch.values(column) == ["a": 0, "b": 0, "c": 0])
    }
    #expect(try scratch.values(.bodyLength) == ["a": 0, "b": 0, "c": 1])
    #expect(try scratch.add([.sample("a"), .sample("b", title: "…", body: "\n")]).unchanged == 2)
    #expect(try scratch.archive.check() == [])
  }

  @Test func theLaterOfTwoRecordsOfOneArticleStays() throws {
    let scratch = try ScratchArchive()
    let counts = try scratch.add([
      .sample("a", body: "premier état du texte"), .sample("a", body: "second état du texte"),
      .sample("a", body: "second état du texte"), .sample("b", body: "autre"),
    ])
    #expect([counts.imported, counts.updated, counts.unchanged, counts.read] == [2, 1, 1, 4])
    #expect(try scratch.stored()["a"]?.article.body == "second état du texte")
    #expect(try scratch.archive.read { try $0.forms(withPrefix: "premier") } == [])
    #expect(try scratch.archive.check() == [])
  }

  @Test func manyDissimilarUpdatesAreRefusedAndNothingIsWritten() throws {
    let scratch = try ScratchArchive(articles)
    let before = try scratch.stored()
    let others: [Article] = [
      .sample("a", title: "Football", body: "Match nul hier soir."),
      .sample("b", title: "Météo", body: "Pluie."),
      .sample("d", body: "nouveau"),
    ]
    #expect(throws: ArchiveError.dissimilarUpdates(count: 2, read: 3, collection: "essais")) {
      try scratch.add(others)
    }
    #expect(try scratch.stored() == before)
    #expect(try scratch.keys(ofTerm: "football") == [])
    #expect(try scratch.archive.check() == [])
    // The archive can be written afterwards, and half of an import is not most of it.
    #expect(try scratch.add([others[0], others[2]]).updated == 1)
    #expect(try scratch.archive.check() == [])
  }

  @Test func whatWasRefusedIsNotWrittenByFinishing() throws {
    let scratch = try ScratchArchive(Array(articles.prefix(1)))
    let articleImport = try ArticleImport(into: scratch.archive)
    try articleImport.add(.sample("a", title: "Football", body: "Match nul hier soir."))
    #expect(throws: ArchiveError.self) { try articleImport.finish() }
    try articleImport.finish()
    #expect(try scratch.stored()["a"]?.article == articles[0])
    #expect(try scratch.archive.check() == [])
  }

  @Test func aDryRunCountsAndWritesNothing() throws {
    let scratch = try ScratchArchive(Array(articles.prefix(2)))
    let before = try scratch.stored()
    var changed = articles[0]
    changed.body += " Encore."
    let counts = try scratch.add([changed, articles[1], articles[2]], dryRun: true)
    #expect([counts.imported, counts.updated, counts.unchanged] == [1, 1, 1])
    #expect(try scratch.stored() == before)
    #expect(try scratch.archive.read { try $0.forms(withPrefix: "encore") } == [])
    #expect(try scratch.archive.check() == [])
    #expect(try scratch.add([changed, articles[1], articles[2]]).updated == 1)
    #expect(try scratch.archive.check() == [])
  }

  @Test func aHandleIsFoundByItsPrefix() throws {
    let scratch = try ScratchArchive(articles)
    for stored in try scratch.stored().values {
      #expect(stored.handle.count == ArticleHandle.length)
      try scratch.archive.read { snapshot throws in
        #expect(try snapshot.ordinals(handlePrefix: stored.handle) == [stored.ordinal])
        let prefix = String(stored.handle.prefix(4)).uppercased()
        #expect(try snapshot.ordinals(handlePrefix: prefix) == [stored.ordinal])
        #expect(try snapshot.handle(ordinal: stored.ordinal) == stored.handle)
      }
    }
    try scratch.archive.read { snapshot throws in
      #expect(try snapshot.ordinals(handlePrefix: "").count == 3)
      #expect(try snapshot.ordinals(handlePrefix: "ù!") == [])
      #expect(try snapshot.ordinals(handlePrefix: String(repeating: "0", count: 500)) == [])
    }
  }
}
