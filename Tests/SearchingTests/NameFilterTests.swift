import Corpus
import Entities
import QueryLanguage
import Searching
import TestSupport
import Testing

struct NameFilterTests {
  private let library: NamedArchive

  init() throws {
    library = try NamedArchive(
      bodies: "Adèle Mirouf à Troufigny, guerre, Adèle Mirouf.",
      "A.Mirouf, Bastien Varnet, M.Varnet, guerre.",
      "Corinne Varnet et m varnet à Troufigny, paix.", "Le Groupe Ozanne en Syldurie, guerres.", "Rien.")
  }

  private func found(_ conditions: [NameCondition], _ query: String? = nil) throws -> String {
    try library.search {
      $0.filters.names = conditions
      $0.query = query.map(QueryParser.parse)
      $0.order = .oldest
    }.keys.joined()
  }

  @Test(
    "any form of a name finds its articles, case, accents and hyphens ignored",
    arguments: [
      (Facet.actor, "Adèle Mirouf", "ab"), (.actor, "adele-mirouf", "ab"), (.actor, "A.MIROUF", "ab"),
      (.actor, "groupe ozanne", "d"), (.city, "TROUFIGNY", "ac"), (.country, "syldurie", "d"),
      (.actor, "Bastien Varnet", "b"),
    ])
  func forms(facet: Facet, name: String, expected: String) throws {
    #expect(try found([NameCondition(facet: facet, name: name)]) == expected)
  }

  @Test("all conditions hold, exclusions too, whatever way the query is evaluated")
  func combinations() throws {
    let mirouf = NameCondition(facet: .actor, name: "Adèle Mirouf")
    let notCity = NameCondition(facet: .city, name: "Troufigny", isExcluded: true)
    let city = NameCondition(facet: .city, name: "Troufigny")
    #expect(try found([mirouf, city]) == "a")
    #expect(try found([notCity]) == "bde")
    #expect(try found([mirouf, notCity]) == "b")
    #expect(try found([notCity, city]) == "")
    // Over the index, on the text, and leaf by leaf.
    #expect(try found([city], "guerre") == "a")
    #expect(try found([city], "\"guerre\"") == "a")
    #expect(try found([city], "-paix") == "a")
    #expect(try found([notCity], "guerr*") == "bd")
  }

  @Test("a name that nobody has is refused, with those that are near")
  func unknown() throws {
    #expect {
      try found([NameCondition(facet: .actor, name: "Adèle Miroux")])
    } throws: {
      guard case SearchError.unknownName("Adèle Miroux", .actor, let near) = $0 else { return false }
      return near == [
        NameCandidate(entity: Entity(kind: .person, name: "Adèle Mirouf"), articles: 2)
      ]
    }
    // A city is no actor.
    #expect(throws: SearchError.self) { try found([NameCondition(facet: .actor, name: "Troufigny")]) }
  }

  @Test("a form of several is refused with them, a full name never is")
  func ambiguous() throws {
    #expect {
      try found([NameCondition(facet: .actor, name: "M. Varnet")])
    } throws: {
      guard case SearchError.ambiguousName("M. Varnet", .actor, let candidates) = $0 else { return false }
      return Set(candidates.map(\.entity.name)) == ["Bastien Varnet", "Corinne Varnet"]
    }
  }

  @Test("a bare surname that others bear in more articles is refused, but for « = »")
  func bareSurname() throws {
    let library = try NamedArchive(bodies: "Alba Mirlot, MIRLOT", "Alba Mirlot", "Mirlot: oui", "Rien")
    func keys(_ name: String) throws -> [String] {
      try library.search { $0.filters.names = [NameCondition(facet: .actor, name: name)] }.keys
    }
    #expect {
      try keys("mirlot")
    } throws: {
      guard case SearchError.ambiguousName("mirlot", .actor, let candidates) = $0 else { return false }
      return candidates.map(\.entity.name) == ["Alba Mirlot", "Mirlot:"]
        && candidates.map(\.articles) == [2, 1]
    }
    #expect(try keys("=mirlot") == ["c"])
    #expect(try keys("=Alba Mirlot") == ["b", "a"])
    #expect(throws: SearchError.self) { try keys("=Alba") }
  }

  @Test("hits tell the names of their articles by facet, most mentioned first")
  func namesOfHits() throws {
    let hits = try library.search { $0.order = .oldest }.hits
    #expect(hits[1].names.actors.first == "Bastien Varnet")
    #expect(Set(hits[1].names.actors) == ["Bastien Varnet", "Adèle Mirouf"])
    #expect(hits[3].names.actors == ["Groupe Ozanne"] && hits[3].names.countries == ["Syldurie"])
    #expect(hits[4].names == EntityNames())
  }

  @Test("an entity is profiled with its forms, years and neighbours")
  func profile() throws {
    let profile = try library.searcher.profile(of: "adele mirouf")
    #expect(profile.entity == Entity(kind: .person, name: "Adèle Mirouf"))
    #expect(profile.articles == 2)
    #expect(profile.since?.description == "2010-01-01" && profile.until?.description == "2011-01-01")
    #expect(Set(profile.forms.map(\.spelling)) == ["Adèle Mirouf", "A.Mirouf"])
    #expect(profile.years.values == [.init(name: "2010", count: 1), .init(name: "2011", count: 1)])
    #expect(profile.neighbours.map(\.field) == [.actor, .city, .country])
    #expect(profile.neighbours[0].values == [.init(name: "Bastien Varnet", count: 1)])
    #expect(profile.neighbours[1].values == [.init(name: "Troufigny", count: 1)])
    #expect(throws: SearchError.self) { try library.searcher.profile(of: "Troufigny", facet: .actor) }
  }
}
