import Foundation
import TestSupport
import Testing

@testable import Importing

@Suite struct HTMLArticleReaderTests {
  private func read(_ page: String) throws -> ArticleDraft {
    try HTMLArticleReader.article(in: Array(page.utf8))
  }

  private static let linkedFields = """
    "@type":"NewsArticle","headline":"\(Pages.title)","datePublished":"2024-03-09T06:30:00+01:00",
    "author":{"@type":"Person","name":"Luc Arnal"},"publisher":{"@type":"Organization","name":"La Feuille"},
    "mainEntityOfPage":"https://feuille.example/pont-de-brassac"
    """

  /// JSON-LD in the shapes that publishers give it.
  @Test(arguments: [
    "{\"@context\":\"https://schema.org\",\(linkedFields)}",
    "[{\"@type\":\"BreadcrumbList\"},{\(linkedFields)}]",
    "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\(linkedFields)}]}",
    "{\"@type\":\"WebPage\",\"mainEntity\":{\(linkedFields)}}",
    "{\(linkedFields.replacingOccurrences(of: "\"NewsArticle\"", with: "[\"Thing\",\"https://schema.org/Article\"]"))}",
    "/*<![CDATA[*/{\(linkedFields),}/*]]>*/",
    "{\(linkedFields),\"description\":\"une ligne\nbrute\tet une autre\"}",
  ])
  func linkedDataGivesTheFields(script: String) throws {
    let article = try read(
      Pages.page(
        head: """
          <script type="application/ld+json">{ broken</script>
          <script type="application/ld+json">\(script)</script>
          """,
        article: "<div class=\"texte\">\(Pages.markedUp)</div>"))
    #expect(article.title == Pages.title)
    #expect(article.date == "2024-03-09")
    #expect(article.author == "Luc Arnal")
    #expect(article.source == "La Feuille")
    #expect(article.url == "https://feuille.example/pont-de-brassac")
    #expect(article.body == Pages.body)
  }

  @Test(arguments: [
    (#""Ana Roux""#, "Ana Roux"),
    (#"["Ana Roux", {"name": "Luc Arnal"}, {"name": "Luc Arnal"}]"#, "Ana Roux, Luc Arnal"),
    (##"{"@id": "#ana"}"##, "Ana Roux"),
    (##"[{"@id": "#loop"}, {"name": ["Ana Roux"]}]"##, "Ana Roux"),
    (#"{"givenName": "Ana", "familyName": "Roux"}"#, "Ana Roux"),
    (#""L&#039;équipe &amp; co""#, "L'équipe & co"),
  ])
  func authorsAreReadInEveryShape(author: String, expected: String) throws {
    let script = """
      {"@graph":[{"@type":"Article","headline":"\(Pages.title)","author":\(author)},
      {"@id":"#ana","@type":"Person","name":"Ana Roux"},{"@id":"#loop","name":"#loop"}]}
      """
    let article = try read(
      Pages.page(
        head: "<script type='application/ld+json'>\(script)</script>", article: "<div>\(Pages.markedUp)</div>"
      ))
    #expect(article.author == expected)
  }

  @Test func aStatedBodyReplacesAPaywallStub() throws {
    let script = """
      {"@type":"NewsArticle","headline":"\(Pages.title)","articleBody":"\(Pages.paragraphs.joined(separator: "\n\n"))"}
      """
    let article = try read(
      Pages.page(
        head: "<script type=\"application/ld+json\">\(script)</script>",
        article: "<article><h1>\(Pages.title)</h1><p>\(Pages.paragraphs[0])</p></article>"))
    #expect(article.body == Pages.body)
  }

  @Test func aShorterStatedBodyDoesNotReplaceTheText() throws {
    let script =
      #"{"@type":"NewsArticle","headline":"Pont","articleBody":"Les premiers promeneurs ont traversé"}"#
    let article = try read(
      Pages.page(
        head: "<script type=\"application/ld+json\">\(script)</script>",
        article: "<article>\(Pages.markedUp)</article>"))
    #expect(article.body == Pages.body)
  }

  @Test func microdataGivesTheFields() throws {
    let article = try read(
      Pages.page(
        article: """
          <div itemscope itemtype="https://schema.org/NewsArticle">
          <span itemprop="image" itemscope><meta itemprop="name" content="Une image">
          <meta itemprop="description" content="Une vue du pont, prise de la rive gauche au petit matin."></span>
          <h2 itemprop="headline">\(Pages.title)</h2>
          <meta itemprop="datePublished" content="2024-03-09"><meta itemprop="dateModified" content="2024-03-11">
          <span itemprop="publisher" itemscope><meta itemprop="name" content="La Feuille"></span>
          <div itemprop="articleBody">
          <p class="date"><span itemprop="author" itemscope><span itemprop="name">Luc Arnal</span></span>, publié le 9 mars 2024 à 6h30</p>
          <p><strong>\(Pages.lead)</strong><br><br>
          \(Pages.paragraphs.joined(separator: "<br><br>\n"))</p></div></div>
          """))
    #expect(article.title == Pages.title)
    #expect(article.lead == Pages.lead)
    #expect(article.body == Pages.body)
    #expect(article.date == "2024-03-09")
    #expect(article.author == "Luc Arnal")
    #expect(article.source == "La Feuille")
  }

  @Test func openGraphAloneGivesTheFields() throws {
    let article = try read(
      Pages.page(
        head: """
          <title>\(Pages.title) | La Feuille</title>
          <meta property="og:title" content="\(Pages.title)"><meta property="og:site_name" content="La Feuille">
          <meta property="og:url" content="https://feuille.example/pont"><meta name="author" content="Par Luc Arnal">
          <meta property="article:author" content="https://social.example/feuille">
          <meta property="article:published_time" content="2024-03-09T06:30:00+01:00">
          <link rel="canonical" href="https://feuille.example/">
          <meta property="og:description" content="\(Pages.lead) Le pont de Brassac attendait depuis des mois.">
          """,
        article: "<div>\(Pages.markedUp)</div>"))
    #expect(article.title == Pages.title)
    #expect(article.url == "https://feuille.example/pont")
    #expect(article.author == "Luc Arnal")
    #expect(article.date == "2024-03-09")
    #expect(article.source == "La Feuille")
    #expect(article.body == Pages.body)
  }

  @Test func aBareArticleElementGivesTheFields() throws {
    let article = try read(
      Pages.page(
        head: "<title>Brassac - La Feuille</title>",
        article: """
          <article><header><h1>\(Pages.title)</h1><p class="chapo">\(Pages.lead)</p>
          <p>Par Luc Arnal</p><time datetime="2024-03-09">9 mars</time></header>\(Pages.markedUp)</article>
          """))
    #expect(article.title == Pages.title)
    #expect(article.lead == Pages.lead)
    #expect(article.body == Pages.body)
    #expect(article.date == "2024-03-09")
  }

  @Test func theDensestBlockIsTheBody() throws {
    let article = try read(
      Pages.page(
        head: "<title>\(Pages.title)</title>",
        article:
          "<div><div><a href='/x'>Accueil</a> <a href='/y'>Région</a></div><div>\(Pages.markedUp)</div></div>"
      ))
    #expect(article.title == Pages.title)
    #expect(article.body == Pages.body)
  }

  @Test func theFetchedAddressNamesThePageThatDoesNot() throws {
    let page = Pages.page(article: "<article>\(Pages.markedUp)</article>")
    let article = try HTMLArticleReader.article(
      in: Array(page.utf8), address: "https://www.feuille.example/pont")
    #expect(article.url == "https://www.feuille.example/pont")
    #expect(article.source == "feuille.example")
  }

  @Test func aPageInWindows1252IsReadWhateverItDeclares() throws {
    let page = Pages.page(article: "<article><h1>\(Pages.title)</h1>\(Pages.markedUp)</article>")
    let bytes = try #require(page.data(using: .windowsCP1252))
    let article = try HTMLArticleReader.article(in: [UInt8](bytes), declaredCharset: nil)
    #expect(article.body == Pages.body)
    #expect(article.title == Pages.title)
  }

  @Test(arguments: [
    "<html><body><nav><a href='/'>Accueil</a></nav></body></html>",
    "<html><head><title>Une</title></head><body><ul><li><a href='/1'>Un titre</a><li><a href='/2'>Deux</a></ul></body></html>",
    "<", "\u{0}\u{0}", "   ", "{\"a\": 1}",
  ])
  func aPageWithoutAnArticleIsRefused(page: String) {
    #expect(throws: ImportIssue.Reason.noArticle) { try HTMLArticleReader.article(in: Array(page.utf8)) }
  }

  @Test func anEmptyPageIsRefused() {
    #expect(throws: ImportIssue.Reason.emptyFile) { try HTMLArticleReader.article(in: []) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomMarkupNeverTraps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "<div>", "</div>", "<p class=chapo>", "<article>", "</article>", "<br>", "<h1>", "<title>",
      "<a href=x>",
      "</a>", "<meta property=og:title content=", "<script type=application/ld+json>",
      "{\"@type\":\"Article\",",
      "</script>", "\"", "'", ">", "é", "\u{0}", "&amp;", "&#0;", "&#xFFFFFF;", "<!--", "-->", "<![CDATA[",
      "<time>",
      "<span itemprop=author itemscope>",
      "Une phrase assez longue pour passer pour le texte d'un article, oui. ",
    ]
    for _ in 0..<300 {
      let page = (0..<60).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
      _ = try? HTMLArticleReader.article(in: Array(page.utf8))
    }
  }
}
