import Testing

@testable import kiosque

struct PagerTests {
  @Test(
    "the program's own variable comes before everybody's, nothing and cat mean none, and a shell reads more than a name",
    arguments: [
      (nil, nil, ["less"]), (nil, "more", ["more"]), ("most", "more", ["most"]),
      ("", "more", nil), (nil, "", nil), ("cat", nil, nil), (" cat ", "more", nil),
      ("less -R", nil, ["sh", "-c", "less -R"]), ("~/bin/lire", nil, ["sh", "-c", "~/bin/lire"]),
      ("col -b | less", nil, ["sh", "-c", "col -b | less"]),
    ] as [(String?, String?, [String]?)])
  func commands(kiosquePager: String?, pager: String?, arguments: [String]?) {
    #expect(PagerCommand(kiosquePager: kiosquePager, pager: pager)?.arguments == arguments)
  }

  @Test(
    "a text fits while a row is left for the prompt, however it is broken",
    arguments: [
      ("un\ndeux\n", true), ("un\ndeux\ntrois\n", true), ("un\ndeux\ntrois\nquatre", false),
      ("0123456789\n0123456789\nx\n", true), ("01234567890\n0123456789\nx\n", false),
      ("\u{1B}[1m0123456789\u{1B}[0m\n\n\n", true),
      ("\u{1B}]8;;https://exemple.fr/long\u{1B}\\lien\u{1B}]8;;\u{1B}\\\n\n\n", true),
      ("\u{1B}]8;;https://exemple.fr/long\u{7}lien\u{1B}]8;;\u{7}\n\n\n", true),
      ("日本語日本語\n\n", true), ("日本語日本語\n\n\n", false),
    ])
  func fitting(text: String, fits: Bool) {
    var whole = ScreenFit(width: 10, height: 4)
    whole.add(text)
    #expect(!whole.isOverfull == fits)
    var pieces = ScreenFit(width: 10, height: 4)
    for scalar in text.unicodeScalars { pieces.add(String(scalar)) }
    #expect(!pieces.isOverfull == fits)
  }
}
