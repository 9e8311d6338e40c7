import Archive
import Corpus
import QueryLanguage
import TestSupport
import Testing

@testable import Searching

struct ValueCompletionTests {
  private func values(
    _ archive: NamedArchive, _ field: ValueField, _ text: String
  ) throws -> [String] {
    try archive.searcher.values(of: field, beginning: text, limit: 10).values.map { "\($0.name) \($0.count)" }
  }

  @Test("names are found by how a word of them begins, and counted as facets count them")
  func names() throws {
    // The last two have the same text: one article among the hits.
    let archive = try NamedArchive(
      bodies: "Adèle Mirouf à Troufigny", "Corinne Varnet, Adèle Mirouf", "Saint-Molf-le-Vieux en Syldurie",
      "Saint-Molf-le-Vieux en Syldurie", "Saint-Molf-le-Vieux, Bastien Varnet")
    #expect(try values(archive, .actor, "mir") == ["Adèle Mirouf 2"])
    #expect(try values(archive, .actor, "ADE") == ["Adèle Mirouf 2"])
    #expect(try values(archive, .actor, "v") == ["Bastien Varnet 1", "Corinne Varnet 1"])
    #expect(try values(archive, .city, "") == ["Saint-Molf-le-Vieux 2", "Troufigny 1"])
    #expect(try values(archive, .city, "molf-le v") == ["Saint-Molf-le-Vieux 2"])
    #expect(try values(archive, .country, "é") == [])
    #expect(try values(archive, .source, "courr") == ["Le Courrier 4"])
    #expect(try archive.searcher.values(of: .actor, beginning: "", limit: 1).total == 3)
    for (field, counted) in [(ValueField.actor, CountedField.actor), (.city, .city), (.country, .country)] {
      let facets = try archive.search { $0.countedFields = [counted] }.facets[0].values
      #expect(try archive.searcher.values(of: field, beginning: "", limit: 100).values == facets)
    }
  }

  @Test("what another connection adds is completed too")
  func changes() throws {
    let archive = try SearchedArchive(bodies: "un")
    #expect(try archive.searcher.values(of: .source, beginning: "g", limit: 5).total == 0)
    try ScratchArchive.add(
      [.sample("neuf", body: "texte", source: "La Gazette")], to: archive.scratch.reopened())
    let found = try archive.searcher.values(of: .source, beginning: "g", limit: 5)
    #expect(found.values == [FacetCounts.Value(name: "La Gazette", count: 1)])
  }

  @Test("authors are completed, and an archive without names has no actors")
  func others() throws {
    let archive = try SearchedArchive(bodies: "un", "deux")
    #expect(try archive.searcher.values(of: .author, beginning: "", limit: 5).values.isEmpty)
    #expect(try archive.searcher.values(of: .actor, beginning: "a", limit: 5).values.isEmpty)
  }
}

struct ArticleSelectionTests {
  @Test("selections confine every view, and unknown handles count for nothing")
  func selections() throws {
    let archive = try SearchedArchive(bodies: "mot un", "mot deux", "mot trois")
    let handles = try archive.search(nil).hits.reduce(into: [:]) { $0[$1.article.key.value] = $1.handle }
    func found(_ keys: [String], _ text: String? = nil) throws -> String {
      try archive.found(text) {
        $0.filters.selections = [
          ArticleSelection(name: "lire", handles: keys.map { handles[$0] ?? "0000000000" })
        ]
      }
    }
    #expect(try found(["a", "c"]) == "ac")
    #expect(try found(["a", "c"], "trois") == "c")
    #expect(try found(["a", "z"]) == "a")
    #expect(try found([]) == "")
    #expect(try found(["b"], "-deux") == "")
    var request = SearchRequest(query: QueryParser.parse("trois"))
    request.filters.selections = [ArticleSelection(name: "lire", handles: [handles["a"] ?? ""])]
    let explanation = try archive.searcher.explanation(ofHandle: handles["c"] ?? "", for: request)
    #expect(explanation?.rank == nil)
    #expect(explanation?.filters.map(\.holds) == [false])
  }
}
