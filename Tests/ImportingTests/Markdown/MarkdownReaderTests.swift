import TestSupport
import Testing

@testable import Importing

struct MarkdownReaderTests {
  static func draft(_ text: String) throws -> ArticleDraft {
    try MarkdownReader.read(Array(text.utf8), path: "a.md")
  }

  @Test(arguments: [
    ("Un **mot** et *deux* et _trois_ et `quatre`.", "Un mot et deux et trois et quatre."),
    ("***fort***, ~~barré~~, snake_case_name, 2 * 3 * 4", "fort, barré, snake_case_name, 2 * 3 * 4"),
    ("Voir note* plus bas", "Voir note* plus bas"),
    (
      "Un [lien](https://x.example/a_(b) \"t\") et [un **autre**][1].\n\n[1]: https://y.example",
      "Un lien et un autre."
    ),
    ("![image](a.png)\n\nTexte ![i](b.png)fin", "Texte fin"),
    ("Il [le ministre] a dit", "Il [le ministre] a dit"),
    ("Une note[^1].\n\n[^1]: La note.", "Une note.\nLa note."),
    ("> Une citation\n> sur deux lignes", "Une citation sur deux lignes"),
    ("- un\n- deux\n* trois\n1. quatre", "un\ndeux\ntrois 1. quatre"),
    (
      "Ligne une\nligne deux  \nligne trois\\\nligne quatre",
      "Ligne une ligne deux\nligne trois\nligne quatre"
    ),
    ("## Intertitre ##\nTexte.\n\nAutre\n-----\nFin.", "Intertitre\nTexte.\nAutre\nFin."),
    ("A\n\n---\n\n* * *\n\nB", "A\nB"),
    (##"\*pas gras\* et 5 \# 6"##, "*pas gras* et 5 # 6"),
    ("a < b &amp; c<br>d <https://z.example>", "a < b & c\nd https://z.example"),
    ("```\nif a < b { *x* }\n```\nFin.", "if a < b { *x* }\nFin."),
  ])
  func marksVanishAndTextStays(markdown: String, body: String) throws {
    #expect(try Self.draft(markdown).body == body)
  }

  @Test func frontMatterNamesTheFields() throws {
    let draft = try Self.draft(
      """
      ---
      titre: "L'ONU : la suite"
      chapeau: En bref
      date: 2024-12-07
      source: La Gazette
      auteurs: [A. Un, B. Deux]
      url: https://x.example/1
      id: 0042
      vide:
      ---
      # L'ONU : la suite

      Le *texte*.
      """)
    #expect(draft.title == "L'ONU : la suite")
    #expect(draft.lead == "En bref")
    #expect(draft.date == "2024-12-07")
    #expect(draft.source == "La Gazette")
    #expect(draft.author == "A. Un, B. Deux")
    #expect(draft.url == "https://x.example/1")
    #expect(draft.id == "0042")
    #expect(draft.body == "Le texte.")
  }

  @Test(arguments: [
    ("# Titre *fort*\n\nTexte.", "Titre fort", "Texte."),
    ("Titre\n=====\n\nTexte.", "Titre", "Texte."),
    ("Texte.\n\n# Titre", "Titre", "Texte."),
    ("---\ntitle: A: B\n---\nTexte.", "A: B", "Texte."),
    ("---\nTexte entre deux filets\n---\nSuite.", "", "Texte entre deux filets\nSuite."),
    ("---\nTexte sans fin", "", "Texte sans fin"),
    ("Texte.", "", "Texte."),
  ])
  func theTitleComesFromFrontMatterOrTheFirstHeading(markdown: String, title: String, body: String) throws {
    let draft = try Self.draft(markdown)
    #expect(draft.title == title)
    #expect(draft.body == body)
  }

  @Test func aBombOfAliasesIsRefused() {
    let levels = (1...9).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]"
    }
    let text = "---\na0: &a0 [x]\n" + levels.joined(separator: "\n") + "\n---\nTexte."
    #expect(throws: ImportIssue.Reason.malformed(.frontMatter, .tooLarge)) {
      try Self.draft(text)
    }
  }

  @Test func noTextTraps() throws {
    var generator = SeededGenerator(seed: 41)
    let pieces = [
      "[", "]", "(", ")", "!", "*", "**", "_", "`", "\\", "<", ">", "&", "a", " ", "\n", "#", "---\n", ":",
      "~~",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      _ = try? Self.draft(text.joined())
    }
  }
}
