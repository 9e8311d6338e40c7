import Archive
import Corpus
import QueryLanguage
import TestSupport
import Testing

@testable import Searching

struct HitStreamTests {
  @Test("all hits come whole, once and in the order of the search, whatever page is asked for")
  func order() throws {
    let articles = (0..<1200).map { index in
      Article.sample("\(index)", title: index % 7 == 0 ? "Grève" : "Brève", body: "La grève \(index).")
    }
    let searcher = Searcher(try ScratchArchive(articles).archive)
    var request = SearchRequest(query: QueryParser.parse("grève"))
    (request.offset, request.limit, request.passages) = (3, 5, 0)
    var streamed: [String] = []
    try searcher.forEachHit(of: request) { stored, _ in
      #expect(!stored.article.body.isEmpty)
      streamed.append(stored.handle)
    }
    #expect(streamed.count == 1200)
    (request.offset, request.limit) = (0, 2000)
    #expect(try searcher.search(request).hits.map(\.handle) == streamed)
  }

  @Test("what the receiver throws ends it")
  func ending() throws {
    struct Enough: Error {}
    let searcher = Searcher(try ScratchArchive([.sample("a", body: "un"), .sample("b", body: "un")]).archive)
    var count = 0
    #expect(throws: Enough.self) {
      try searcher.forEachHit(of: SearchRequest(query: nil)) { _, _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }
}
