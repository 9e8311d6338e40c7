import Corpus
import Entities
import TestSupport
import Testing

@testable import Archive

@Suite struct ImportedNamesTests {
  @Test func articlesAndEntitiesAreFoundByEachOther() throws {
    let scratch = try ScratchArchive()
    try scratch.addNamed([
      .sample(
        "a", title: "Offensive", body: "Mdupont va de Ville1 à Ville2. VILLE2 attend Mdupont et Mpaul."),
      .sample("b", body: "Mdupont parle."), .sample("c", body: "rien ici"),
    ])
    #expect(try scratch.archive.check() == [])
    let ordinals = try scratch.stored().mapValues(\.ordinal)
    try scratch.archive.read { snapshot throws in
      let ordinal = try #require(ordinals["a"])
      let names = ["Mdupont", "Ville2", "Ville1", "Mpaul"]
      #expect(try snapshot.entities(ordinal: ordinal).map(\.name) == names)
      let ville = try #require(try snapshot.entities(named: "ville2").first)
      #expect(ville.entity.kind == .city)
      #expect(ville.match == .name)
      #expect(ville.articles == 1)
      #expect(try snapshot.entities(named: "VILLE 2") == [])
      #expect(try snapshot.entities(named: "ville2", facet: .actor) == [])
      #expect(
        try snapshot.forms(ofEntity: ville.entity.id)
          == [NameForm(spelling: "VILLE2", count: 1), NameForm(spelling: "Ville2", count: 1)])
      let dupont = try #require(try snapshot.entities(named: "mdupont").first)
      #expect(dupont.articles == 2)
      #expect(try snapshot.ordinals(ofEntity: dupont.entity.id) == [ordinals["a"], ordinals["b"]])
      #expect(try snapshot.facetTerms(ofEntity: dupont.entity.id) == ["\u{1F}p\(dupont.entity.id)"])
      let column = try snapshot.entityColumn()
      #expect(
        try column.entities(ofArticle: ordinal).map { try snapshot.entity(id: $0)?.name } == names)
      #expect(column.kinds[Int(ville.entity.id)] == EntityKind.city.rawValue)
      #expect(column.entities(ofArticle: try #require(ordinals["c"])) == [])
      #expect(column.entities(ofArticle: 5_000) == [])
      #expect(column.entities(ofArticle: -1) == [])
      #expect(try snapshot.entities(near: "mdupond").map(\.name) == ["Mdupont"])
      for name in ["", "…", "\u{1F}p1", String(repeating: "é", count: 50_000)] {
        #expect(try snapshot.entities(named: name) == [])
        #expect(try snapshot.entities(near: name) == [])
      }
    }
    let statistics = try scratch.archive.statistics()
    #expect([statistics.actors, statistics.cities, statistics.countries] == [2, 2, 0])
  }

  /// With what ships: the gazetteer's other names find what the articles never write so.
  @Test func namesAreFoundByOtherNamesThatTheGazetteerKnows() throws {
    let scratch = try ScratchArchive(
      [
        .sample(
          "a", body: "Le président Emmanuel Macron s’est rendu à Homs, en Syrie, où il a vu M. Dupont."),
        .sample("b", body: "L’armée entre à Homs. Les États-Unis condamnent."),
      ], recognizingEntities: true)
    #expect(try scratch.archive.check() == [])
    try scratch.archive.read { snapshot throws in
      #expect(try snapshot.entities(named: "HOMS", facet: .city).map(\.articles) == [2])
      #expect(try snapshot.entities(named: "syrie", facet: .country).map(\.articles) == [1])
      #expect(try snapshot.entities(named: "emmanuel macron", facet: .actor).map(\.articles) == [1])
      let unitedStates = try snapshot.entities(named: "USA")
      #expect(unitedStates.map(\.match) == [.alias])
      #expect(unitedStates.map(\.entity.kind) == [.country])
    }
  }

  @Test(arguments: [
    "LE PRÉSIDENT DE LA RÉPUBLIQUE EMMANUEL MACRON EST À PARIS", String(repeating: "A", count: 100_000),
    String(repeating: "Élan", count: 25_000), "👩‍👩‍👧 🇫🇷 👍🏽", "قال الرئيس بشار الأسد في دمشق",
    String(repeating: "Jean ", count: 20_000), String(repeating: "Jean-", count: 20_000),
    "e\u{301}\u{301}\u{301}",
    "Paris\u{0}Lyon\u{1F}p1\u{1E}", String(repeating: "(ONU) ", count: 10_000), "M. M. M. M. de la du",
    "« » “ ” - - ’ ’",
  ])
  func hostileTextsDoNoHarm(_ text: String) throws {
    let scratch = try ScratchArchive(
      [.sample("a", title: text, lead: text, body: text)], recognizingEntities: true)
    #expect(try scratch.archive.check() == [])
    try scratch.archive.rebuild()
    #expect(try scratch.archive.check() == [])
  }
}
