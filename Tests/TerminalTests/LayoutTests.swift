import Terminal
import TestSupport
import Testing

struct LayoutTests {
  @Test(
    "cells are counted, not characters",
    arguments: [
      ("", 0), ("élan", 4), ("e\u{301}lan", 4), ("日本", 4), ("Nico\u{AD}las", 7), ("« a »", 5), ("ﾊﾟ", 2),
      ("😀", 2), ("a\u{200B}b", 2),
    ])
  func cells(text: String, width: Int) {
    #expect(CellWidth.of(text) == width)
  }

  @Test(
    "lines break at spaces, long words anywhere, never at a no-break space",
    arguments: [
      ("un deux trois", 7, ["un deux", "trois"]), ("un deux trois", 6, ["un", "deux", "trois"]),
      ("un deux trois", 13, ["un deux trois"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ah abcdefgh", 4, ["ah", "abcd", "efgh"]),
      ("dit «\u{A0}non\u{A0}» hier", 8, ["dit", "«\u{A0}non\u{A0}»", "hier"]),
      ("日本語 日本", 6, ["日本語", "日本"]), ("日本", 1, ["日", "本"]), ("a  b", 2, ["a", "b"]),
      ("e\u{301}e\u{301} e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ])
  func wrapping(text: String, width: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(toWidth: width).map(\.text) == lines)
  }

  @Test("bold parts are cut with their lines")
  func boldWrapping() {
    let text = StyledText("la grève générale continue", bold: [3..<20])
    let lines = text.wrapped(toWidth: 10)
    let style = OutputStyle(width: 10, usesColor: true)
    #expect(lines.map(\.text) == ["la grève", "générale", "continue"])
    #expect(
      lines.map { $0.rendered(with: style) } == [
        "la \u{1B}[1mgrève\u{1B}[22m", "\u{1B}[1mgénérale\u{1B}[22m", "continue",
      ])
  }

  @Test("wrapping loses and adds nothing but spaces at line ends")
  func wrappingKeepsText() {
    let seed: UInt64 = 20_240_607
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["a", "é", " ", " ", "«", "\u{A0}", "日", "e\u{301}", "mot", "😀"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...40, using: &generator))
        .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      let width = Int.random(in: 1...20, using: &generator)
      let lines = StyledText(text).wrapped(toWidth: width).map(\.text)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      if CellWidth.of(text) > width {
        #expect(lines.allSatisfy { CellWidth.of($0) <= max(width, 2) }, "\(text) in \(width)")
      }
    }
  }

  @Test("what a terminal would obey is not shown")
  func controls() {
    let text = StyledText("a\u{1B}[31mb\u{9B}c\u{202E}d\ne", bold: [])
    #expect(text.rendered(with: OutputStyle(width: nil, usesColor: true)) == "a[31mbcde")
  }
}
