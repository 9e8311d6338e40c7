import Archive
import Corpus
import Searching
import TestSupport

@testable import QueryLanguage

/// A small archive with a searcher on it.
final class SearchedArchive {
  let scratch: ScratchArchive
  let searcher: Searcher
  let articles: [Article]

  init(_ articles: [Article], ranking: RankingParameters = RankingParameters()) throws {
    self.articles = articles
    scratch = try ScratchArchive(articles)
    searcher = Searcher(scratch.archive, ranking: ranking)
  }

  /// Articles of one body each, keyed by letters from `a`; the later the letter, the newer.
  convenience init(bodies: String...) throws {
    try self.init(
      bodies.enumerated().map { index, body in
        .sample(String(UnicodeScalar(UInt8(97 + index))), body: body, date: "20\(10 + index)-01-01")
      })
  }

  /// The answer to a query, everything on one page unless told otherwise.
  func search(_ text: String?, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> SearchResult {
    var request = SearchRequest(query: text.map(QueryParser.parse))
    request.limit = 1000
    configure(&request)
    return try searcher.search(request)
  }

  func search(_ tree: Query, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> SearchResult {
    var request = SearchRequest(query: ParsedQuery(tree: tree.flattened(), notes: [], canBeRelaxed: false))
    request.limit = 1000
    configure(&request)
    return try searcher.search(request)
  }

  /// The keys of the hits, in alphabetical order, as one text.
  func found(_ text: String?, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> String {
    try search(text) {
      configure(&$0); $0.passages = 0
    }.keys.sorted().joined()
  }

  /// The keys of the hits, best first, as one text.
  func ranked(_ text: String?, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> String {
    try search(text) {
      configure(&$0); $0.passages = 0
    }.keys.joined()
  }
}

extension SearchResult {
  var keys: [String] { hits.map(\.article.key.value) }
}

extension Hit {
  /// The passages with their highlights marked: `l’«avocat»`.
  var markedPassages: [String] { passages.map { marked($0.text, $0.highlights) } }
  var markedTitle: String { marked(article.title, titleHighlights) }
}

/// A text with « and » around ranges of its UTF-8.
func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
  let bytes = Array(text.utf8)
  var output: [UInt8] = []
  var position = 0
  for range in ranges {
    output += bytes[position..<range.lowerBound] + Array("«".utf8) + bytes[range] + Array("»".utf8)
    position = range.upperBound
  }
  return String(decoding: output + bytes[position...], as: UTF8.self)
}
