import Corpus
import TestSupport
import Testing

@testable import Importing

struct ArticleAssemblyTests {
  struct Given: Sendable {
    var id = ""
    var url = ""
    var source = ""
    var option: String?
    var share = ArticleAssembly.Share.oneOfSeveral
    var path = "fonds/presse.jsonl"
  }

  @Test(arguments: [
    (Given(id: "7"), "presse", "7", "presse"),
    (Given(id: "7", source: "La Gazette"), "La Gazette", "7", "La Gazette"),
    (Given(id: "7", source: "La Gazette", option: "fonds"), "fonds", "7", "La Gazette"),
    (Given(id: "7", option: "fonds"), "fonds", "7", "fonds"),
    (Given(id: "7", url: "https://x.example/1"), "", "https://x.example/1", "presse"),
    (Given(id: "URN:uuid:1", url: "/1"), "", "URN:uuid:1", "presse"),
    (Given(id: "a:b"), "presse", "a:b", "presse"),
    (Given(), "presse", "3797a4ffa4614a69be8e3b59f482965a", "presse"),
    (Given(share: .wholeFile, path: "fonds/6.12.txt"), "6.12", "fonds/6.12.txt", "6.12"),
    (Given(share: .wholeFile, path: ".x"), ".x", ".x", ".x"),
  ])
  func identityIsWhatTheSourceGave(given: Given, collection: String, key: String, source: String) throws {
    var draft = ArticleDraft()
    draft.title = "Titre"
    draft.id = given.id
    draft.url = given.url
    draft.source = given.source
    let assembly = ArticleAssembly(options: ImportOptions(source: given.option), path: given.path)
    let article = try assembly.article(of: draft, share: given.share)
    #expect(article.key == ArticleKey(collection: collection, value: key))
    #expect(article.source == source)
  }

  @Test(arguments: [
    ("a\r\nb\rc\n\n d \u{A0}\n\u{2028}e\u{0}f\tg\u{7F}h\u{9D}", "a\nb\nc\nd\nef gh"),
    ("\u{FEFF} été ", "été"),
    ("l’été\u{A0}: 12 €", "l’été\u{A0}: 12 €"),
    ("a\u{1F}b", "ab"),
    ("", ""),
    ("\n \t", ""),
    ("voilà", "voilà"),
  ])
  func textIsCleaned(text: String, cleaned: String) {
    #expect(CleanText.paragraphs(text) == cleaned)
    #expect(CleanText.line(text) == cleaned.replacing("\n", with: " "))
  }

  @Test func cleanTextIsFoundCleanByBothWays() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "a", "é", " ", "\n", "\u{A0}", "\u{85}", "\u{2028}", "\t", "€", "à", "\u{1}", "\u{FEFF}", "の", "\u{C0}",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let cleaned = CleanText.paragraphs(text)
      #expect(CleanText.paragraphs(cleaned) == cleaned, "seed 5: \(text.debugDescription)")
      #expect(
        !cleaned.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "seed 5: \(text.debugDescription)"
      )
      #expect(!cleaned.contains("\n\n") && !cleaned.hasPrefix("\n") && !cleaned.hasSuffix("\n"))
    }
  }

  @Test func aWholeFileMayHaveItsDateInItsName() throws {
    var draft = ArticleDraft()
    draft.body = "Texte"
    let assembly = ArticleAssembly(options: ImportOptions(), path: "x/2024-12-07-homs.txt")
    #expect(try assembly.article(of: draft, share: .wholeFile).date?.description == "2024-12-07")
    #expect(try assembly.article(of: draft, share: .oneOfSeveral).date == nil)
    draft.date = "6 décembre 2024"
    #expect(try assembly.article(of: draft, share: .wholeFile).date?.description == "2024-12-06")
  }
}
