import Testing

@testable import Importing

@Suite struct ArticleTextTests {
  private func read(_ page: String) throws -> ArticleDraft {
    try HTMLArticleReader.article(in: Array(page.utf8))
  }

  /// What stands inside an article and is none of it.
  @Test(arguments: [
    "<p>Lire aussi : <a href='/x'>La crue de janvier en douze images</a></p>",
    "<p><strong>À lire aussi</strong></p><p><a href='/x'>La crue de janvier en douze images, puis le reste</a></p>",
    "<div class='lire-aussi'><p>La crue de janvier</p></div>",
    "<figure><img src='x'><figcaption>Le pont vu de la rive gauche, en février. Photo L. A.</figcaption></figure>",
    "<div class='caption-wrapper'>Le pont vu de la rive gauche.</div>",
    "<aside><p>Le chiffre du jour : douze, comme le nombre des piles que compte l'ouvrage.</p></aside>",
    "<div class='btn-shareBar'>Partager sur tous les réseaux</div>",
    "<form><p>Votre adresse pour recevoir chaque matin le résumé des nouvelles de la vallée.</p></form>",
    "<div style='display: none'><p>Ce texte ne se voit pas et ne compte donc pas pour le lecteur.</p></div>",
    "<p hidden>Ce texte ne se voit pas et ne compte donc pas pour le lecteur.</p>",
    "<div role='complementary'><p>Un encadré à part, qui n'appartient pas au texte principal.</p></div>",
    "<p>Publicité</p>", "<p>© La Feuille 2024</p>", "<script>var x = '<p>non</p>'</script>",
    "<noscript><p>Activez les scripts pour voir la carte des travaux et des déviations.</p></noscript>",
    "<div class='video-embed'><span><a href='/v'>La vidéo du pont</a> par <a href='/r'>Rivage TV</a></span></div>",
    "<ul><li><a href='/1'>Un premier lien vers ailleurs</a></li><li><a href='/2'>Un second</a></li></ul>",
    "<p>Publié le samedi 9 mars 2024 à 6h30</p>",
  ])
  func boilerplateInsideTheTextIsDropped(boilerplate: String) throws {
    var paragraphs = Pages.paragraphs.map { "<p>\($0)</p>" }
    paragraphs.insert(boilerplate, at: 1)
    let article = try read(
      Pages.page(article: "<article><h1>\(Pages.title)</h1>\(paragraphs.joined())</article>"))
    #expect(article.body == Pages.body)
  }

  /// What looks like boilerplate and is text.
  @Test(arguments: [
    "<p>Partager l'eau de la rivière entre les communes reste la grande affaire de la vallée.</p>",
    "<p>Par trois fois, la rivière est sortie de son lit ; par trois fois, la pile nord a tenu.</p>",
    "<p>Le <a href='/r'>rapport de l'inspection</a> relève douze fissures dont deux sont anciennes.</p>",
    "<h2>Un chantier d'hiver</h2>", "<ul><li>Un passage pour les piétons, ouvert le jour.</li></ul>",
    "<blockquote>Nous n'avions jamais vu cela, disait-elle encore hier.</blockquote>",
  ])
  func textThatLooksLikeBoilerplateStays(text: String) throws {
    var paragraphs = Pages.paragraphs.map { "<p>\($0)</p>" }
    paragraphs.insert(text, at: 2)
    let article = try read(
      Pages.page(article: "<article><h1>\(Pages.title)</h1>\(paragraphs.joined())</article>"))
    #expect(article.body.split(separator: "\n").count == 5)
  }

  /// An element named as furniture that holds the article is kept.
  @Test(arguments: ["<form action='/'>@</form>", "<div class='page has-sidebar menu-open'>@</div>"])
  func aWrapperWithAMisleadingNameKeepsTheArticle(wrapper: String) throws {
    let inner = "<h1>\(Pages.title)</h1><div>\(Pages.markedUp)</div>"
    let article = try read(
      "<html><body>\(wrapper.split(separator: "@").joined(separator: inner))</body></html>")
    #expect(article.body == Pages.body)
  }

