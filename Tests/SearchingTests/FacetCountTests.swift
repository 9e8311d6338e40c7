import Corpus
import QueryLanguage
import TestSupport
import Testing

@testable import Archive
@testable import Searching

struct FacetCountTests {
  @Test("counts equal a scan of the articles that are hits", arguments: [1, 2, 3] as [UInt64])
  func counts(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let articles = (0..<80).map { index in
      var body = random.pick(["guerre", "paix", "guerre et paix"])
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        body += ". " + random.pick(NamedArchive.names).spelling
      }
      // Few bodies, so that some repeat others.
      return Article.sample(
        "\(index)", body: body, date: random.pick([nil, "2015-01-01", "2016-05-05", "2016-06-06"]),
        source: random.pick(["Midi", "Nord"]))
    }
    let library = try NamedArchive(articles)
    let folded = Dictionary(
      NamedArchive.names.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for query in [nil, "guerre", "-paix", "pa*"] {
      for duplicates in SearchRequest.Duplicates.allCases {
        let result = try library.search {
          $0.query = query.map(QueryParser.parse)
          $0.duplicates = duplicates
          $0.countedFields = [.actor, .city, .country, .source, .year]
        }
        var expected: [CountedField: [String: Int]] = [:]
        for hit in result.hits {
          expected[.source, default: [:]][hit.article.source, default: 0] += 1
          if let date = hit.article.date {
            expected[.year, default: [:]][String(date.calendarDate.year), default: 0] += 1
          }
          // The page has no bodies: the article is looked up by its key.
          let body = articles[Int(hit.article.key.value) ?? 0].body
          for key in NamedArchive.keys(in: body) {
            guard let name = folded[key] else { continue }
            let field = CountedField(rawValue: name.kind.facet.rawValue) ?? .year
            expected[field, default: [:]][key, default: 0] += 1
          }
        }
        for counts in result.facets {
          var found: [String: Int] = [:]
          for value in counts.values {
            let name = counts.field.facet == nil ? value.name : key(of: value.name)
            found[name] = value.count
          }
          #expect(found == expected[counts.field] ?? [:], "\(query ?? "") \(counts.field)")
          #expect(counts.distinct == counts.values.count)
          #expect(
            counts.values.map { [-$0.count] }.elementsEqual(
              counts.values.map { [-$0.count] }.sorted { $0[0] < $1[0] }))
        }
      }
    }
  }

  private func key(of name: String) -> String {
    NamedArchive.names.first { $0.spelling == name }?.key ?? name
  }

  @Test("equal counts stand in the order of the alphabet, accents and case ignored")
  func alphabet() {
    let names = ["Zoug", "Écosse", "Eure", "ébène", "Arles", "rare"]
    let ranked = ValueRanking.first(5, of: [1, 1, 1, 1, 2, 0]) { names[$0] }
    #expect(ranked.values.map(\.name) == ["Arles", "ébène", "Écosse", "Eure", "Zoug"])
    #expect(ranked.distinct == 5)
  }

  @Test("the first values are those of the whole list")
  func limit() throws {
    let library = try NamedArchive(
      bodies: "Troufigny", "Troufigny, Saint-Molf-le-Vieux", "Syldurie, Adèle Mirouf, Bastien Varnet",
      "Corinne Varnet, Bastien Varnet")
    func counts(_ limit: Int) throws -> FacetCounts {
      try library.search {
        $0.countedFields = [.actor]
        $0.countedValues = limit
      }.facets[0]
    }
    let all = try counts(.max)
    #expect(
      all.values == [
        .init(name: "Bastien Varnet", count: 2), .init(name: "Adèle Mirouf", count: 1),
        .init(name: "Corinne Varnet", count: 1),
      ])
    for limit in 0...4 {
      #expect(try counts(limit).values == Array(all.values.prefix(limit)))
      #expect(try counts(limit).distinct == 3)
    }
  }

  @Test("authors are counted and filtered, case and accents ignored in the filter")
  func authors() throws {
    let library = try SearchedArchive(
      zip("abcd", ["Ève Lô", "Ève Lô", "", "Al Bé"]).map { key, author in
        var article = Article.sample(String(key), body: "guerre \(key)", date: "2015-01-01")
        article.author = author
        return article
      })
    let counts = try library.search("guerre") { $0.countedFields = [.author] }.facets[0]
    #expect(counts.values == [.init(name: "Ève Lô", count: 2), .init(name: "Al Bé", count: 1)])
    #expect(try library.found("guerre") { $0.filters.authors = ["eve lo"] } == "ab")
    #expect(try library.found(nil) { $0.filters.excludedAuthors = ["EVE LO"] } == "cd")
    #expect(try library.found("-xyz") { $0.filters.authors = ["eve lo", "al be"] } == "abd")
  }
}
