import Corpus
import Entities
import Searching
import Terminal
import Testing

struct FacetReportTests {
  private let counts = FacetCounts(
    field: .city, values: [.init(name: "Marseille", count: 1312), .init(name: "Le Mans", count: 41)],
    distinct: 3)

  private var search: SearchReport {
    var result = SearchResult()
    (result.total, result.articles, result.facets) = (2000, 2100, [counts])
    return SearchReport(query: "grève", result: result, milliseconds: 2.14, archiveCount: 11213)
  }

  @Test("counts stand in a column, and what is left out is said")
  func text() {
    #expect(
      FacetReport(search, counts).text(.plain) == """
         2,000 (2,100 with reprints) of 11,213 articles · 2.1 ms · 3 cities

         Marseille  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1,312
         Le Mans    ▇▇ 41
         and 1 more: --limit shows them

        """)
  }

  @Test("JSON names what was counted")
  func json() {
    #expect(
      String(decoding: FacetReport(search, counts).json(), as: UTF8.self)
        == #"{"format":"kiosque-facets-1","query":"grève","by":"city","total":2000,"articles":2100,"#
        + #""distinct":3,"took_ms":2.14,"#
        + #""facets":{"city":[{"name":"Marseille","count":1312},{"name":"Le Mans","count":41}]}}"#)
  }

  @Test("a search shows its facets after the hits")
  func ofSearch() {
    #expect(search.text(.plain).hasSuffix("\n\n cities  Marseille 1,312, Le Mans 41\n"))
    #expect(
      String(decoding: search.json(), as: UTF8.self).hasSuffix(
        #""hits":[],"facets":{"city":[{"name":"Marseille","count":1312},{"name":"Le Mans","count":41}]}}"#))
  }
}

struct EntitySheetTests {
  private let profile = EntityProfile(
    entity: Entity(kind: .person, name: "Volodymyr Zelensky"), articles: 214,
    since: Day(year: 2019, month: 3, day: 31), until: Day(year: 2024, month: 12, day: 7),
    forms: [NameForm(spelling: "Zelensky", count: 388), NameForm(spelling: "Zelenski", count: 12)],
    years: FacetCounts(field: .year, values: [.init(name: "2019", count: 14)], distinct: 1),
    neighbours: [
      FacetCounts(field: .actor, values: [.init(name: "OTAN", count: 54)], distinct: 900),
      FacetCounts(field: .city, values: [.init(name: "Kiev", count: 120)], distinct: 40),
      FacetCounts(field: .country, values: [], distinct: 0),
    ])

  @Test("an entity is told with its forms, its company and its years")
  func text() {
    #expect(
      EntitySheet(profile).text(.plain) == """
         Volodymyr Zelensky · person · 214 articles · 31 Mar 2019 to 7 Dec 2024
           forms   Zelensky 388, Zelenski 12
           with    OTAN 54
           cities  Kiev 120
           years   2019 14

        """)
  }

  @Test("JSON has all of it")
  func json() {
    #expect(
      String(decoding: EntitySheet(profile).json(), as: UTF8.self)
        == #"{"format":"kiosque-entity-1","name":"Volodymyr Zelensky","kind":"person","facet":"actor","#
        + #""articles":214,"since":"2019-03-31","until":"2024-12-07","#
        + #""forms":[{"name":"Zelensky","count":388},{"name":"Zelenski","count":12}],"#
        + #""facets":{"actor":[{"name":"OTAN","count":54}],"city":[{"name":"Kiev","count":120}],"#
        + #""country":[],"year":[{"name":"2019","count":14}]}}"#)
  }
}
