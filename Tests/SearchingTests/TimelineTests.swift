import Corpus
import QueryLanguage
import TestSupport
import Testing

@testable import Searching

struct TimelineTests {
  private static let pool: [String?] = [
    nil, "2015-12-31", "2016-01-01", "2016-02-29", "2016-03-01", "2016-12-31", "2019-07-14",
  ]

  @Test("counts equal a count of the hits one by one, and add up", arguments: [1, 2, 3] as [UInt64])
  func slowCount(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let articles = (0..<120).map { index in
      // Few bodies, so that many repeat others.
      Article.sample(
        "\(index)",
        body: random.pick(["guerre", "paix", "guerre et paix", "trêve \(index)", "paix \(index)"]),
        date: random.pick(Self.pool), source: random.pick(["Midi", "Nord"]))
    }
    let library = try SearchedArchive(articles)
    for query in [nil, "guerre", "paix", "-paix", "t*", "absent"] {
      for duplicates in SearchRequest.Duplicates.allCases {
        for unit in CalendarUnit.allCases {
          for source in [[], ["Midi"]] {
            var request = SearchRequest(query: query.map(QueryParser.parse))
            (request.duplicates, request.limit, request.passages) = (duplicates, 1000, 0)
            request.matching = .all
            request.filters.sources = source
            let timeline = try library.searcher.timeline(request, by: unit, largestCount: 40_000)
            let result = try library.searcher.search(request)
            var all = SearchRequest(query: nil)
            (all.duplicates, all.limit, all.passages) = (duplicates, 1000, 0)
            let hits = names(result, unit)
            let volume = names(try library.searcher.search(all), unit)
            #expect(timeline.total == result.total)
            #expect(timeline.undated == hits.undated)
            #expect(timeline.periods.reduce(timeline.undated) { $0 + $1.hits } == result.total)
            #expect(timeline.periods.first?.name == hits.counts.keys.min())
            #expect(timeline.periods.last?.name == hits.counts.keys.max())
            for period in timeline.periods {
              #expect(period.hits == hits.counts[period.name] ?? 0)
              #expect(period.articles == volume.counts[period.name] ?? 0)
              if query == nil, source.isEmpty, period.articles > 0 { #expect(period.perThousand == 1000) }
            }
          }
        }
      }
    }
  }

  private func names(_ result: SearchResult, _ unit: CalendarUnit) -> (counts: [String: Int], undated: Int) {
    let days = result.hits.compactMap(\.article.date)
    let length = [CalendarUnit.day: 10, .month: 7, .year: 4][unit] ?? 0
    return (
      Dictionary(days.map { (String($0.description.prefix(length)), 1) }, uniquingKeysWith: +),
      result.hits.count - days.count
    )
  }

  private func timeline(
    _ dates: [String?], by unit: CalendarUnit? = nil, limit: Int = 1000, query: String? = nil
  ) throws -> Timeline {
    let library = try SearchedArchive(
      dates.enumerated().map { .sample("\($0)", body: "article \($0)", date: $1) })
    return try library.searcher.timeline(
      SearchRequest(query: query.map(QueryParser.parse)), by: unit, largestCount: limit)
  }

  @Test(
    "empty periods are there, months have their own lengths, leap days their place",
    arguments: [
      (
        CalendarUnit.month, ["2015-12-31", "2016-02-29", "2016-03-01"],
        "2015-12 1, 2016-01 0, 2016-02 1, 2016-03 1"
      ),
      (.day, ["2016-02-28", "2016-03-01"], "2016-02-28 1, 2016-02-29 0, 2016-03-01 1"),
      (.day, ["2015-02-28", "2015-03-01"], "2015-02-28 1, 2015-03-01 1"),
      (.year, ["1999-12-31", "2000-01-01", "2002-06-01"], "1999 1, 2000 1, 2001 0, 2002 1"),
      (.month, ["1969-11-30", "1970-01-01", nil, nil], "1969-11 1, 1969-12 0, 1970-01 1"),
      (.year, [nil], ""), (.year, [], ""),
    ] as [(CalendarUnit, [String?], String)])
  func periods(unit: CalendarUnit, dates: [String?], expected: String) throws {
    let timeline = try timeline(dates, by: unit)
    #expect(timeline.periods.map { "\($0.name) \($0.hits)" }.joined(separator: ", ") == expected)
    #expect(timeline.undated == dates.count { $0 == nil })
    #expect(timeline.total == dates.count)
  }

  @Test(
    "without a unit, the span of the hits decides",
    arguments: [
      ("2016-01-01", "2016-01-01", CalendarUnit.day), ("2016-01-01", "2016-04-01", .day),
      ("2016-01-01", "2016-04-02", .month), ("2016-01-01", "2018-12-31", .month),
      ("2016-01-01", "2019-06-01", .year), ("1914-07-28", "2024-01-01", .year),
    ])
  func readableUnit(first: String, last: String, unit: CalendarUnit) throws {
    #expect(try timeline([last, first]).unit == unit)
  }

  @Test("where there would be too many rows, a coarser unit is taken, and it is said")
  func limit() throws {
    let dates = ["2015-01-01", "2016-12-31"]
    for (unit, limit, shown) in [
      (CalendarUnit.day, 731, CalendarUnit.day), (.day, 730, .month), (.day, 23, .year), (.month, 24, .month),
      (.month, 23, .year), (.year, 1, .year),
    ] {
      let timeline = try timeline(dates, by: unit, limit: limit)
      #expect(timeline.unit == shown)
      #expect(timeline.isCoarsened == (unit != shown))
      #expect(timeline.periods.reduce(0) { $0 + $1.hits } == 2)
    }
  }

  @Test("signs alone find nothing, as in a search")
  func signs() throws {
    #expect(try timeline(["2015-01-01"], query: "…").total == 0)
  }
}