  /// The lead in the places that pages give it, repeated in the body by some.
  @Test(arguments: [
    "<p class='article-chapo'>@</p>", "<p><strong>@</strong></p>", "<h2>@</h2>",
    "<div class='intro'><p>@</p></div>", "<p><b>@</b></p><p>@</p>",
    "<p class='standfirst'>@</p><p><em>@</em></p>",
    "<p>Par Luc Arnal</p><p class='chapeau'>@</p>", "<p><strong>@</strong></p><p>Publié le 9 mars 2024</p>",
  ])
  func theLeadStandsApartOnce(markup: String) throws {
    let lead = markup.split(separator: "@", omittingEmptySubsequences: false).joined(separator: Pages.lead)
    let article = try read(
      Pages.page(article: "<article><h1>\(Pages.title)</h1>\(lead)\(Pages.markedUp)</article>"))
    #expect(article.lead == Pages.lead)
    #expect(article.body == Pages.body)
  }

  @Test func aLeadThatBeginsTheTextIsNotRepeated() throws {
    let article = try read(
      Pages.page(
        article: """
          <article><h1>\(Pages.title)</h1><p class="chapo">\(Pages.lead)</p>
          <div><p>\(Pages.lead) \(Pages.paragraphs[0])</p>\(Pages.markedUp.split(separator: "\n").dropFirst().joined())</div>
          </article>
          """))
    #expect(article.lead == Pages.lead)
    #expect(article.body == Pages.body)
  }

  @Test func theLeadMayStandBeforeTheBodysElement() throws {
    let article = try read(
      Pages.page(
        article: """
          <main><h1>\(Pages.title)</h1><p class="chapo">\(Pages.lead)</p><p class="byline">Luc Arnal</p>
          <div itemprop="articleBody">\(Pages.markedUp)</div></main>
          """))
    #expect(article.lead == Pages.lead)
    #expect(article.body == Pages.body)
  }

  @Test func theQuestionsOfAnInterviewAreNoLead() throws {
    let first = "<p><strong>Comment avez-vous vécu cette longue fermeture du pont ?</strong></p>"
    let second = "<p><strong>Et maintenant ?</strong></p>"
    let article = try read(
      Pages.page(
        article: """
          <article>\(first)<p>\(Pages.paragraphs[0])</p>\(second)<p>\(Pages.paragraphs[1])</p></article>
          """))
    #expect(article.lead.isEmpty)
    #expect(article.body.hasPrefix("Comment avez-vous"))
  }

  @Test(arguments: [
    ("Un. <br>Deux.", "Un.\nDeux."), ("Un mot<br>et un autre.", "Un mot et un autre."),
    ("Un<br><br>deux.", "Un\ndeux."), ("  Un \n\t deux\u{200B}. ", "Un deux."),
    ("Il dit :\u{A0}«\u{A0}oui\u{A0}»\u{A0}", "Il dit :\u{A0}«\u{A0}oui\u{A0}»"),
    ("a<b>b</b>c <i> d</i>", "abc d"),
  ])
  func linesAreCutAndCleaned(markup: String, expected: String) throws {
    let tree = try #require(PageParser.tree(of: "<p>\(markup)</p>"))
    #expect(TextBlock.blocks(of: tree, without: nil).map(\.text).joined(separator: "\n") == expected)
  }

  @Test(arguments: [
    ("À lire", "a lire"), ("A\u{300} LIRE", "a lire"), ("→ L’été\u{A0}: ", "l'ete : "), ("• — « Ça", "ca"),
    ("© X", "© x"), ("(c) X", "(c) x"), ("", ""), ("…", ""), ("- 12 %", "12 %"), ("日本", "日本"),
  ])
  func phrasesAreComparedFolded(text: String, expected: String) {
    #expect(ArticlePhrases.folded(text) == expected)
  }
}
