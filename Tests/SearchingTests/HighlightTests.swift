import Corpus
import Searching
import TestSupport
import Testing

@testable import QueryLanguage

struct HighlightTests {
  private let article = Article.sample(
    "a", title: "La grève", body: "Une grève à Lyon.\nDeux grèves à Paris, sans Lyon.")

  private func marks(_ text: String) throws -> [String] {
    let library = try SearchedArchive([article])
    let highlights = try library.searcher.highlights(
      in: article, for: SearchRequest(query: QueryParser.parse(text)))
    return Passage.Field.allCases.flatMap { field in
      (highlights[field] ?? []).map {
        String(decoding: Array(article.text(of: field).utf8)[$0], as: UTF8.self)
      }
    }
  }

  @Test(
    "an article's matches are those of the query's words, each in its text",
    arguments: [
      ("grève", ["grève", "grève", "grèves"]), ("corps:grève", ["grève", "grèves"]),
      ("lyon -paris", ["Lyon", "Lyon"]),
      ("\"deux grèves\" lyon", ["Lyon", "Deux grèves", "Lyon"]), ("xylophone", []),
    ])
  func highlights(query: String, words: [String]) throws {
    #expect(try marks(query) == words)
  }

  @Test("without a query there are none")
  func nothing() throws {
    let library = try SearchedArchive([article])
    #expect(try library.searcher.highlights(in: article, for: SearchRequest(query: nil)).isEmpty)
  }
}
