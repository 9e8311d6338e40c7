import Corpus
import Terminal
import Testing

@testable import Searching

struct SearchReportTests {
  private let hit = Hit(
    rank: 1, handle: "a3f9c21xyz", score: 3,
    article: Article(
      key: ArticleKey(collection: "", value: "1"), title: "Des milliers d’habitants quittent la ville",
      body: "Avant. Ils avancent vers le sud et Homs sera la prochaine étape. Après.",
      date: Day(year: 2024, month: 12, day: 7), source: "BBC Afrique"),
    titleHighlights: [0..<3], duplicates: [Reprint(handle: "bbbbbbbbbb", source: "AFP", date: nil)],
    passages: [
      Passage(
        field: .body, byteRange: 7..<65,
        text: "Ils avancent vers le sud et Homs sera la prochaine étape.", highlights: [28..<32])
    ])

  @Test("three actors and three cities stand under a hit, all names in JSON")
  func names() {
    var report = report
    report.result.hits[0].names.actors = ["Bachar al-Assad", "HTS", "Hezbollah", "ONU"]
    report.result.hits[0].names.cities = ["Homs"]
    report.result.hits[0].names.countries = ["Syrie"]
    #expect(
      report.text(.plain).contains(
        "étape. …\n      actors Bachar al-Assad, HTS, Hezbollah   cities Homs\n      BBC Afrique · 1 reprint")
    )
    #expect(
      String(decoding: report.json(), as: UTF8.self).contains(
        #""actors":["Bachar al-Assad","HTS","Hezbollah","ONU"],"cities":["Homs"],"countries":["Syrie"]"#))
    let narrow = report.text(OutputStyle(width: 30)).split(separator: "\n")
    #expect(narrow.contains("      actors Bachar al-Assad,") && narrow.contains("      HTS, Hezbollah"))
  }

  private var report: SearchReport {
    var result = SearchResult()
    (result.total, result.articles, result.hits) = (1, 2, [hit])
    return SearchReport(query: "homs", result: result, milliseconds: 1.84, archiveCount: 11213)
  }

  @Test("a terminal has the title left, the origin right, passages wrapped and matches bold")
  func terminal() {
    let text = report.text(OutputStyle(width: 80, palette: .either))
      .replacing("\u{1B}[1;35m", with: "[").replacing("\u{1B}[0m", with: "]")
      .replacing("\u{1B}[1m", with: "*").replacing("\u{1B}[2m", with: "-")
      .replacing("\u{A0}", with: " ")
    #expect(
      text == """
         1 (2 with reprints) of 11,213 articles · 1.8 ms

         1  [Des]* milliers d’habitants quittent la ville]
            -BBC Afrique · 7 Dec 2024 · a3f9c21xyz]
              … Ils avancent vers le sud et [Homs] sera la prochaine étape. …
              -BBC Afrique · 1 reprint]

        """)
    let wide = report.text(OutputStyle(width: 100)).split(separator: "\n")
    #expect(CellWidth.of(wide[1]) == 100)
    #expect(
      wide[1].hasSuffix("ville" + String(repeating: " ", count: 17) + "BBC Afrique · 7 Dec 2024 · a3f9c21xyz")
    )
    let narrow = report.text(OutputStyle(width: 40)).split(separator: "\n")
    #expect(narrow.allSatisfy { CellWidth.of($0) <= 40 })
    #expect(narrow.contains("      sera la prochaine étape.\u{A0}…"))
  }

  @Test("a pipe has a line for each part")
  func plain() {
    let lines = report.text(.plain).split(separator: "\n")
    #expect(
      lines[1] == " 1  Des milliers d’habitants quittent la ville · BBC Afrique · 7 Dec 2024 · a3f9c21xyz")
    #expect(lines[2] == "      … Ils avancent vers le sud et Homs sera la prochaine étape. …")
  }

  @Test(
    "a remark points at its place",
    arguments: [
      ("grève OU", 7..<9, 80, " grève OU\n       ^ le mot\n"),
      ("日本 OU", 7..<9, 80, " 日本 OU\n      ^ le mot\n"), ("grève OU", 7..<9, 5, " le\n mot\n"),
      ("a\nOU", 2..<4, 80, " le mot\n"), ("grève OU", 7..<9, 14, " grève OU\n       ^\n le mot\n"),
    ])
  func remark(query: String, range: Range<Int>, width: Int, text: String) {
    #expect(
      QueryRemark(query: query, byteRange: range, message: "le mot").text(width: width, in: .english) == text)
  }
}
