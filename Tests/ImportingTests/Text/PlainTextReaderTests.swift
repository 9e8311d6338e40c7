import Testing

@testable import Importing

struct PlainTextReaderTests {
  static func draft(_ text: String) throws -> ArticleDraft {
    try PlainTextReader.read(Array(text.utf8), path: "a.txt")
  }

  @Test(arguments: [
    ("Un titre\n\nLe texte.", "Un titre", "Le texte."),
    ("\n\nQui part ?\r\n\r\nLe texte.\r\n", "Qui part ?", "Le texte."),
    ("Une phrase finie.\n\nLe texte.", "", "Une phrase finie.\nLe texte."),
    ("Un titre\nLe texte.", "", "Un titre\nLe texte."),
    ("Un seul alinéa\n\n", "", "Un seul alinéa"),
    ("Il a dit :\n\n« Oui. »", "", "Il a dit :\n« Oui. »"),
    (String(repeating: "mot ", count: 60) + "\n\nLe texte.", "", nil),
    ("---\ntitre: A : B\nauteurs:\n- X\n- Y\n---\nLe texte.", "A : B", "Le texte."),
  ])
  func theFirstLineIsATitleOnlyWhereItLooksLikeOne(text: String, title: String, body: String?) throws {
    let draft = try Self.draft(text)
    #expect(draft.title == title)
    if let body { #expect(CleanText.paragraphs(draft.body) == body) }
  }

  @Test func paragraphsOfALineEachStay() throws {
    let text = (1...20).map { "Alinéa \($0) de longueur \(String(repeating: "mot ", count: $0 % 7))fin." }
      .joined(separator: "\n")
    #expect(try Self.draft(text).body == text)
  }

  @Test func linesWrappedAtAWidthAreJoined() throws {
    let words = "Les habitants fuient la ville tandis que les rebelles avancent vers le sud du pays".split(
      separator: " ")
    for width in [40, 60, 72, 99] {
      var paragraphs: [String] = []
      var wrapped: [String] = []
      for length in [60, 45, 70] {
        let paragraph = (0..<length).map { words[($0 * 7 + length) % words.count] }
        paragraphs.append(paragraph.joined(separator: " "))
        var line = ""
        for word in paragraph {
          if !line.isEmpty, line.count + 1 + word.count > width {
            wrapped.append(line)
            line = ""
          }
          line += line.isEmpty ? String(word) : " " + word
        }
        wrapped += [line, ""]
      }
      #expect(HardWraps.joined(wrapped.map { $0[...] }) == paragraphs, "width \(width)")
    }
  }

  @Test(arguments: [
    [
      "Un vers bien court", "puis un autre encore", "et la chute, longue de quarante lettres",
      "ou bien presque", "fin",
    ],
    ["- un point de la liste qui a sa longueur", "- deux", "- trois points", "- quatre", "- cinq"],
    ["Une ligne assez longue pour faire quarante", "et la suite."],
  ])
  func verseListsAndPairsOfLinesStay(lines: [String]) {
    #expect(HardWraps.joined(lines.map { $0[...] }) == lines)
  }
}

struct MarkupTextTests {
  @Test(arguments: [
    ("<p>Un &eacute;t&eacute;</p><p>Deux&nbsp;<b>mots</b></p>", "\nUn été\n\nDeux\u{A0}mots\n"),
    ("a < b & c", "a < b & c"),
    ("<p>a < b</p>", "\na < b\n"),
    ("x<br/>y <!-- caché -->z<script>if (a) {}</script>", "x\ny z"),
    ("x<br>l&#8217;&#x153;uvre &#146; &inconnu; & fin", "x\nl’œuvre ’ &inconnu; & fin"),
    ("Il cite <Le Monde> hier", "Il cite <Le Monde> hier"),
    ("x</p>y<!-- sans fin", "x\ny"),
    ("x</p>y<script>sans fin", "x\ny"),
  ])
  func tagsGoWhereTheyClearlyAreTags(text: String, plain: String) {
    #expect(MarkupText.plain(text) == plain)
  }
}
