import Corpus
import QueryLanguage
import Searching
import TestSupport
import Testing

/// Help for what a query asks of forms, fields, values and dates.
@Suite struct FieldSuggestionTests {
  private func archive() throws -> SearchedArchive {
    try SearchedArchive([
      .sample("a", title: "Canal gelé", body: "Une tache d’encre sur le quai.", date: "2015-05-01"),
      .sample(
        "b", title: "Quai désert", body: "La tâche est rude au canal ; autre tâche.", date: "2016-05-01"),
    ])
  }

  private func told(_ query: String) throws -> [String] {
    try archive().search(query).suggestions.map { suggestion in
      switch suggestion {
      case .unknown(let word): "? \(word.text)"
      case .spelling(_, let text, let articles): "\(text) \(articles)"
      case .form(_, let text, let articles): "=\(text) \(articles)"
      case .entity(_, _, let query): query
      case .without(.part(let text, _), let total): "-\(text) \(total)"
      case .without(let condition, let total): "-\(condition) \(total)"
      case .query(let text, let total): "\(text): \(total)"
      case .looser(let text, let total): "~\(text): \(total)"
      }
    }
  }

  @Test(
    "very forms, fields, nearness and dates are helped as words are",
    arguments: [
      ("=tâché", ["? tâché", "=tache 1", "=tâche 1", "=tache: 1"]),
      ("titre:cnaal", ["? cnaal", "Canal 2", "title:Canal: 1"]),
      ("titre:encre quai", ["-title:encre 2", "-quai 0"]), ("canal date:2019", ["-date:2019 2", "-canal 0"]),
      ("titre:(canal encre)", ["-title:encre 1"]),
      ("qaui PRÈS/9 encre", ["? qaui", "Quai 2", "Quai NEAR/9 encre: 1"]),
    ])
  func fields(query: String, expected: [String]) throws {
    #expect(try told(query) == expected.filter { !$0.hasSuffix(" 0") })
  }

  @Test("a name that nobody has is answered by those that are near")
  func values() throws {
    let archive = try NamedArchive(bodies: "Adèle Mirouf parle.", "Troufigny reçoit Adèle Mirouf.")
    let found = try archive.search { $0.query = QueryParser.parse("parle ville:Trofigny") }.suggestions
    #expect(
      found.first
        == .entity(Entity(kind: .city, name: "Troufigny"), articles: 1, query: "city:Troufigny"))
    #expect(found.contains { if case .without(.part("city:Trofigny", _), 1) = $0 { true } else { false } })
  }
}
