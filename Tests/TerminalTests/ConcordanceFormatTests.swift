import Corpus
import Searching
import Terminal
import Testing

struct ConcordanceFormatTests {
  /// The match stands between « and » in the body.
  private func line(
    _ marked: String, source: String = "L’Écho des Quais", date: Day? = Day(year: 2010, month: 5, day: 3)
  )
    -> ConcordanceLine
  {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(String.init)
    let article = Article(
      key: ArticleKey(collection: "essais", value: "1"), title: "Titre", body: parts.joined(), date: date,
      source: source)
    let start = parts[0].utf8.count
    return ConcordanceLine(
      handle: "0y3997cf0p", article: article, field: .body, byteRange: start..<start + parts[1].utf8.count)
  }

  /// The cells in front of the match.
  private func column(_ text: String, of match: String) throws -> Int {
    CellWidth.of(text[..<(try #require(text.firstRange(of: match))).lowerBound])
  }

  private static let bodies = [
    "«grève»", "Une «grève» finit",
    "Les syndicats ont aussitôt confirmé, ensemble, la «grève» générale du mercredi.",
    "Les syndicats, e\u{301}le\u{301}ve\u{301}s et lyce\u{301}ens compris, ont vote\u{301} la «gre\u{300}ve» ge\u{301}ne\u{301}rale.",
    "Tōkyō : 東京都の労働者は一斉に «grève» 東京都の労働者は一斉に東京都の労働者は一斉に",
    "Fin.\nDébut de la\n\n«grève»\tet\r\nsuite", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦«grève»👩‍👩‍👧‍👦",
  ]

  @Test(
    "matches stand in one column, and no line is wider than asked for", arguments: [20, 40, 80, 81, 120, 300])
  func alignment(width: Int) throws {
    var columns: Set<Int> = []
    for body in Self.bodies {
      let line = line(body)
      let text = ConcordanceFormat(width: width).text(line)
      #expect(text.hasSuffix("\n"))
      #expect(!text.dropLast().contains { $0.isNewline })
      #expect(CellWidth.of(text.dropLast()) < width, "\(text)")
      columns.insert(try column(text, of: body.contains("gre\u{300}ve") ? "gre\u{300}ve" : "grève"))
    }
    #expect(columns.count == 1, "\(columns)")
  }

  @Test("soft hyphens, which some terminals show, are left out")
  func softHyphens() {
    let text = ConcordanceFormat(width: 40).text(line("La Répu\u{AD}blique en «grève» géné\u{AD}rale"))
    #expect(text == " 2010-05-03  ique en grève générale\n")
  }

  @Test("date, source and id stand in front as far as there is room")
  func origin() {
    let line = line("Les syndicats ont confirmé la «grève» générale du mercredi 5 mai.")
    #expect(
      ConcordanceFormat(width: 120).text(line)
        == " 2010-05-03  L’Écho des Quais        0y3997cf0p  Les syndicats ont confirmé la grève générale du mercredi 5 mai.\n"
    )
    #expect(
      ConcordanceFormat(width: 80).text(line)
        == " 2010-05-03  L’Éch…  0y3997cf0p  s ont confirmé la grève générale du mercredi 5\n")
    #expect(ConcordanceFormat(width: 40).text(line) == " 2010-05-03  irmé la grève générale du \n")
    #expect(ConcordanceFormat(width: 20).text(line) == "  la grève générale\n")
  }

  @Test("an undated article says so, and controls of a terminal are left out")
  func undated() {
    let line = line("a \u{1B}[31m «grève» \u{202E}b", source: "\u{1B}]0;x\u{7}", date: nil)
    let text = ConcordanceFormat(width: 120).text(line)
    #expect(text.hasPrefix(" undated     "))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E || $0.value == 7 })
  }

  @Test("the match stands out where there is colour")
  func bold() {
    let text = ConcordanceFormat(width: 80, style: OutputStyle(width: 80, palette: .either)).text(
      line("la «grève» générale"))
    #expect(text.contains("la \u{1B}[1;35mgrève\u{1B}[0m générale"))
  }

  @Test("JSON has offsets in code points, contexts on one line, and the match whole")
  func json() {
    var format = ConcordanceFormat(width: 30)
    let line = line("🙂 Été.\nLa «gre\u{300}ve\ngénérale» dure")
    #expect(
      String(decoding: format.json(line), as: UTF8.self)
        == #"{"format":"kiosque-concordance-1","id":"0y3997cf0p","date":"2010-05-03","source":"L’Écho des Quais","#
        + #""title":"Titre","field":"body","start":10,"end":25,"left":" Été. La ","#
        + "\"match\":\"gre\u{300}ve générale\",\"right\":\" dure\"}")
    // The same text again: offsets are not counted anew.
    #expect(String(decoding: format.json(line), as: UTF8.self).contains(#""start":10,"end":25"#))
  }

  @Test("CSV has a header and a row a match")
  func csv() {
    var format = ConcordanceFormat(width: 160)
    #expect(
      String(
        decoding: ConcordanceFormat.csvHeader() + format.csv(line("Oui, «grève» \"dure\"", date: nil)),
        as: UTF8.self)
        == "id,date,source,title,field,start,end,left,match,right\r\n"
        + "0y3997cf0p,,L’Écho des Quais,Titre,body,5,10,\"Oui, \",grève,\" \"\"dure\"\"\"\r\n")
  }

  @Test(
    "the end says how many there are",
    arguments: [
      (1, 1, 1, "1 match in 1 article"), (1180, 41, 1180, "1,180 matches in 41 articles"),
      (118, 41, 20, "20 of 118 matches in 41 articles"), (0, 0, 0, "0 matches in 0 articles"),
    ])
  func summary(matches: Int, articles: Int, shown: Int, text: String) {
    var counts = ConcordanceCounts()
    (counts.matches, counts.articles, counts.shown) = (matches, articles, shown)
    #expect(ConcordanceFormat.summary(counts, in: .english) == text)
  }
}
