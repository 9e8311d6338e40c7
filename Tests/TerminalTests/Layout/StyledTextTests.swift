import Terminal
import Testing

struct StyledTextTests {
  private func shown(_ text: StyledText, _ palette: Palette = .dark, links: Bool = false) -> String {
    text.rendered(with: OutputStyle(width: 80, palette: palette, showsLinks: links))
      .replacing("\u{1B}", with: "␛")
  }

  @Test(
    "each role looks as the palette says",
    arguments: [
      (TextRole.match, Palette.dark, "␛[1;93mx␛[0m"), (.match, .light, "␛[1;31mx␛[0m"),
      (.match, .either, "␛[1;35mx␛[0m"), (.match, .none, "x"), (.title, .dark, "␛[1mx␛[0m"),
      (.origin, .light, "␛[2mx␛[0m"), (.entity, .either, "␛[4mx␛[0m"), (.bar, .dark, "␛[36mx␛[0m"),
      (.bar, .light, "␛[34mx␛[0m"), (.label, .either, "␛[2mx␛[0m"), (.link(url: "https://a.fr"), .dark, "x"),
    ])
  func roles(role: TextRole, palette: Palette, text: String) {
    #expect(shown(StyledText("x", role), palette) == text)
  }

  @Test("roles in each other and over each other all show, in whatever order they were given")
  func nested() {
    let spans: [StyledText.Span] = [.init(2..<6, .entity), .init(4..<5, .match), .init(5..<8, .origin)]
    for spans in [spans, spans.reversed()] {
      #expect(
        shown(StyledText("abcdefgh", spans: spans))
          == "ab␛[4mcd␛[0m␛[1;4;93me␛[0m␛[2;4mf␛[0m␛[2mgh␛[0m")
    }
  }

  @Test("what stands out is not faint too")
  func boldInFaint() {
    #expect(shown(StyledText("a", .match).with(.origin)) == "␛[1;93ma␛[0m")
  }

  @Test("texts are joined with their roles")
  func joined() {
    let text = StyledText("é", .label) + " " + StyledText("b", .match)
    #expect(text == StyledText("é b", spans: [.init(0..<2, .label), .init(3..<4, .match)]))
  }

  // MARK: - Links

  @Test(
    "a link's address is printable ASCII, and of a page",
    arguments: [
      ("https://a.fr/x?y=1#z", "https://a.fr/x?y=1#z"), ("HTTP://a.fr/é", "HTTP://a.fr/%C3%A9"),
      ("https://a.fr/\u{1B}\\\u{7}\n b", "https://a.fr/%1B\\%07%0A%20b"), ("javascript:alert(1)", nil),
      ("file:///etc/passwd", nil), ("urn:kiosque:1", nil), ("", nil),
      ("https://a.fr/" + String(repeating: "a", count: 2083), nil),
    ])
  func links(url: String, address: String?) {
    let text = StyledText("titre", .link(url: url))
    #expect(shown(text, .none, links: true) == (address.map { "␛]8;;\($0)␛\\titre␛]8;;␛\\" } ?? "titre"))
    #expect(shown(text, .none) == "titre")
  }

  @Test("a link holds on through changes of colour")
  func linkWithMatch() {
    let text = StyledText(
      "la grève", spans: [.init(3..<9, .match), .init(0..<9, .link(url: "https://a.fr"))])
    #expect(shown(text, links: true) == "␛]8;;https://a.fr␛\\la ␛[1;93mgrève␛]8;;␛\\␛[0m")
  }

  // MARK: - Controls

  @Test("what a terminal would obey is not shown, and roles stay where they were")
  func controls() {
    let text = StyledText("a\u{1B}[31mb\u{9B}c\u{202E}d\ne", .match, at: [6..<14])
    #expect(text.text == "a[31mbcde")
    #expect(shown(text) == "a[31m␛[1;93mbcd␛[0me")
    #expect(StyledText("a\u{1B}\u{1B}b", .match, at: [2..<3]).spans.isEmpty)
    #expect(StyledText("’—\u{2069}é\u{A0}").text == "’—é\u{A0}")
  }

  @Test("a role is one of whole characters")
  func wholeCharacters() {
    #expect(shown(StyledText("ae\u{301}b", .match, at: [0..<2])) == "␛[1;93mae\u{301}␛[0mb")
    #expect(shown(StyledText("👩\u{200D}🚀!", .match, at: [7..<11])) == "␛[1;93m👩\u{200D}🚀␛[0m!")
  }

  @Test("an error in a place is no error")
  func outOfBounds() {
    #expect(shown(StyledText("abc", .match, at: [2..<9, 7..<8])) == "ab␛[1;93mc␛[0m")
  }
}
