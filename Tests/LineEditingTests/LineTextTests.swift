import Testing

@testable import LineEditing

struct LineTextTests {
  @Test(
    "a text that is pasted becomes one line",
    arguments: [
      ("« l’été » d’Alep", "« l’été » d’Alep"),
      ("un\ndeux\r\n\r\ntrois\n", "un deux trois"),
      ("\n\nun", "un"),
      ("un\tdeux", "un deux"),
      ("un\u{1B}[31mdeux\u{7}\u{9B}", "un[31mdeux"),
      ("\r\n", ""),
    ])
  func pasting(pasted: String, line: String) {
    #expect(PastedText.line(pasted.unicodeScalars) == line)
  }

  @Test(
    "what takes no room in a prompt stands between delimiters, before a character",
    arguments: [
      ("kiosque> ", "kiosque> "),
      ("\u{1B}[1mkiosque>\u{1B}[0m ", "\u{1}\u{1B}[1m\u{1}kiosque>\u{1}\u{1B}[0m\u{1} "),
      ("\u{1B}[1m\u{1B}[32mé> ", "\u{1}\u{1B}[1m\u{1B}[32m\u{1}é> "),
      ("\u{1B}[1mé> \u{1B}[0m", "\u{1}\u{1B}[1m\u{1}é>\u{1}\u{1B}[0m\u{1} "),
      ("\u{1B}[1mé>\u{1B}[0m", "\u{1}\u{1B}[1m\u{1}é>\u{1}\u{1B}[0m\u{1} "),
      ("a\u{1}b", "ab"), ("a\u{1B}[1", "a\u{1}\u{1B}[1\u{1} "), ("", ""),
    ])
  func prompts(prompt: String, delimited: String) {
    #expect(PromptText.delimited(prompt) == delimited)
  }

  @Test("a prompt is as wide as it looks")
  func visiblePrompts() {
    #expect(PromptText.visible("\u{1B}[1;32mkiosque\u{1B}[0m ville:Alep> ") == "kiosque ville:Alep> ")
  }

  @Test(
    "an edit replaces its bytes and leaves the cursor behind them",
    arguments: [
      (
        Edit(byteRange: 7..<15, replacement: "ville:Alep "), "grève ville:al fin", "grève ville:Alep  fin", 17
      ),
      (Edit(byteRange: 0..<0, replacement: "é"), "tat", "état", 1),
      (Edit(byteRange: 0..<2, replacement: ""), "é", "", 0),
    ])
  func edits(edit: Edit, line: String, expected: String, cursor: Int) {
    let edited = edit.applied(to: line)
    #expect(edited?.text == expected)
    #expect(edited?.scalarCursor == cursor)
  }

  @Test("an edit inside a character or beyond the line does nothing", arguments: [1..<2, 0..<1, 0..<4])
  func wrongEdits(byteRange: Range<Int>) {
    #expect(Edit(byteRange: byteRange, replacement: "x").applied(to: "é") == nil)
  }
}
