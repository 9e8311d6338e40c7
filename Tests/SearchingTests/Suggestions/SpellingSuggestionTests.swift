import Archive
import Corpus
import FrenchAnalysis
import QueryLanguage
import TestSupport
import Testing

@testable import Searching

@Suite struct SpellingSuggestionTests {
  private static let bodies = [
    "Le boulanger a retrouvé sa fenêtre, et la pharmacie rouvre parce que le théâtre ferme.",
    "Aujourd’hui, la pêche au bord du lac ; les pêches mûrissent à Saint-Étienne.",
    "Un péché de jeunesse, dit l’hôpital. La pêche reprend.",
    "Les éléphants traversent le fleuve ; la grève des cheminots continue.",
  ]

  private func archive() throws -> SearchedArchive {
    try SearchedArchive(Self.bodies.enumerated().map { .sample("\($0)", body: $1) })
  }

  @Test(
    "the nearest word of the archive comes first, as it is written most",
    arguments: [
      ("boulnager", "boulanger", 1), ("fentere", "fenêtre", 1), ("farmacie", "pharmacie", 1),
      ("teatre", "théâtre", 1), ("pehce", "pêche", 2), ("elefant", "éléphants", 1), ("greev", "grève", 1),
      ("cheminost", "cheminots", 1), ("parceque", "parce que", 1), ("lhopital", "l’hôpital", 1),
      ("saintetienne", "Saint Étienne", 1), ("BOULNAGER", "boulanger", 1), ("\"boulnager\"", "boulanger", 1),
    ])
  func nearest(typed: String, text: String, articles: Int) throws {
    let suggestions = try archive().search(typed).suggestions
    let first = suggestions.compactMap { suggestion -> (String, Int)? in
      if case .spelling(_, let text, let articles) = suggestion { (text, articles) } else { nil }
    }.first
    #expect(first.map { $0.0 } == text)
    #expect(first.map { $0.1 } == articles)
  }

  @Test(
    "each unknown word is told with its place, known and excluded ones are not",
    arguments: [
      ("grève ET «zzzzzz»", ["zzzzzz"], [10..<20]), ("grève xylophone", ["xylophone"], [7..<16]),
      ("(é OU zzzz) -wwww vvvv*", ["é", "zzzz", "vvvv"], [1..<3, 7..<11, 19..<23]),
      ("zzzz zzzz", ["zzzz", "zzzz"], [0..<4, 5..<9]), ("-zzzz", [], []), ("le xyxyx", ["xyxyx"], [3..<8]),
      ("🙂🙂 كلمة", ["كلمة"], [9..<17]), ("saint-zzzzétienne", ["zzzzétienne"], [6..<18]),
    ])
  func unknownWords(query: String, words: [String], places: [Range<Int>]) throws {
    let unknown = try archive().search(query).suggestions.compactMap { suggestion -> QueryWord? in
      if case .unknown(let word) = suggestion { word } else { nil }
    }
    #expect(unknown.map(\.text) == words)
    #expect(unknown.map(\.byteRange) == places)
  }

  @Test(
    "the whole query is corrected where that has hits",
    arguments: [
      ("boulnager ET farmacie", "boulanger pharmacie", 1), ("grêve xilophone ET cheminaux", nil, 0),
      ("aujourd hui ET peche", "Aujourd’hui peche", 1), ("theatre parceque", "theatre \"parce que\"", 1),
      ("boulnager OU cheminost", "boulanger OR cheminots", 2), ("\"bord du lca\"", "\"bord du lac\"", 1),
    ])
  func corrected(query: String, text: String?, total: Int) throws {
    let found = try archive().search(query).suggestions.compactMap { suggestion -> (String, Int)? in
      if case .query(let text, let total) = suggestion { (text, total) } else { nil }
    }.first
    #expect(found?.0 == text)
    #expect(found?.1 ?? 0 == total)
  }

  @Test("nothing is suggested where something was found, but for the words that had to be left")
  func found() throws {
    let archive = try archive()
    #expect(try archive.search("grève").suggestions == [])
    #expect(try archive.search(nil).suggestions == [])
    let relaxed = try archive.search("grève boulnager")
    #expect(relaxed.isRelaxed)
    #expect(relaxed.suggestions.first == .unknown(QueryWord(text: "boulnager", byteRange: 7..<16)))
    #expect(try archive.search("grève boulanger").suggestions == [])
  }

  @Test("neither long, strange nor many words do harm")
  func robustness() throws {
    let archive = try archive()
    #expect(try archive.search(String(repeating: "x", count: 10_000)).suggestions.count == 1)
    let many = (0..<600).map { "w\($0)w" }.joined(separator: " ")
    #expect(try archive.search(many).suggestions.count <= 64 + 8 * 5 + 1)
    #expect(try archive.search("…").suggestions == [])
    let empty = try SearchedArchive([])
    #expect(
      try empty.search("boulanger").suggestions == [.unknown(QueryWord(text: "boulanger", byteRange: 0..<9))])
    #expect(try empty.search(nil).suggestions == [])
  }

  @Test("the pass over the lexicon finds what looking at every form does", arguments: [41])
  func lexicon(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try SearchedArchive((0..<60).map { RandomArticles.article("\($0)", using: &random) })
    try archive.scratch.archive.read { snapshot in
      var forms: [(form: String, articles: Int)] = []
      try snapshot.forEachForm { form, articles, _ in forms.append((form, articles)) }
      var handed: [String] = []
      try snapshot.forEachFormInBytes { form, _, _ in handed.append(String(decoding: form, as: UTF8.self)) }
      #expect(handed == forms.map(\.form))
      let typed = forms.map { String($0.form.dropLast(1)) + random.pick(["x", "e", "ss", ""]) }
      let found = try NearSpellings.candidates(for: typed, in: snapshot)
      for (typed, found) in zip(typed, found) {
        let plain = forms.compactMap { form in
          SpellingDistance(typed)?.distance(to: form.form).map {
            NearSpellings.Candidate(distance: $0, articles: form.articles, form: Array(form.form.utf8))
          }
        }
        #expect(found == Array(plain.sorted().prefix(24)), "\(typed) seed \(seed)")
      }
    }
  }
}
