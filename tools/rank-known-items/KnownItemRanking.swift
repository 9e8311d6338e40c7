import Archive
import Corpus
import Foundation
import QueryLanguage
import Searching

/// An archive of the documents of a folder, with the queries to ask it.
struct KnownItemRanking {
  private struct Document: Decodable {
    var title: String
    var lead: String
    var body: String
  }

  /// As deep as recall is looked at.
  private static let depth = 100

  private let archive: Archive
  private let queries: [Substring]

  /// Imports the documents into a new archive beside them.
  init(folder: String) throws {
    archive = try Archive(path: "\(folder)/documents.kiosque", creating: true)
    let articleImport = try ArticleImport(into: archive, recognizingEntities: false)
    let lines = try String(contentsOfFile: "\(folder)/documents.jsonl", encoding: .utf8).split(
      separator: "\n")
    for (place, line) in lines.enumerated() {
      let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
      // Ties stand newest first: so they stand in list order.
      try articleImport.add(
        Article(
          key: ArticleKey(collection: "documents", value: String(place)), title: document.title,
          lead: document.lead, body: document.body, date: Day(number: Int32(lines.count - place))))
    }
    try articleImport.finish()
    queries = try String(contentsOfFile: "\(folder)/queries.txt", encoding: .utf8).split(separator: "\n")
  }

  /// Writes, for each query, the places of the best documents, best first.
  func run(_ parameters: RankingParameters) throws {
    let searcher = Searcher(archive, ranking: parameters)
    for query in queries {
      var request = SearchRequest(query: QueryParser.parse(String(query)))
      request.matching = .any
      request.duplicates = .shown
      (request.limit, request.passages) = (Self.depth, 0)
      let hits = try searcher.search(request).hits
      print(hits.map(\.article.key.value).joined(separator: " "))
    }
  }
}

extension RankingParameters {
  /// The standard constants with those changed that a JSON object names.
  init(changedBy json: String) throws {
    guard
      var constants = try JSONSerialization.jsonObject(with: JSONEncoder().encode(RankingParameters()))
        as? [String: Any],
      let changes = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    else { throw CocoaError(.coderReadCorrupt) }
    for (name, value) in changes {
      guard constants[name] != nil else { throw CocoaError(.coderValueNotFound) }
      constants[name] = value
    }
    self = try JSONDecoder().decode(
      RankingParameters.self, from: JSONSerialization.data(withJSONObject: constants))
  }
}
