import Corpus
import Foundation
import Searching
import TestSupport
import Testing

private let seedPath = SharedData.path("seed/homs.txt")

/// The article that the project began from, where it lies beside the package.
@Suite(.enabled(if: seedPath != nil, "needs ../shared/seed/homs.txt"))
struct SeedArticleTests {
  private let library: SearchedArchive

  init() throws {
    let text = try String(contentsOfFile: seedPath ?? "", encoding: .utf8)
    library = try SearchedArchive([
      .sample("a", body: text, date: "2024-12-07"),
      .sample("b", body: "Une chute de neige.", date: "2024-12-07"),
    ])
  }

  @Test(arguments: [
    "alep", "ALEP", "Alep", "l'armée syrienne", "l’armée syrienne", "armee", "\"droits de l’homme\"",
    "\"droits de l'homme\"", "280000", "280 000", "deir-ezzor", "Deir-Ezzor", "réfugi* OU syri*",
  ])
  func isFound(_ query: String) throws {
    let result = try library.search(query)
    #expect(result.keys == ["a"] && !result.isRelaxed)
    let hit = try #require(result.hits.first)
    #expect(hit.passages.contains { !$0.highlights.isEmpty })
  }

  @Test func aTitleThatIsNotInItIsFoundRelaxedOnly() throws {
    let alone = try SearchedArchive([library.articles[0]])
    #expect(try alone.search("chute de Hama").isRelaxed)
    #expect(try alone.search("chute de Hama").keys == ["a"])
    #expect(try alone.search("chute de Hama") { $0.matching = .all }.total == 0)
  }
}
