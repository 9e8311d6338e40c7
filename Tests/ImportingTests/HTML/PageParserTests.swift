import Testing

@testable import Importing

@Suite struct PageParserTests {
  @Test func aPageMayNestAsDeepAsItLikes() throws {
    let depth = 100_000
    let page = String(repeating: "<div>", count: depth) + Pages.markedUp
    let article = try HTMLArticleReader.article(in: Array(page.utf8))
    #expect(article.body == Pages.body)
  }

  @Test func aPageOfTwentyMegabytesIsRead() throws {
    let count = (20 << 20) / Pages.markedUp.utf8.count + 1
    let page = Pages.page(
      article: "<article>" + String(repeating: Pages.markedUp, count: count) + "</article>")
    #expect(page.utf8.count > 20 << 20)
    let article = try HTMLArticleReader.article(in: Array(page.utf8))
    #expect(article.body.count(where: { $0 == "\n" }) == count * Pages.paragraphs.count - 1)
  }

  @Test func aTextOfTwentyMegabytesInOneElementIsRead() throws {
    let sentence = "Une phrase de plus dans un très long texte. "
    let count = (20 << 20) / sentence.utf8.count
    let article = try HTMLArticleReader.article(
      in: Array(("<p>" + String(repeating: sentence, count: count)).utf8))
    #expect(article.body.utf8.count == count * sentence.utf8.count - 1)
  }

  @Test func aPageMadeToStallTheParserIsRefused() {
    let page =
      String(repeating: "<div>", count: 200_000) + String(repeating: "</b>", count: 200_000) + Pages.markedUp
    #expect {
      try HTMLArticleReader.article(in: Array(page.utf8))
    } throws: { error in
      if case .malformed(.html, .beyondUse) = error as? ImportIssue.Reason { true } else { false }
    }
  }

  @Test func nulBytesAndControlsGo() throws {
    let page = Pages.page(article: "<article>\(Pages.markedUp)</article>")
    let dirty = page.replacing("promeneurs", with: "prom\u{0}eneurs\u{1F}").replacing("<p>", with: "<\u{0}p>")
    let article = try HTMLArticleReader.article(in: Array(dirty.utf8))
    #expect(article.body == Pages.body)
  }

  @Test func pagesAreReadOnSeveralThreadsAtOnce() async {
    let page = Array(Pages.page(article: "<article>\(Pages.markedUp)</article>").utf8)
    let bodies = await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 {
        group.addTask { (try? HTMLArticleReader.article(in: page))?.body ?? "" }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(bodies == [Pages.body])
  }

  @Test(arguments: [
    ("<p>a", "a"), ("<p>a<p>b", "a|b"), ("a &eacute; &#233; &#x2019; &nbsp;b", "a é é ’ b"),
    ("<b>a<i>b</b>c", "abc"),
    ("<table><tr><td>a<td>b</table>", "a|b"), ("<p>a<!-- <p>x --><p>b", "a|b"),
    ("x < y et z > t", "x < y et z > t"),
    ("<template><p>x</template><p>a", "a"), ("<p>é\u{1F600}", "é\u{1F600}"),
  ])
  func brokenMarkupIsMended(markup: String, expected: String) throws {
    let tree = try #require(PageParser.tree(of: markup))
    #expect(TextBlock.blocks(of: tree, without: nil).map(\.text).joined(separator: "|") == expected)
  }

  @Test(
    arguments: [
      (#"<meta charset="ISO-8859-15">"#, "ISO-8859-15"), ("<META CHARSET=windows-1252/>", "windows-1252"),
      (#"<meta http-equiv="Content-Type" content="text/html; charset=utf-8">"#, "utf-8"), ("<p>", nil),
      ("charset=", nil),
    ] as [(String, String?)])
  func thePagesOwnCharsetIsFound(page: String, expected: String?) {
    #expect(PageCharset.declared(in: Array(page.utf8)) == expected)
  }

  @Test(arguments: [
    ("btn-shareBar", ["btn", "share", "bar"]), ("lire_aussi2 A", ["lire", "aussi", "a"]), ("", []),
    ("URLBox", ["urlbox"]),
  ])
  func namesAreCutIntoWords(name: String, expected: [String]) {
    #expect(BoilerplateWords.words(of: name) == expected)
  }
}
