import Terminal
import Testing

struct CellWidthTests {
  @Test(
    "cells are counted, not characters",
    arguments: [
      ("", 0), ("élan", 4), ("e\u{301}lan", 4), ("日本", 4), ("Nico\u{AD}las", 7), ("« a »", 5), ("ﾊﾟ", 2),
      ("😀", 2), ("a\u{200B}b", 2), ("a\u{20DD}", 1), ("Ｅ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("か\u{3099}", 2), ("\r\n", 0), ("\t\u{1B}\u{7F}\u{9B}", 0), ("œ—…", 3), ("▇█░", 3), ("Москва", 6),
    ])
  func cells(text: String, width: Int) {
    #expect(CellWidth.of(text) == width)
  }

  @Test(
    "whatever makes one emoji takes two cells",
    arguments: [
      "😀", "👩\u{200D}🚀", "👩\u{200D}👩\u{200D}👧\u{200D}👦", "👍🏽", "☝🏽", "🇫🇷", "1\u{FE0F}\u{20E3}", "❤\u{FE0F}",
      "❤\u{FE0F}\u{200D}🔥", "👩\u{200D}⚕", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⌚", "✨", "©\u{FE0F}",
    ])
  func emoji(text: String) {
    #expect(text.count == 1)
    #expect(CellWidth.of(text) == 2)
  }

  @Test(
    "signs that are drawn as text take one", arguments: ["❤", "©", "☝", "1", "#", "✓", "✗", "→", "a\u{FE0F}"])
  func signs(text: String) {
    #expect(CellWidth.of(text) == 1)
  }
}
