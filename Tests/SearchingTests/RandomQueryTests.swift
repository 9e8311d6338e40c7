import Corpus
import QueryLanguage
import Searching
import TestSupport
import Testing

/// A search finds what reading every text finds.
@Suite struct RandomQueryTests {
  private func library(
    _ random: inout SeededGenerator, ranking: RankingParameters = RankingParameters()
  ) throws -> SearchedArchive {
    try SearchedArchive((0..<24).map { RandomArticles.article("\($0)", using: &random) }, ranking: ranking)
  }

  @Test(arguments: Array(1...4) as [UInt64])
  func aTreeOfAnyOperatorsFindsWhatASlowReadingFinds(seed: UInt64) throws {
    for round in 0..<RandomRuns.rounds {
      var random = SeededGenerator(seed: RandomRuns.seed(0) &+ seed &+ 1000 &* UInt64(round))
      let library = try RandomLibrary(using: &random)
      for number in 0..<500 {
        let tree = RandomQueryTree.tree(
          depth: number % 4, of: library.vocabulary, isWild: number % 5 == 0, using: &random)
        guard let query = tree.flattened() else { continue }
        let (found, expected) = try library.compared(query)
        #expect(found == expected, "seed \(seed), round \(round): \(query)")
      }
    }
  }

  @Test(arguments: Array(5...8) as [UInt64])
  func aTextThatSomebodyTypesFindsWhatASlowReadingOfItsTreeFinds(seed: UInt64) throws {
    for round in 0..<RandomRuns.rounds {
      var random = SeededGenerator(seed: RandomRuns.seed(0) &+ seed &+ 1000 &* UInt64(round))
      let library = try RandomLibrary(using: &random)
      for _ in 0..<500 {
        let text = RandomQueryText.text(of: library.vocabulary, using: &random)
        let query = QueryParser.parse(text)
        let result = try library.archive.search {
          ($0.query, $0.matching, $0.duplicates) = (query, .all, .shown)
        }
        let expected = query.tree.map(library.reference.keys) ?? []
        #expect(
          result.keys.sorted() == expected.sorted(), "seed \(seed), round \(round): \(text.debugDescription)")
        #expect(result.total == expected.count && result.articles == expected.count)
      }
    }
  }

  @Test(arguments: Array(9...10) as [UInt64])
  func totalsAndPassagesHoldForTreesOfAnyOperators(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let library = try RandomLibrary(using: &random)
    for number in 0..<100 {
      guard
        let query = RandomQueryTree.tree(depth: number % 3, of: library.vocabulary, using: &random)
          .flattened()
      else { continue }
      let expected = library.reference.keys(query)
      let folded = try library.archive.search(query) { $0.passages = 2 }
      let texts = library.reference.texts.map(\.article).filter { expected.contains($0.key.value) }
        .map { $0.texts.map { $0.split(whereSeparator: \.isWhitespace) } }
      #expect(folded.articles == expected.count && folded.total == Set(texts).count, "\(query)")
      for hit in folded.hits {
        #expect(hit.score >= 0)
        for passage in hit.passages {
          #expect(passage.highlights.allSatisfy { $0.upperBound <= passage.text.utf8.count }, "\(query)")
        }
      }
    }
  }

  @Test(arguments: Array(11...13) as [UInt64])
  func totalsAreExactUnderFiltersAndFolding(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let library = try library(&random)
    let reference = ReferenceSearch(library.articles)
    let days =
      ["2011-01-01", "2012-02-29", "2015-07-14", "2016-01-01", "2020-12-31"].map { Day(iso8601: $0) } + [nil]
    for _ in 0..<40 {
      guard let query = RandomQueries.tree(depth: 2, using: &random).flattened() else { continue }
      var filters = SearchFilters()
      (filters.from, filters.to) = (random.pick(days), random.pick(days))
      if Bool.random(using: &random) { filters.sources = ["L’ECHO"] }
      let expected = library.articles.filter { article in
        guard reference.keys(query).contains(article.key.value) else { return false }
        if filters.from != nil || filters.to != nil {
          guard let date = article.date else { return false }
          if let from = filters.from, date < from { return false }
          if let to = filters.to, date > to { return false }
        }
        return filters.sources.isEmpty || article.source == "L’Écho"
      }
      let texts = Set(expected.map { $0.texts.map { $0.split(whereSeparator: \.isWhitespace) } })
      let folded = try library.search(query) {
        $0.filters = filters; $0.passages = 0
      }
      #expect(folded.articles == expected.count, "\(query)")
      #expect(folded.total == texts.count && folded.hits.count == texts.count, "\(query)")
      let shown = try library.search(query) {
        $0.filters = filters; $0.passages = 0; $0.duplicates = .shown
      }
      #expect(shown.keys.sorted() == expected.map(\.key.value).sorted(), "\(query)")
      #expect(shown.total == expected.count && shown.articles == expected.count)
    }
  }

  @Test(arguments: [SearchRequest.Order.relevance, .newest, .oldest])
  func pagesPutTogetherAreOnePage(order: SearchRequest.Order) throws {
    var random = SeededGenerator(seed: 21)
    let library = try library(&random)
    for text in ["guerre OU ministre OU la", "-guerre", "m*", "\"la guerre\" OU présidents"] {
      for duplicates in SearchRequest.Duplicates.allCases {
        let whole = try library.search(text) {
          $0.order = order; $0.duplicates = duplicates
        }
        var pages: [Hit] = []
        for offset in stride(from: 0, through: 30, by: 3) {
          let page = try library.search(text) {
            ($0.order, $0.duplicates, $0.offset, $0.limit) = (order, duplicates, offset, 3)
          }
          #expect(page.total == whole.total && page.articles == whole.articles)
          pages += page.hits
        }
        #expect(pages.map(\.handle) == whole.hits.map(\.handle), "\(text)")
        #expect(pages.map(\.rank) == Array(1...max(1, pages.count)).prefix(pages.count).map { $0 })
        #expect(pages.map(\.score) == whole.hits.map(\.score))
      }
    }
  }

  @Test(arguments: Array(31...34) as [UInt64])
  func scoresAreThoseOfAPlainBM25F(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var parameters = RankingParameters()
    // Bodies are longer than this opening here, as real ones are than the standard one.
    parameters.openingLength = 7
    let library = try library(&random, ranking: parameters)
    let reference = ReferenceSearch(library.articles)
    for _ in 0..<30 {
      let leaves = (0..<Int.random(in: 1...3, using: &random)).map { _ in RandomQueries.leaf(using: &random) }
      let query = Bool.random(using: &random) ? Query.any(leaves) : .all(leaves)
      guard let meant = query.flattened().flatMap(reference.meant)?.flattened() else { continue }
      let asked = meant.terms.map(\.query)
      let result = try library.search(query) {
        $0.duplicates = .shown; $0.passages = 0; $0.explainsScores = true
      }
      for hit in result.hits {
        let text = try #require(reference.texts.first { $0.article.key == hit.article.key })
        let expected = reference.score(asked, text, parameters)
        #expect(abs(hit.score - expected) <= 1e-4 * expected, "\(query) in \(hit.article.key.value)")
        let explained = try #require(hit.explanation)
        #expect(abs(explained.score - hit.score) <= 1e-4 * hit.score, "\(query): \(explained)")
        #expect(explained.shares.allSatisfy { $0.score > 0 && $0.articles > 0 })
      }
      #expect(zip(result.hits, result.hits.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
  }
}
