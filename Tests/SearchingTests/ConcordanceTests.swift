import Corpus
import TestSupport
import Testing

@testable import QueryLanguage
@testable import Searching

struct ConcordanceTests {
  /// A line as a test writes it: key, field and place.
  private struct Place: Hashable, Comparable {
    var key: String
    var field: Int
    var range: Range<Int>

    static func < (one: Place, other: Place) -> Bool {
      (one.key, one.field, one.range.lowerBound, one.range.upperBound)
        < (other.key, other.field, other.range.lowerBound, other.range.upperBound)
    }
  }

  private func lines(
    _ library: SearchedArchive, _ request: SearchRequest, _ order: ConcordanceOrder = .date, limit: Int = .max
  ) throws -> (lines: [ConcordanceLine], counts: ConcordanceCounts) {
    var lines: [ConcordanceLine] = []
    let counts = try library.searcher.concordance(request, order: order, limit: limit) { lines.append($0) }
    return (lines, counts)
  }

  private func place(_ line: ConcordanceLine) -> Place {
    Place(
      key: line.article.key.value, field: Passage.Field.allCases.firstIndex(of: line.field) ?? 9,
      range: line.byteRange)
  }

  @Test("lines are all matches that a reading of every text finds", arguments: [1, 2, 3] as [UInt64])
  func slowScan(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let articles = (0..<40).map { RandomArticles.article("\($0)", using: &random) }
    let library = try SearchedArchive(articles)
    let reference = ReferenceSearch(articles)
    var count = 0
    for _ in 0..<60 {
      let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in RandomQueries.leaf(using: &random) }
      let tree = Query.any(parts).flattened()
      var request = SearchRequest(query: ParsedQuery(tree: tree, notes: [], canBeRelaxed: false))
      (request.matching, request.duplicates) = (.all, .shown)
      var expected: Set<Place> = []
      for term in reference.meant(Query.any(parts))?.terms ?? [] {
        for text in reference.texts {
          for (field, words) in text.fields.enumerated() {
            for range in reference.occurrences(of: term.query, in: words, of: text.article.texts[field]) {
              expected.insert(
                Place(
                  key: text.article.key.value, field: field,
                  range: words[range.lowerBound].byteRange
                    .lowerBound..<words[range.upperBound - 1].byteRange
                    .upperBound))
            }
          }
        }
      }
      let (found, counts) = try lines(library, request)
      #expect(found.map(place).sorted() == expected.sorted(), "\(tree)")
      #expect(counts.matches == expected.count)
      #expect(counts.articles == Set(expected.map(\.key)).count)
      #expect(
        found.map { $0.article.date ?? Day(number: .max) }
          == found.map { $0.article.date ?? Day(number: .max) }.sorted())
      for order in [ConcordanceOrder.left, .right] {
        let sorted = try lines(library, request, order).lines
        #expect(sorted.map(place).sorted() == expected.sorted())
        let keys = sorted.map {
          order == .left
            ? ContextKey.preceding($0.byteRange, in: $0.text)
            : ContextKey.following($0.byteRange, in: $0.text)
        }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        let limited = try lines(library, request, order, limit: 3)
        #expect(limited.lines.map(place) == sorted.prefix(3).map(place))
        #expect(limited.counts.matches == counts.matches)
        #expect(limited.counts.shown == min(3, counts.matches))
      }
      count += found.count
    }
    #expect(count > 500)
  }

  private func matches(
    _ query: String, in bodies: String..., order: ConcordanceOrder = .date
  ) throws -> [String] {
    let library = try SearchedArchive(
      bodies.enumerated().map { .sample("\($0)", body: $1, date: "2010-01-0\($0 + 1)") })
    var request = SearchRequest(query: QueryParser.parse(query))
    request.matching = .all
    return try lines(library, request, order).lines.map {
      String(decoding: Array($0.text.utf8)[$0.byteRange], as: UTF8.self)
    }
  }

  @Test("a phrase is one line, the same words one, words that overlap a line each, what is excluded none")
  func shapes() throws {
    #expect(try matches("\"droits de l’homme\"", in: "Les droits de l’homme.") == ["droits de l’homme"])
    #expect(try matches("grève OU grev*", in: "La grève.") == ["grève"])
    #expect(try matches("\"la grève\" OU grève", in: "La grève.") == ["La grève", "grève"])
    #expect(try matches("grève -paix", in: "La grève.", "La grève, la paix.") == ["grève"])
    #expect(try matches("manif*", in: "Manifs, manifestants, manie.") == ["Manifs", "manifestants"])
    #expect(try matches("-paix", in: "La grève.") == [])
  }

  @Test("lines are sorted by the words beside the match, accents, case and signs ignored")
  func order() throws {
    let bodies = ["Été, grève : Zoé", "fin d’étage grève", "hiver grève « âne »", "ete Grève (ami)", "grève"]
    func keys(_ order: ConcordanceOrder) throws -> String {
      let library = try SearchedArchive(
        bodies.enumerated().map { .sample("\($0)", body: $1, date: "2010-01-0\($0 + 1)") })
      return try lines(library, SearchRequest(query: QueryParser.parse("grève")), order).lines.map(
        \.article.key.value
      ).joined()
    }
    #expect(try keys(.date) == "01234")
    #expect(try keys(.right) == "14320")
    #expect(try keys(.left) == "41032")
  }

  @Test("an error of who takes the lines ends the concordance")
  func stop() throws {
    struct Enough: Error {}
    let library = try SearchedArchive(bodies: "grève", "grève")
    var taken = 0
    #expect(throws: Enough.self) {
      _ = try library.searcher.concordance(SearchRequest(query: QueryParser.parse("grève"))) { _ in
        taken += 1
        throw Enough()
      }
    }
    #expect(taken == 1)
  }
}
