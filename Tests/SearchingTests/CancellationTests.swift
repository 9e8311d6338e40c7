import Archive
import Corpus
import QueryLanguage
import TestSupport
import Testing

@testable import Searching

struct CancellationTests {
  private let archive: SearchedArchive

  init() throws {
    archive = try SearchedArchive(
      (1...40).map {
        .sample("a\($0)", body: $0 % 2 == 0 ? "Une pêche au port \($0)." : "Un péché au port \($0).")
      })
  }

  private var cancellation: Cancellation { archive.scratch.archive.cancellation }

  private func request(_ text: String) -> SearchRequest { SearchRequest(query: QueryParser.parse(text)) }

  @Test("candidates are not verified any more once a search is cancelled, and it answers rightly afterwards")
  func verification() throws {
    #expect(throws: Cancelled.self) {
      try archive.scratch.archive.read { snapshot in
        guard let query = try AnalyzedQuery(QueryParser.parse("=pêche").tree!, in: snapshot),
          let condition = query.divided.rest
        else { return }
        let verifier = Verifier(condition, of: query, snapshot)
        #expect(try verifier.matches(2))
        cancellation.wish()
        _ = try verifier.matches(4)
      }
    }
    cancellation.takeBack()
    #expect(try archive.search("=pêche").total == 20)
  }

  @Test("a concordance stops after the article where it is cancelled, and counts rightly afterwards")
  func concordance() throws {
    var lines = 0
    #expect(throws: Cancelled.self) {
      try archive.searcher.concordance(request("port")) { _ in
        lines += 1
        if lines == 5 { cancellation.wish() }
      }
    }
    #expect(lines == 5)
    cancellation.takeBack()
    #expect(try archive.searcher.concordance(request("port")) { _ in }.matches == 40)
  }

  @Test("hits that are handed over one by one stop")
  func hits() throws {
    var hits = 0
    #expect(throws: Cancelled.self) {
      try archive.searcher.forEachHit(of: request("port")) { _, _ in
        hits += 1
        cancellation.wish()
      }
    }
    #expect(hits == 1)
    cancellation.takeBack()
  }

  @Test(
    "whatever is asked throws nothing else, and is answered afterwards",
    arguments: [
      "port", "=pêche", "port -pêche", "\"péché au port\"", "p*", "pêche PRÈS port", "prot", "date:2024", "",
    ])
  func everything(text: String) throws {
    cancellation.wish()
    #expect(throws: Cancelled.self) { try archive.search(text) }
    #expect(throws: Cancelled.self) {
      try archive.searcher.timeline(request(text), by: nil, largestCount: 100)
    }
    #expect(throws: Cancelled.self) {
      try archive.searcher.contrast(request(text), against: request("port"), by: .source, limit: 10)
    }
    cancellation.takeBack()
    _ = try archive.search(text)
  }
}
