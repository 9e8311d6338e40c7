import Corpus
import Entities
import Testing

@testable import kiosque

struct ArticleMentionsTests {
  private let article = Article(
    key: ArticleKey(collection: "", value: "1"), title: "Emmanuel Macron à Lyon",
    lead: "Le président Emmanuel Macron s’est rendu à Lyon.",
    body: "Angela Merkel l’a rejoint à Paris.\nEmmanuel Macron l’a reçue à l’Élysée.")

  private func names(_ corrections: Corrections = Corrections()) -> [Passage.Field: [String]] {
    let texts: [Passage.Field: String] = [.title: article.title, .lead: article.lead, .body: article.body]
    return ArticleMentions().ranges(in: article, corrections: corrections).reduce(into: [:]) { names, entry in
      let bytes = Array((texts[entry.key] ?? "").utf8)
      names[entry.key] = entry.value.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test("mentions are found in each text, in offsets of it")
  func ranges() {
    let names = names()
    #expect(names[.title] == ["Emmanuel Macron", "Lyon"])
    #expect(names[.lead]?.contains("Emmanuel Macron") == true && names[.lead]?.last == "Lyon")
    #expect(names[.body]?.prefix(3) == ["Angela Merkel", "Paris", "Emmanuel Macron"])
  }

  @Test("what corrections hide is no mention")
  func hidden() {
    let names = names(Corrections(parsing: "hide Lyon as city\n"))
    #expect(names[.title] == ["Emmanuel Macron"])
  }
}
