import Corpus
import FrenchAnalysis
import QueryLanguage
import Searching
import TestSupport
import Testing

@Suite struct PassageTests {
  @Test(arguments: [
    ("avocat", "C’est l’«avocat» qui parle."), ("coeur", "Au «cœur» du débat."),
    ("fin", "À la «ﬁn» de l’été."),
    ("nicolas", "M. «Nico\u{AD}las» parle."), ("ete", "L’«e\u{301}te\u{301}» dernier."),
    ("onu", "L’«O.N.U.» vote ce soir."), ("280000", "Quelque «280\u{202F}000» réfugiés."),
    ("280 000", "Quelque «280 000» réfugiés."),
    ("\"ministre de l'intérieur\"", "Le «ministre de l’intérieur» part."),
    ("saint-étienne", "À «Saint-Étienne», hier."), ("manif*", "Une «manifestation» de manœuvres."),
    ("grèves", "La «grève» : des «GRÈVES» !"), ("grève cheminots", "La «grève» des «cheminots» dure."),
    ("\"la grève\" grève", "«La grève» dure."), ("l’armée", "L’«armée» recule."),
    ("50%", "Près de «50»% des voix."),
    ("aujourd'hui", "C’est «aujourd’hui»."), ("l'été -hiver", "Un «été» sans fin."),
  ])
  func theMatchesAreHighlightedAndNothingElse(_ query: String, _ expected: String) throws {
    let text = expected.replacing("«", with: "").replacing("»", with: "")
    let library = try SearchedArchive([.sample("a", title: text, body: text)])
    let hit = try #require(try library.search(query).hits.first)
    #expect(hit.markedPassages == [expected])
    #expect(hit.markedTitle == expected)
  }

  @Test func aHitOfTheTitleAloneShowsWhatTheArticleOpensWith() throws {
    let library = try SearchedArchive([
      .sample("a", title: "La guerre", lead: "Un chapeau. Et la suite.", body: "Le corps."),
      .sample("b", title: "La guerre", body: "Le corps seul. La suite."),
      .sample("c", title: "La guerre"),
      .sample("d", title: "La guerre", body: String(repeating: "x", count: 400) + " fin"),
      .sample("e", title: "La guerre", body: String(repeating: "é", count: 400)),
    ])
    let passages = try library.search("guerre").hits.reduce(into: [String: [Passage]]()) {
      $0[$1.article.key.value] = $1.passages
    }
    #expect(passages["a"]?.map(\.text) == ["Un chapeau."] && passages["a"]?.first?.field == .lead)
    #expect(passages["b"]?.map(\.text) == ["Le corps seul."] && passages["b"]?.first?.field == .body)
    #expect(passages["c"] == [])
    #expect(passages["d"]?.first?.text == String(repeating: "x", count: 300))
    #expect(passages["e"]?.first?.text == String(repeating: "é", count: 150))
  }

