import Corpus
import Searching
import TestSupport
import Testing

@testable import QueryLanguage

struct ExplanationTests {
  private static func archive() throws -> SearchedArchive {
    try SearchedArchive([
      .sample(
        "a", title: "Grève générale au port", lead: "Les dockers de Sète cessent le travail.",
        body:
          "La grève dure. Le ministre des transports reçoit, en fin de journée, les dockers et leur syndicat.",
        date: "2019-03-05", source: "Journal du soir"),
      .sample("b", body: "Des orages et des orages.", date: "2020-01-01", source: "Autre"),
    ])
  }

  private func explained(_ query: String, _ configure: (inout SearchRequest) -> Void = { _ in }) throws
    -> Explanation
  {
    let library = try Self.archive()
    var request = SearchRequest(query: QueryParser.parse(query))
    request.matching = .all
    configure(&request)
    let handle = try #require(
      library.search(nil).hits.first { $0.article.key.value == "a" }?.handle)
    return try #require(try library.searcher.explanation(ofHandle: handle, for: request))
  }

  /// What a part comes to, in a notation of its own: `+grève t1 l0 b1`, `-x`, `~le`, `(& … …)`.
  private func notation(_ condition: ExplainedCondition) -> String {
    let sign =
      switch condition.outcome {
      case .holds: "+"
      case .fails: "-"
      case .ignored: "~"
      }
    if condition.shape == .leaf {
      let counts = condition.matches.map { " \($0.field.rawValue)\($0.count)" }.joined()
      return sign + condition.text + counts + (condition.nearMiss.map { " \($0.rawValue)" } ?? "")
    }
    return "\(sign)\(condition.shape.rawValue)(\(condition.parts.map(notation).joined(separator: " ")))"
  }

  @Test(arguments: [
    ("grève", "+grève title1 body1"),
    ("dockers orage", "-all(+dockers lead1 body1 -orage)"),
    ("grève le", "+all(+grève title1 body1 ~le)"),
    ("orage OU (port -sète)", "-any(-orage -all(+port title1 -not(+sète lead1)))"),
    ("grève -orage", "+all(+grève title1 body1 +not(-orage))"),
    ("\"grève générale\"", "+\"grève générale\" title1"),
    ("\"dockers syndicat\"", "-\"dockers syndicat\" words"),
    ("\"dockers -syndicat\"", "-\"dockers -syndicat\" words"),
    ("=greve", "-=greve words"),
    ("=Grève", "+=Grève title1"),
    ("ministre PRÈS/1 dockers", "-ministre NEAR/1 dockers farther"),
    ("titre:dockers", "-title:dockers elsewhere"),
    ("titre:(port orage)", "-all(+title:port title1 -title:orage)"),
    ("date:2019 source:soir", "+all(+date:2019 +source:soir)"),
    ("date:2020", "-date:2020"),
  ])
  func eachPartIsToldWithWhatTheArticleHoldsOfIt(query: String, expected: String) throws {
    let explanation = try explained(query)
    let condition = try #require(explanation.condition)
    #expect(notation(condition) == expected)
    #expect((condition.outcome == .holds) == (explanation.rank != nil))
    #expect((explanation.score != nil) == (explanation.rank != nil))
  }

  @Test func whereAnyWordWillDoItIsExplainedSo() throws {
    let explanation = try explained("grève orage") { $0.matching = .any }
    #expect(explanation.rank != nil && explanation.condition?.shape == .any)
    #expect(explanation.condition?.outcome == .holds)
  }

  @Test func filtersAreToldOneByOne() throws {
    let explanation = try explained("grève") {
      $0.filters.from = Day(iso8601: "2020-01-01")
      $0.filters.sources = ["Journal du soir"]
    }
    #expect(explanation.rank == nil && explanation.total == 0)
    #expect(explanation.filters.map(\.holds) == [false, true])
  }

  @Test func theSharesOfAScoreAddUp() throws {
    let library = try Self.archive()
    let result = try library.search("grève dockers \"grève générale\"") { $0.explainsScores = true }
    let hit = try #require(result.hits.first)
    let explanation = try #require(hit.explanation)
    #expect(explanation.shares.map(\.written) == ["grève", "dockers", "\"grève générale\""])
    #expect(abs(explanation.score - hit.score) < 0.001 * hit.score)
  }

  @Test func anArticleThatIsFoldedUnderAnotherSaysSo() throws {
    let library = try SearchedArchive([
      .sample("a", body: "La grève dure.", date: "2019-01-01"),
      .sample("b", body: "La grève dure.", date: "2019-01-02"),
    ])
    let hits = try library.search("grève") { $0.duplicates = .shown }.hits
    let (first, second) = try (
      #require(hits.first { $0.article.key.value == "a" }).handle,
      #require(hits.first { $0.article.key.value == "b" }).handle
    )
    let explanation = try #require(
      try library.searcher.explanation(
        ofHandle: second, for: SearchRequest(query: QueryParser.parse("grève"))))
    #expect(
      explanation.rank == nil && explanation.foldedUnder == first && explanation.condition?.outcome == .holds)
  }

  @Test(arguments: Array(1...3) as [UInt64])
  func theOutcomeOfTheWholeIsWhetherTheArticleIsAHit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let library = try RandomLibrary(using: &random)
    let all = try library.archive.searcher.search(SearchRequest.everything).hits
    for number in 0..<40 {
      let tree = RandomQueryTree.tree(depth: number % 4, of: library.vocabulary, using: &random)
      guard let flat = tree.flattened() else { continue }
      var request = SearchRequest.everything
      request.query = ParsedQuery(tree: flat, notes: [], canBeRelaxed: false)
      let found = Set(try library.archive.searcher.search(request).hits.map(\.handle))
      let hit = try #require(all.randomElement(using: &random))
      let explanation = try #require(
        try library.archive.searcher.explanation(ofHandle: hit.handle, for: request))
      #expect((explanation.rank != nil) == found.contains(hit.handle), "\(flat), seed \(seed)")
      if let condition = explanation.condition {
        #expect((condition.outcome == .holds) == found.contains(hit.handle), "\(flat), seed \(seed)")
      }
    }
  }
}

extension SearchRequest {
  /// Every article, each a hit of its own.
  fileprivate static var everything: SearchRequest {
    var request = SearchRequest(query: nil)
    (request.duplicates, request.matching, request.limit, request.passages) = (.shown, .all, 1000, 0)
    return request
  }
}
