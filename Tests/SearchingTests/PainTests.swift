import Corpus
import GRDB
import QueryLanguage
import Searching
import TestSupport
import Testing

@testable import Archive

/// What users of such tools complain about, a case each: how French is written, and what a full-text index is bad at.
@Suite struct PainTests {
  struct Pain: CustomTestStringConvertible {
    var testDescription: String
    /// Keyed by letters from `a`.
    var bodies: [String]
    /// Each query, and the articles that it finds.
    var finds: [(query: String, keys: String)]

    init(_ name: String, _ bodies: [String], _ finds: [(String, String)]) {
      (testDescription, self.bodies, self.finds) = (name, bodies, finds)
    }
  }

  static let frenchText = [
    Pain(
      "an elided word in capitals is elided", ["JUSQU’OÙ IRA LA MER", "jusque là"],
      [("\"où ira\"", "a"), ("jusqu'où mer", "a"), ("\"jusqu où\"", "")]),
    Pain(
      "no word is glued to its article", ["l'orage d'été", "lorage dete"],
      [("orage", "a"), ("l’orage", "a"), ("été", "a"), ("lorage", "b")]),
    Pain(
      "straight and curly apostrophes are one", ["le prix de l'eau", "le prix de l’eau", "aujourd’hui"],
      [("\"prix de l’eau\"", "ab"), ("\"prix de l'eau\"", "ab"), ("aujourd'hui", "c"), ("=aujourd'hui", "c")]),
    Pain(
      "any pair of quotation marks makes a phrase", ["une paix durable", "durable, une longue paix"],
      [
        ("“paix durable”", "a"), ("«paix durable»", "a"), ("« paix durable »", "a"),
        ("«\u{202F}paix durable\u{202F}»", "a"), ("\"paix durable\"", "a"),
      ]),
    Pain(
      "œ and æ are reached by oe and ae, and back",
      ["un cœur à l’œuvre", "un coeur, un curriculum vitae", "curriculum vitæ"],
      [
        ("coeur", "ab"), ("cœur", "ab"), ("oeuvre", "a"), ("vitae", "bc"), ("vitæ", "bc"), ("=cœur", "a"),
        ("=coeur", "b"),
      ]),
    Pain(
      "query and index fold alike",
      ["L’Été à Besançon", "ete a besancon", "e\u{301}te\u{301} a\u{300} Besanc\u{327}on", "ＥＴＥ À BESANÇON"],
      [
        ("été besançon", "abcd"), ("ETE BESANCON", "abcd"), ("e\u{301}te\u{301} besanc\u{327}on", "abcd"),
        ("ｅｔｅ", "abcd"),
      ]),
    Pain(
      "masculine and feminine meet",
      ["un vin français", "une bière française", "des Français", "un fromage italien"],
      [("français", "abc"), ("française", "abc"), ("\"française\"", "b")]),
    Pain(
      "a word meets no other that it opens", ["le chat dort", "crime et châtiment", "deux chats"],
      [("chat", "ac"), ("châtiment", "b"), ("chat*", "abc")]),
    Pain(
      "stop words keep phrases", ["le conseil de la ville", "conseil ville"],
      [("\"conseil de la ville\"", "a"), ("\"conseil ville\"", "b"), ("conseil de la ville", "ab")]),
    Pain(
      "phrases are unstemmed", ["des lois nouvelles", "une loi nouvelle"],
      [("\"lois nouvelles\"", "a"), ("\"loi nouvelle\"", "b"), ("loi nouvelle", "ab")]),
    Pain(
      "a narrow no-break space parts words and joins digits",
      ["Il dit\u{202F}: oui\u{202F}!", "280\u{202F}000 voix", "280 000 autres"],
      [("dit", "a"), ("\"dit oui\"", "a"), ("280000", "bc"), ("280\u{202F}000", "bc"), ("=280 000", "bc")]),
    Pain(
      "accents tell words apart where it is asked",
      ["la pêche à la ligne", "le péché originel", "il peche", "La Pêche"],
      [
        ("pêche", "abcd"), ("=pêche", "ad"), ("=péché", "b"), ("=peche", "c"), ("=Pêche", "d"),
        ("-=pêche", "bc"),
      ]),
    Pain(
      "a capital asks for capitals", ["la société Orange", "une orange amère", "ORANGE"],
      [("orange", "abc"), ("=Orange", "a"), ("=orange", "abc"), ("=ORANGE", "c"), ("=Oran*", "a")]),
    Pain(
      "a phrase is not found without the words between",
      ["le ministre de l’intérieur", "un ministre intérieur"],
      [("\"ministre de l'intérieur\"", "a"), ("\"ministre intérieur\"", "b")]),
  ]

  static let index = [
    Pain(
      "nearness works for who writes it plainly",
      [
        "grève contre la réforme des retraites",
        "retraites : un rapport. \(String(repeating: "puis rien ", count: 20)) grève", "grève",
      ],
      [
        ("retraites PRÈS/5 grève", "a"), ("grève NEAR/5 retraites", "a"), ("\"grève retraites\"~5", "a"),
        ("retraites PRÈS/99 grève", "ab"), ("grève PRÈS/9 grève", ""),
      ])
  ]

