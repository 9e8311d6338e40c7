import Archive
import Corpus
import Searching
import TestSupport
import Testing

/// More articles than a chunk of columns holds, and than a page keeps while it looks for the best.
@Suite struct ManyArticlesTests {
  @Test func theBestOfManyAreThoseOfAllInOrder() throws {
    let count = 4_200
    let library = try SearchedArchive(
      (0..<count).map { index in
        .sample(
          "\(index)", body: "guerre \(index) " + String(repeating: "mot ", count: index * 7 % 13),
          date: "\(1950 + index * 31 % 70)-01-01", source: index % 2 == 0 ? "Pair" : "Impair")
      })
    #expect(try library.scratch.archive.check() == [])
    for order in SearchRequest.Order.allCases {
      let all = try library.search("guerre") {
        ($0.order, $0.limit, $0.duplicates, $0.passages) = (order, .max, .shown, 0)
      }
      #expect(all.total == count && all.hits.count == count)
      for offset in [0, 7, 300, 4_195] {
        let page = try library.search("guerre") {
          ($0.order, $0.offset, $0.limit, $0.duplicates) = (order, offset, 10, .shown)
        }
        #expect(page.hits.map(\.handle) == Array(all.hits.map(\.handle).dropFirst(offset).prefix(10)))
      }
    }
    #expect(
      try library.search("guerre") {
        $0.filters.sources = ["pair"]; $0.duplicates = .shown; $0.limit = 1
      }.total == 2_100)
  }
}