  @Test func aPassageGrowsBySentencesWhileThereIsRoom() throws {
    let library = try SearchedArchive(
      bodies: "Avant tout. La guerre dure. Après la pluie.\nAutre paragraphe.")
    #expect(
      try library.search("guerre").hits.first?.markedPassages == [
        "Avant tout. La «guerre» dure. Après la pluie."
      ])
  }

  @Test func theSentenceWithMoreOfTheWordsComesFirst() throws {
    let filler = String(repeating: "Rien de neuf sous le soleil de midi ce jour. ", count: 8)
    let body = "La guerre dure.\n\(filler)\nLa guerre et la paix.\n\(filler)\nEncore la guerre."
    let library = try SearchedArchive(bodies: body)
    let hit = try #require(try library.search("guerre paix") { $0.passages = 3 }.hits.first)
    #expect(hit.markedPassages == ["La «guerre» et la «paix».", "La «guerre» dure.", "Encore la «guerre»."])
    #expect(try library.search("guerre paix") { $0.passages = 1 }.hits.first?.passages.count == 1)
    #expect(try library.search("guerre paix") { $0.passages = 0 }.hits.first?.passages == [])
  }

  @Test func aPhraseOverTwoSentencesOrParagraphsIsShown() throws {
    let filler = String(repeating: "et rien de neuf ", count: 15)
    let library = try SearchedArchive([
      .sample("a", body: "Ainsi finit la guerre. La paix commence."),
      .sample("b", body: "Ici \(filler)finit la guerre. La paix \(filler)commence."),
      .sample("c", body: "Ainsi finit la guerre\nLa paix commence."),
    ])
    let hits = try library.search("\"guerre la paix\"").hits
    #expect(hits.count == 3)
    for hit in hits {
      #expect(hit.markedPassages.count == 1)
      #expect(hit.markedPassages[0].contains(/«guerre\.?\sLa paix»/))
      #expect(hit.passages[0].text.utf8.count <= 300)
    }
  }

  @Test func aNumberInGroupsIsNotCut() throws {
    let figures = String(repeating: "280 000 ou ", count: 60)
    for position in 0..<12 {
      let library = try SearchedArchive(
        bodies: String(repeating: "x", count: position) + " \(figures)guerre \(figures)")
      let text = try #require(try library.search("guerre").hits.first?.passages.first?.text)
      #expect(text.hasPrefix("280 000") || text.hasPrefix("ou 280 000"))
      #expect(text.hasSuffix("280 000") || text.hasSuffix("280 000 ou"))
    }
  }

  @Test(arguments: Array(61...63) as [UInt64])
  func passagesLieOnBoundariesAndMarkEveryMatch(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let articles: [Article] = (0..<12).map { key in
      var article = RandomArticles.article("\(key)", using: &random)
      if key % 3 == 0 { article.body = RandomArticles.text(ofWords: 100...300, using: &random) }
      if key % 4 == 0 { article.body = article.body.replacing(" ", with: "-") + " " + article.body }
      return article
    }
    let library = try SearchedArchive(articles)
    let reference = ReferenceSearch(articles)
    for _ in 0..<30 {
      let leaves = (0..<Int.random(in: 1...3, using: &random)).map { _ in RandomQueries.leaf(using: &random) }
      guard let query = Query.any(leaves).flattened().flatMap(reference.meant)?.flattened() else { continue }
      let result = try library.search(query) {
        $0.passages = 4; $0.duplicates = .shown
      }
      for hit in result.hits {
        let text = try #require(reference.texts.first { $0.article.key == hit.article.key })
        try check(hit, text, query.terms.map(\.query), reference)
      }
    }
  }

  private func check(
    _ hit: Hit, _ text: ReferenceSearch.Text, _ leaves: [Query], _ reference: ReferenceSearch
  ) throws {
    #expect(hit.passages.count <= 4)
    for passage in hit.passages {
      let field = passage.field == .lead ? 1 : 2
      let bytes = Array(text.article.texts[field].utf8)
      let range = passage.byteRange
      try #require(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
      #expect(Array(passage.text.utf8) == Array(bytes[range]))
      let words = text.fields[field]
      #expect(
        words.allSatisfy { !$0.byteRange.overlaps(range) || range.contains($0.byteRange) },
        "a word is cut: \(passage.text)")
      let matches = leaves.flatMap { leaf in
        reference.occurrences(of: leaf, in: words, of: text.article.texts[field]).map {
          words[$0.lowerBound].byteRange.lowerBound..<words[$0.upperBound - 1].byteRange.upperBound
        }
      }
      let inside = matches.filter { range.contains($0) }
      #expect(
        covered(passage.highlights)
          == covered(inside.map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound }))
      #expect(
        zip(passage.highlights, passage.highlights.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      #expect(range.count <= 300 || inside.contains { $0.count > 300 }, "\(range.count) bytes")
      if !matches.isEmpty { #expect(!inside.isEmpty) }
      for other in hit.passages where other.field == passage.field && other != passage {
        #expect(!other.byteRange.overlaps(range))
      }
    }
  }

  private func covered(_ ranges: [Range<Int>]) -> Set<Int> { Set(ranges.joined()) }
}
