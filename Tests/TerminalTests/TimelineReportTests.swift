import Corpus
import Searching
import Terminal
import Testing

struct TimelineReportTests {
  private func report(
    _ periods: [(String, Int, Int)], undated: Int = 0, unit: CalendarUnit = .year
  ) -> TimelineReport {
    var timeline = Timeline(unit: unit)
    timeline.periods = periods.map { Timeline.Period(name: $0.0, hits: $0.1, articles: $0.2) }
    timeline.undated = undated
    timeline.total = periods.reduce(undated) { $0 + $1.1 }
    return TimelineReport(query: "grève", timeline: timeline, milliseconds: 2.14, archiveCount: 11213)
  }

  private let years = [("2016", 96, 1204), ("2017", 1, 1100), ("2018", 0, 0), ("2019", 48, 96)]

  @Test("bars fill the width, the longest is the greatest, and any hit has one")
  func bars() {
    #expect(
      report(years, undated: 2).text(OutputStyle(width: 40)) == """
         147 of 11,213 articles · 2.1 ms · by
         year

         2016  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 96
         2017  ▇ 1
         2018  0
         2019  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 48

         2 undated hits are in no period

        """)
    #expect(report(years).text(.plain).split(separator: "\n" as Character).map(\.count).max() == 79)
    #expect(
      report(years).text(OutputStyle(width: 20), isRelative: true).hasSuffix(
        """
         2016  79.7
           (96 of 1,204)
         2017  0.9
           (1 of 1,100)
         2018  no articles
         2019  500.0
           (48 of 96)

        """))
  }

  @Test("relative bars show the share, and figures beside it")
  func relative() {
    #expect(
      report(years).text(OutputStyle(width: 60), isRelative: true) == """
         145 of 11,213 articles · 2.1 ms · by year · per
         1,000 articles

         2016  ▇▇▇▇▇ 79.7 (96 of 1,204)
         2017  ▇ 0.9 (1 of 1,100)
         2018  no articles
         2019  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 500.0 (48 of 96)

        """)
  }

  @Test("a long run of empty periods is one line, a short one a line each")
  func runs() {
    let empty = { (years: ClosedRange<Int>) in years.map { (String($0), 0, 10) } }
    let text = report(
      [("1900", 1, 2)] + empty(1901...1950) + [("1951", 1, 1)] + empty(1952...1953) + [("1954", 3, 3)]
    )
    .text(.plain)
    #expect(text.contains("\n … 50 years without a hit\n 1951  ▇"))
    #expect(text.contains("\n 1952  0\n 1953  0\n 1954"))
    #expect(!text.contains("1925"))
  }

  @Test("without hits only the total is told")
  func nothing() {
    #expect(report([]).text(.plain) == " 0 of 11,213 articles · 2.1 ms · by year\n")
  }

  @Test("JSON has every period; where nothing was printed there is no share")
  func json() {
    #expect(
      String(decoding: report(Array(years[1...2]), undated: 3).json(), as: UTF8.self)
        == #"{"format":"kiosque-timeline-1","query":"grève","by":"year","total":4,"undated":3,"took_ms":2.14,"#
        + #""periods":[{"period":"2017","hits":1,"articles":1100,"per_thousand":0.909},"#
        + #"{"period":"2018","hits":0,"articles":0,"per_thousand":null}]}"#)
  }

  @Test("CSV has a header, and an empty field where there is no share")
  func csv() {
    #expect(
      String(decoding: report(Array(years[1...2])).csv(), as: UTF8.self)
        == "period,hits,articles,per_thousand\r\n2017,1,1100,0.909\r\n2018,0,0,\r\n")
    #expect(report([], undated: 1).undatedRemark(in: .english) == "1 undated hit is in no period")
    #expect(report([]).undatedRemark(in: .english) == nil)
  }

  @Test(arguments: [
    (0, "0.0"), (79.734, "79.7"), (1000, "1,000.0"), (0.05, "0.1"), (-12.34, "-12.3"), (-0.01, "0.0"),
  ])
  func tenths(value: Double, text: String) { #expect(Quantity.tenths(value, .english) == text) }
}
