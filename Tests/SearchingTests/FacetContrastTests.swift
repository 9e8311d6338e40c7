import Corpus
import Foundation
import QueryLanguage
import TestSupport
import Testing

@testable import Searching

struct FacetContrastTests {
  @Test(
    "G² is that of the table of four cells, with the sign of the difference",
    arguments: [
      (10, 10, 0, 10, 27.726), (0, 10, 10, 10, -27.726), (5, 10, 5, 10, 0), (1, 2, 50, 100, 0),
      (0, 0, 3, 4, 0),
      (3, 4, 0, 0, 0), (4, 4, 9, 9, 0), (0, 5, 0, 7, 0), (30, 100, 10, 100, 12.972),
      (10, 100, 300, 1000, -21.512),
    ])
  func keyness(count: Int, total: Int, otherCount: Int, otherTotal: Int, expected: Double) {
    let found = Keyness.of(count, in: total, against: otherCount, in: otherTotal)
    #expect(abs(found - expected) < 0.001, "\(found)")
  }

  @Test(
    "counts equal those of two searches, ordered from the first query's own to the second's",
    arguments: [1, 2] as [UInt64])
  func counts(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let articles = (0..<80).map { index in
      var body = random.pick(["guerre", "paix", "guerre et paix"])
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        body += ". " + random.pick(NamedArchive.names).spelling
      }
      return Article.sample(
        "\(index)", body: body, date: random.pick([nil, "2015-01-01", "2016-05-05"]),
        source: random.pick(["Midi", "Nord"]))
    }
    let library = try NamedArchive(articles)
    func request(_ query: String?) -> SearchRequest {
      var request = SearchRequest(query: query.map(QueryParser.parse))
      request.matching = .all
      return request
    }
    for (query, other) in [
      ("guerre", "paix"), ("guerre", nil), (nil, "guerre"), ("absent", "paix"), ("-paix", "paix"),
    ] {
      for field in CountedField.allCases {
        func counts(_ query: String?) throws -> (counts: [String: Int], result: SearchResult) {
          let result = try library.search {
            $0 = request(query)
            ($0.limit, $0.passages, $0.countedFields, $0.countedValues) = (1000, 0, [field], .max)
          }
          return (Dictionary(result.facets[0].values.map { ($0.name, $0.count) }) { $1 }, result)
        }
        let (one, two) = (try counts(query), try counts(other))
        let contrast = try library.searcher.contrast(
          request(query), against: request(other), by: field, limit: .max)
        #expect(contrast.total == one.result.total)
        #expect(contrast.articles == one.result.articles)
        #expect(contrast.otherTotal == two.result.total)
        #expect(Set(contrast.values.map(\.name)) == Set(one.counts.keys).union(two.counts.keys))
        #expect(contrast.distinct == contrast.values.count)
        for value in contrast.values {
          #expect(value.count == one.counts[value.name] ?? 0)
          #expect(value.otherCount == two.counts[value.name] ?? 0)
          let difference = Double(value.count * contrast.otherTotal - value.otherCount * contrast.total)
          #expect(value.keyness.sign == difference.sign || value.keyness.magnitude < 1e-9)
        }
        #expect(contrast.values.map(\.keyness) == contrast.values.map(\.keyness).sorted(by: >))
        for limit in [0, 1, 3] {
          let first = try library.searcher.contrast(
            request(query), against: request(other), by: field, limit: limit)
          #expect(first.values == Array(contrast.values.prefix(limit)))
          #expect(first.distinct == contrast.distinct)
        }
      }
    }
  }
}
