import Corpus
import QueryLanguage
import Searching
import TestSupport
import Testing

/// Values and dates inside a query: nothing typed is refused, and what is odd is told.
@Suite struct ValueConditionTests {
  private let library: NamedArchive

  init() throws {
    var articles: [Article] = [
      .sample(
        "a", body: "Adèle Mirouf à Troufigny, guerre.", date: "2015-01-01", source: "Le Courrier du soir"),
      .sample("b", body: "Bastien Varnet, M.Varnet, paix.", date: "2016-06-30", source: "Le Courrier"),
      .sample("c", body: "Corinne Varnet et m varnet à Troufigny, guerre.", source: "Écho"),
      .sample(
        "d", title: "Une guerre", body: "Le Groupe Ozanne en Syldurie.", date: "2016-01-01", source: "Écho"),
    ]
    for (index, author) in ["Anne Delage", "Delage", "Luc Delage-Orme", ""].enumerated() {
      articles[index].author = author
    }
    library = try NamedArchive(articles)
  }

  private func result(_ query: String) throws -> SearchResult {
    try library.search {
      ($0.query, $0.order) = (QueryParser.parse(query), .oldest)
    }
  }

  @Test(arguments: [
    ("ville:Troufigny", "ac"), ("ville:troufigny guerre", "ac"), ("-ville:Troufigny", "bd"),
    ("guerre -ville:Troufigny", "d"),
    ("ville:Troufigny OU paix", "abc"), ("acteur:mirouf*", ""), ("acteur:\"Adèle Mirouf\"", "a"),
    ("acteur:ad*", "a"),
    ("acteur:\"M. Varnet\"", "bc"), ("acteur:=\"M. Varnet\"", ""), ("acteur:=\"bastien varnet\"", "b"),
    ("pays:Syldurie", "d"),
    ("source:courrier", "ab"), ("source:\"Le Courrier\"", "b"), ("source:=courrier", ""),
    ("source:soi*", "a"), ("source:inconnue", ""),
    ("auteur:delage", "b"), ("auteur:orme", "c"), ("auteur:ann*", "a"), ("date:2016", "db"),
    ("date:2015..2016-01", "ad"),
    ("avant:2016", "a"), ("après:2015", "db"), ("guerre date:2016", "d"), ("titre:guerre", "d"),
    ("corps:guerre", "ac"),
    ("(source:Écho OU date:2015) guerre", "adc"), ("-(source:Écho guerre)", "ab"), ("la ville:Troufigny", ""),
  ])
  func values(_ query: String, _ expected: String) throws {
    let found = try result(query)
    #expect(found.keys.sorted() == expected.map(String.init).sorted())
    #expect(found.total == expected.count)
  }

  @Test func aNameOfSeveralMeansAnyAndIsTold() throws {
    let query = "guerre acteur:\"M. Varnet\""
    let result = try result(query)
    #expect(result.keys == ["c"])
    let remark = try #require(result.remarks.first)
    guard case .severalEntities("M. Varnet", .actor, let candidates) = remark.reason else {
      Issue.record("\(remark)")
      return
    }
    #expect(Set(candidates.map(\.entity.name)) == ["Bastien Varnet", "Corinne Varnet"])
    #expect(remark.byteRange == 7..<query.utf8.count && remark.isAmbiguity)
    #expect(candidates.allSatisfy { $0.articles == 1 })
  }

  @Test(
    arguments: [
      ("source:Courier", .unknownValue("Courier", .source, near: ["Le Courrier", "Le Courrier du soir"])),
      ("acteur:\"Adèle Miroux\"", .unknownValue("Adèle Miroux", .actor, near: ["Adèle Mirouf"])),
      ("ville:Xyzzy OU guerre", .unknownValue("Xyzzy", .city, near: [])),
    ] as [(String, SearchRemark.Reason)])
  func aNameThatNobodyHasIsTold(_ query: String, _ reason: SearchRemark.Reason) throws {
    let remarks = try result(query).remarks
    #expect(remarks.map(\.reason) == [reason])
    #expect(remarks.allSatisfy { !$0.isAmbiguity })
  }

  @Test func anArchiveThatNeverLookedForNamesSaysSo() throws {
    let library = try SearchedArchive(bodies: "un texte")
    #expect {
      try library.search("ville:Alep")
    } throws: {
      if case SearchError.noEntities = $0 { true } else { false }
    }
    #expect(try library.found("source:x") == "")
  }

  @Test func relaxationKeepsValuesAndDates() throws {
    let relaxed = try library.search { $0.query = QueryParser.parse("guerre paix ville:Troufigny") }
    #expect(relaxed.isRelaxed && relaxed.keys.sorted() == ["a", "c"])
  }
}
