import Archive
import Corpus
import Searching
import TestSupport
import Testing

@Suite struct FilterTests {
  private let library: SearchedArchive

  init() throws {
    library = try SearchedArchive([
      .sample("a", body: "guerre un", date: "2015-01-01", source: "Le Courrier"),
      .sample("b", body: "guerre deux", date: "2015-06-30", source: "L’Écho des Alpes"),
      .sample("c", body: "guerre trois", date: "2016-01-01", source: "Midi"),
      .sample("d", body: "guerre quatre", source: "Midi"),
      .sample("e", body: "paix", date: "2015-06-30", source: "Midi"),
    ])
  }

  private func day(_ text: String?) -> Day? { text.flatMap { Day(iso8601: $0) } }

  @Test(
    arguments: [
      ("2015-01-01", "2015-06-30", "ab"), ("2015-01-02", "2015-06-29", ""), ("2015-06-30", nil, "bc"),
      (nil, "2015-01-01", "a"), (nil, "9999-12-31", "abc"), ("0001-01-01", nil, "abc"),
      ("2016-01-01", "2015-01-01", ""),
      ("2016-01-01", "2016-01-01", "c"), (nil, nil, "abcd"),
    ] as [(String?, String?, String)])
  func bothEndsBelongToARangeAndTheUndatedToNone(_ from: String?, _ to: String?, _ expected: String) throws {
    let filters = { (request: inout SearchRequest) in
      (request.filters.from, request.filters.to) = (day(from), day(to))
    }
    #expect(try library.found("guerre", filters) == expected)
    #expect(try library.found("-paix", filters) == expected)
  }

  @Test(
    arguments: [
      (["midi"], [], "cd"), (["MIDI", "le courrier"], [], "acd"), (["l'echo des alpes"], [], "b"),
      (["Écho"], [], "b"), (["cho"], [], ""), (["inconnu"], [], ""), ([], ["Midi"], "ab"),
      (["midi"], ["Midi"], ""),
      ([], ["inconnu"], "abcd"), ([], [], "abcd"),
    ] as [([String], [String], String)])
  func sourcesAreNamedInFullOrByWordsInARowWithoutCaseOrAccents(
    _ sources: [String], _ excluded: [String], _ expected: String
  ) throws {
    let result = try library.search("guerre") {
      ($0.filters.sources, $0.filters.excludedSources) = (sources, excluded)
    }
    #expect(result.keys.sorted().joined() == expected)
    #expect(result.total == expected.count && result.articles == expected.count)
  }

  @Test func withoutAQueryTheFiltersDecide() throws {
    #expect(try library.ranked(nil) == "cebad")
    #expect(try library.ranked(nil) { $0.order = .oldest } == "abecd")
    #expect(try library.ranked(nil) { $0.filters.sources = ["midi"] } == "ced")
    #expect(try library.search(nil) { $0.limit = 1 }.total == 5)
  }

  @Test func withoutAPositiveWordTheNewestComeFirst() throws {
    #expect(try library.ranked("-paix") == "cbad")
    #expect(try library.ranked("-paix") { $0.order = .oldest } == "abcd")
    #expect(try library.search("-paix").hits.allSatisfy { $0.score == 0 && !$0.passages.isEmpty })
  }

  @Test func byDateTheUndatedComeLast() throws {
    #expect(try library.ranked("guerre") { $0.order = .newest } == "cbad")
    #expect(try library.ranked("guerre") { $0.order = .oldest } == "abcd")
  }

  @Test func amongEqualsTheNewestComesFirst() throws {
    let equal = try SearchedArchive([
      .sample("a", body: "mot un", date: "2015-01-01"), .sample("b", body: "mot deux", date: "2017-01-01"),
      .sample("c", body: "mot trois", date: "2016-01-01"),
      .sample("d", body: "mot quatre", date: "2017-01-01"),
      .sample("e", body: "mot cinq"),
    ])
    #expect(try equal.ranked("mot") == "dbcae")
  }

  @Test func duplicatesAreFoldedShownOrAlone() throws {
    let twins = try SearchedArchive([
      .sample("a", title: "Dépêche", body: "la guerre", date: "2015-01-02", source: "Midi"),
      .sample("b", title: "Dépêche", body: "la  guerre", date: "2015-01-01", source: "Nord"),
      .sample("c", title: "Dépêche", body: "la guerre", date: "2015-01-03", source: "Sud"),
      .sample("d", body: "une autre guerre", date: "2014-01-01", source: "Sud"),
    ])
    let folded = try twins.search("guerre")
    #expect(folded.keys.sorted() == ["b", "d"])
    #expect((folded.total, folded.articles) == (2, 4))
    let hit = try #require(folded.hits.first { $0.article.key.value == "b" })
    let handles = try twins.scratch.stored().mapValues(\.handle)
    #expect(Set(hit.duplicates.map(\.handle)) == Set(["a", "c"].compactMap { handles[$0] }))
    #expect(
      hit.duplicates.sorted(by: Reprint.isEarlier).map { "\($0.source) \($0.date?.description ?? "")" }
        == ["Midi 2015-01-02", "Sud 2015-01-03"])
    let shown = try twins.search("guerre") { $0.duplicates = .shown }
    #expect(shown.keys.sorted() == ["a", "b", "c", "d"] && shown.total == 4)
    let only = try twins.search("guerre") { $0.duplicates = .only }
    #expect(only.keys.sorted() == ["a", "c"] && only.total == 2 && only.articles == 2)
    // The earliest that passes the filters stands for the others.
    let filtered = try twins.search("guerre") { $0.filters.excludedSources = ["Nord"] }
    #expect(filtered.keys.sorted() == ["a", "d"])
    #expect((filtered.total, filtered.articles) == (2, 3))
  }

  @Test func aMatchInTheTitleCountsMoreThanInTheBody() throws {
    let library = try SearchedArchive([
      .sample(
        "a", title: "Budget de la ville", body: "Le maire parle de climat et d’eau.", date: "2020-01-01"),
      .sample(
        "b", title: "Climat dans la ville", body: "Le maire parle de budget et d’eau.", date: "2010-01-01"),
      .sample(
        "c", title: "Autre chose ce soir", lead: "Un climat.", body: "Le maire parle.", date: "2009-01-01"),
    ])
    #expect(try library.ranked("climat").last == "a")
    #expect(try library.ranked("budget") == "ab")
  }

  @Test func theSearcherSeesWhatWasImportedSince() throws {
    #expect(try library.found("guerre") == "abcd")
    let writer = try library.scratch.reopened()
    try ScratchArchive.add(
      [.sample("f", body: "guerre cinq"), .sample("a", body: "guerre finie")], to: writer)
    #expect(try library.found("guerre") == "abcdf")
    #expect(try library.found("un") == "")
    try library.scratch.add([.sample("g", body: "guerre six")])
    #expect(try library.found("guerre") == "abcdfg")
  }
}