  @Test("pains of French text and of full-text indexes", arguments: frenchText + index)
  func pain(_ pain: Pain) throws {
    let library = try SearchedArchive(
      pain.bodies.enumerated().map { index, body in
        .sample(String(UnicodeScalar(UInt8(97 + index))), body: body)
      })
    for (query, keys) in pain.finds {
      #expect(try library.found(query) { $0.matching = .all } == keys, "\(query)")
    }
  }

  @Test(
    "highlights leave the article out, never cut a letter and stand where the word does",
    arguments: [
      ("avocat", "C’est l’«avocat» général."), ("besancon", "L’œuvre, à «Besançon», ﬁnie."),
      ("ete", "Un «e\u{301}te\u{301}» — «été» d’Œdipe."), ("oedipe", "Un été d’«Œdipe»."),
      ("coeur", "Ô «cœur» !"),
      ("titre:avocat", "C’est l’avocat général."),
    ])
  func highlights(_ query: String, _ expected: String) throws {
    let text = expected.replacing("«", with: "").replacing("»", with: "")
    let library = try SearchedArchive([.sample("a", title: "l'avocat", body: text), .sample("b", body: text)])
    let hit = try #require(try library.search(query).hits.first)
    #expect(hit.markedPassages == [expected])
  }

  @Test("only what stands near is highlighted")
  func nearHighlights() throws {
    let library = try SearchedArchive(
      bodies: "Grève, puis bien plus loin dans la phrase, une grève des mines. Les mines.")
    let hit = try #require(try library.search("grève PRÈS/2 mines").hits.first)
    #expect(
      hit.markedPassages == ["Grève, puis bien plus loin dans la phrase, une «grève» des «mines». Les mines."]
    )
  }

  @Test(
    "whatever is typed is answered",
    arguments: [
      "NEAR(", "NEAR(a b, 3)", "\"", "a AND", "*", "title:x", "corps:", "{title} : x", "^a", "a + b", "a:b:c",
      "-", "--", "'; DROP TABLE article; --",
      "\u{1E}grève", "\u{1F}p1", "\u{0}", "(((((", ")))", "a NOT", "NOT a OR", "12,5", "50%", "l'", "C++",
      "a/b", "\\", "rowid:1", "search", "rank MATCH",
    ])
  func typed(_ query: String) throws {
    let library = try SearchedArchive(bodies: "la grève", "un avion")
    #expect(throws: Never.self) { try library.search(query) }
  }

  @Test("a search goes on while an import writes, and sees it when it is done")
  func whileWriting() throws {
    let library = try SearchedArchive(bodies: "la grève")
    let writer = try library.scratch.reopened()
    let articleImport = try ArticleImport(into: writer, dryRun: false, recognizingEntities: false)
    for number in 0..<600 { try articleImport.add(.sample("n\(number)", body: "grève numéro \(number)")) }
    #expect(try library.search("grève").total >= 1)
    try articleImport.finish()
    #expect(try library.search("grève").total == 601)
  }

  @Test("a stub that says little else does not come before the article on it")
  func stubs() throws {
    let body = String(
      repeating: "La grève des mineurs dure, et la grève s’étend à toute la région. ", count: 8)
    let library = try SearchedArchive([
      .sample("a", title: "Grève", body: "Grève.", date: "2020-01-02"),
      .sample(
        "b", title: "La grève des mineurs s’étend", lead: "La grève gagne la région.", body: body,
        date: "2020-01-01"),
      .sample("c", title: "Brève", body: "Rien."),
    ])
    #expect(try library.ranked("grève").first == "b")
  }

  @Test("damage to the index is found by the check")
  func damage() throws {
    let library = try SearchedArchive(bodies: "la grève", "un avion", "la mer")
    #expect(try library.scratch.archive.check() == [])
    try library.scratch.archive.queue.inDatabase { db in
      try db.execute(
        sql:
          "INSERT INTO search(search, rowid, title, lead, body, facets) VALUES ('delete', 1, '', '', 'la grève', '')"
      )
    }
    #expect(try library.scratch.archive.check() != [])
  }

  @Test("hits are counted by facets without a statement a hit")
  func facetCounts() throws {
    func statements(_ count: Int) throws -> Int {
      let library = try SearchedArchive(
        (0..<count).map { .sample("\($0)", body: "grève \($0 % 3)", date: "2020-01-01") })
      let counts: (inout SearchRequest) -> Void = {
        ($0.countedFields, $0.limit) = (SearchRequest.shownFacets, 0)
      }
      _ = try library.search("grève", counts)
      var statements = 0
      library.scratch.archive.queue.inDatabase { $0.trace { _ in statements += 1 } }
      #expect(try library.search("grève", counts).articles == count)
      return statements
    }
    #expect(try statements(10) == statements(300))
  }
}
