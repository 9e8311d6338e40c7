import Corpus
import Searching
import TestSupport
import Testing

@Suite struct ConditionSuggestionTests {
  private func archive() throws -> SearchedArchive {
    try SearchedArchive([
      .sample("a", body: "la grève du port", date: "2015-05-01"),
      .sample("b", body: "la grève des trains ; le port est calme", date: "2016-05-01"),
      .sample("c", body: "les vendanges tardives", date: "2017-05-01", source: "L’Écho"),
      .sample("d", body: "vendanges et port", date: "2018-05-01"),
    ])
  }

  private func without(_ result: SearchResult) -> [String] {
    result.suggestions.compactMap { suggestion in
      switch suggestion {
      case .without(.part(let text, let range), let total):
        "\(text) \(range.lowerBound)-\(range.upperBound) \(total)"
      case .without(let condition, let total): "\(condition) \(total)"
      default: nil
      }
    }
  }

  @Test(
    "the one condition that keeps a query from hits is told, with how many there would be",
    arguments: [
      ("grève ET port ET vendanges", ["vendanges 18-27 2", "grève 0-6 1"]),
      ("grève ET xylophone", ["xylophone 10-19 2"]), ("grève -port", ["-port 8-12 2"]),
      ("\"grève du port\" ET trains", ["\"grève du port\" 0-16 1", "trains 20-26 1"]),
      ("xylophone", []), ("-la -les -vendanges -port", []), ("grève ET xylophone ET zzzz", []),
    ])
  func parts(query: String, told: [String]) throws {
    #expect(try without(archive().search(query) { $0.matching = .all }) == told)
  }

  @Test("a filter is such a condition")
  func filters() throws {
    let archive = try archive()
    let dates = try archive.search("grève") { $0.filters.from = Day(year: 2018, month: 1, day: 1) }
    #expect(
      dates.suggestions == [.without(.dates(from: Day(year: 2018, month: 1, day: 1), to: nil), total: 2)])
    let source = try archive.search("grève") { $0.filters.sources = ["L’Écho"] }
    #expect(source.suggestions == [.without(.sources(["L’Écho"], isExcluded: false), total: 2)])
    let alone = try archive.search(nil) { $0.filters.sources = ["Zzz"] }
    #expect(alone.suggestions == [])
    let two = try archive.search(nil) {
      $0.filters.sources = ["L’Écho"]
      $0.filters.to = Day(year: 2015, month: 12, day: 31)
    }
    #expect(two.total == 0 && two.suggestions.count == 2)
  }

  @Test(
    "where no single one does, the words of phrases anywhere, or any of the parts",
    arguments: [
      ("\"port grève\"", "port grève", 2), ("\"tardives port\" ET \"trains vendanges\"", nil, 0),
      ("\"port vendanges\" ET \"grève trains\" ET \"calme du\"", nil, 0),
      ("\"grève du\" ET trains ET tardives", "\"grève du\" OR trains OR tardives", 3),
    ])
  func looser(query: String, text: String?, total: Int) throws {
    let found = try archive().search(query).suggestions.compactMap { suggestion -> (String, Int)? in
      if case .looser(let text, let total) = suggestion { (text, total) } else { nil }
    }.first
    #expect(found?.0 == text)
    #expect(found?.1 ?? 0 == total)
  }
}
