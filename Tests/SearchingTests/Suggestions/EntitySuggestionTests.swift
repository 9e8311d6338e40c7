import Corpus
import QueryLanguage
import Searching
import Testing

@Suite struct EntitySuggestionTests {
  private func names(_ query: String) throws -> [String] {
    let archive = try NamedArchive(
      bodies: "Adèle Mirouf parle à Bastien Varnet.", "Troufigny reçoit Adèle Mirouf.", "En Syldurie, rien.")
    return try archive.search { $0.query = QueryParser.parse(query) }.suggestions.compactMap {
      if case .entity(_, let articles, let query) = $0 { "\(query) \(articles)" } else { nil }
    }
  }

  @Test(
    "entities of that name, misspelt or not, are proposed as a query asks for them",
    arguments: [
      ("troufinny", ["city:Troufigny 1"]), ("sildurie", ["country:Syldurie 1"]),
      ("\"Mirouf Adele\" ET zzzz", []), ("adele ET miruof", ["actor:\"Adèle Mirouf\" 2"]),
      ("rien ET troufigni", ["city:Troufigny 1"]), ("zzzzzz", []),
    ])
  func entities(query: String, found: [String]) throws { #expect(try names(query) == found) }
}
