import Terminal
import TestSupport
import Testing

struct WrappingTests {
  @Test(
    "lines break at spaces, long words anywhere, never at a no-break space",
    arguments: [
      ("un deux trois", 7, ["un deux", "trois"]), ("un deux trois", 6, ["un", "deux", "trois"]),
      ("un deux trois", 13, ["un deux trois"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ah abcdefgh", 4, ["ah", "abcd", "efgh"]),
      ("dit «\u{A0}non\u{A0}» hier", 8, ["dit", "«\u{A0}non\u{A0}»", "hier"]),
      ("日本語 日本", 6, ["日本語", "日本"]), ("日本", 1, ["日", "本"]), ("a  b", 2, ["a", "b"]),
      ("e\u{301}e\u{301} e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("👩\u{200D}🚀👩\u{200D}🚀🇫🇷", 3, ["👩\u{200D}🚀", "👩\u{200D}🚀", "🇫🇷"]),
      ("1\u{FE0F}\u{20E3}a", 2, ["1\u{FE0F}\u{20E3}", "a"]),
      ("   ", 2, [""]), ("", 3, [""]), ("Nico\u{AD}las", 7, ["Nicolas"]),
    ])
  func wrapping(text: String, width: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(toWidth: width).map(\.text) == lines)
  }

  @Test(
    "a number stays with the word that it counts or belongs to, where a line holds both",
    arguments: [
      ("sur 902 acteurs", 9, ["sur 902", "acteurs"]), ("sur 902 acteurs", 12, ["sur", "902 acteurs"]),
      ("ici 1\u{202F}204 élus", 11, ["ici", "1\u{202F}204 élus"]),
      ("le 7 déc. 2024 au soir", 16, ["le 7 déc. 2024", "au soir"]),
      ("du 31 Mar 2019 to 7 Dec 2024", 15, ["du 31 Mar 2019", "to 7 Dec 2024"]),
      ("de 2019 à 2020", 8, ["de 2019", "à 2020"]), ("en 2019 les élus", 11, ["en 2019 les", "élus"]),
      ("un titre 1, corps 3", 10, ["un", "titre 1,", "corps 3"]),
      ("oui perce (51), non", 11, ["oui", "perce (51),", "non"]),
      ("ou \"Le Pen\" (51)?", 12, ["ou \"Le", "Pen\" (51)?"]),
      ("dit (51 fois) ici", 9, ["dit", "(51 fois)", "ici"]), ("oui 67 % non", 8, ["oui 67 %", "non"]),
      ("été 12 · mois", 5, ["été", "12 ·", "mois"]),
      ("anticonstitutionnel 12", 8, ["anticons", "titution", "nel 12"]),
    ])
  func numbers(text: String, width: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(toWidth: width).map(\.text) == lines)
  }

  @Test(
    "a word longer than a line breaks behind a hyphen or a slash in the line's second half",
    arguments: [
      ("https://exemple.fr/presse/2024", 20, ["https://exemple.fr/", "presse/2024"]),
      ("a/bcdefghijk", 8, ["a/bcdefg", "hijk"]), ("porte-monnaie", 8, ["porte-", "monnaie"]),
      ("porte-monnaie", 13, ["porte-monnaie"]), ("------", 4, ["----", "--"]), ("-日日", 2, ["-", "日", "日"]),
    ])
  func pauses(text: String, width: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(toWidth: width).map(\.text) == lines)
  }

  @Test("without a width there is one line, byte for byte the text")
  func noWidth() {
    let text = "Nico\u{AD}las  dit : «\u{A0}oui\u{A0}»  "
    #expect(StyledText(text).wrapped(toWidth: nil).map { $0.rendered(with: .plain) } == [text])
  }

  @Test("roles are cut with their lines, and closed in each")
  func spans() {
    let text = StyledText(
      "la grève générale continue", spans: [.init(3..<20, .match), .init(0..<29, .link(url: "https://a.fr"))])
    let lines = text.wrapped(toWidth: 10)
    let style = OutputStyle(width: 10, palette: .light, showsLinks: true)
    #expect(lines.map(\.text) == ["la grève", "générale", "continue"])
    #expect(
      lines.map { $0.rendered(with: style).replacing("\u{1B}", with: "␛") } == [
        "␛]8;;https://a.fr␛\\la ␛[1;31mgrève␛]8;;␛\\␛[0m", "␛]8;;https://a.fr␛\\␛[1;31mgénérale␛]8;;␛\\␛[0m",
        "␛]8;;https://a.fr␛\\continue␛]8;;␛\\",
      ])
  }

  private static let pieces = [
    "a", "é", " ", " ", " ", "«", "»", "\u{A0}", "\u{202F}", "日", "本", "e\u{301}", "\u{301}", "mot", "😀", "🇫🇷",
    "👩\u{200D}👩\u{200D}👧", "\u{200D}", "1\u{FE0F}\u{20E3}", "-", "/", "anticonstitutionnellement", "\u{1B}",
    "\n",
    "\u{202E}", "ﾊﾟ", "한", "\u{1112}", "\u{1161}",
  ]

  @Test("no line exceeds the width, none splits a character, and all that is visible is kept")
  func properties() {
    let seed = RandomRuns.seed(20_240_607)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 * RandomRuns.rounds {
      let parts = (0..<Int.random(in: 0...40, using: &generator)).map { _ in generator.pick(Self.pieces) }
      let text = StyledText(
        parts.joined(),
        spans: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          let start = Int.random(in: 0...60, using: &generator)
          return .init(
            start..<start + Int.random(in: 1...30, using: &generator),
            generator.pick([.match, .title, .entity, .link(url: "https://a.fr")]))
        })
      let width = Int.random(in: 1...20, using: &generator)
      let lines = text.wrapped(toWidth: width)
      #expect(lines.map(\.text).joined().filter { $0 != " " } == text.text.filter { $0 != " " })
      for line in lines {
        #expect(
          line.cells <= width || line.text.count { CellWidth.of($0) > 0 } == 1, "\(text.text) in \(width)")
      }
      #expect(lines.map(\.text.count).reduce(0, +) <= text.text.count)
      let style = OutputStyle(width: width, palette: .either, showsLinks: true)
      for line in lines { #expect(line.rendered(with: style).withoutSequences == line.text) }
    }
  }

  @Test("a paragraph of very many words with as many matches is wrapped")
  func large() {
    let word = "mot "
    let count = 100_000
    let text = StyledText(
      String(repeating: word, count: count), .match, at: (0..<count).map { $0 * 4..<$0 * 4 + 3 })
    let lines = text.wrapped(toWidth: 79)
    #expect(lines.count == count / 20)
    #expect(lines.allSatisfy { $0.spans.count == 20 })
  }
}
