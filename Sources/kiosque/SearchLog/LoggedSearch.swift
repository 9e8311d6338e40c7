import Corpus
import Foundation
import Searching
import Terminal

/// A search that a log holds, read to be run again.
struct LoggedSearch {
  let query: String
  /// All but the query, as it was.
  let request: SearchRequest
  /// How many hits there were.
  let total: Int
  /// What was searched then; nil where the line does not tell.
  let fingerprint: String?
  let analyzer: String?

  /// Whether a line of queries is one of a log.
  static func isOne(_ line: String) -> Bool { line.hasPrefix(SearchRecord.opening) }

  /// Why a line of a log cannot be run again.
  enum Problem: Error, Equatable {
    case noJSON
    /// A field that is needed, or that holds what it cannot.
    case field(String)
  }

  init(line: String) throws(Problem) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
      throw .noJSON
    }
    let fields = Fields(values: object)
    guard let query = try fields.text("query") else { throw .field("query") }
    guard let total = try fields.count("total") else { throw .field("total") }
    (self.query, self.total) = (query, total)
    fingerprint = try fields.text("fingerprint")
    analyzer = try fields.text("analyzer")
    var request = SearchRequest(query: nil)
    request.filters = try Self.filters(fields.object("filters"))
    let options = try fields.object("options")
    request.matching = try options.choice("match") ?? request.matching
    request.order = try options.choice("sort") ?? request.order
    request.duplicates = try options.choice("duplicates") ?? request.duplicates
    request.limit = try options.count("limit") ?? request.limit
    request.offset = try options.count("offset") ?? request.offset
    request.passages = try options.count("passages") ?? request.passages
    self.request = request
  }

  private static func filters(_ fields: Fields) throws(Problem) -> SearchFilters {
    var filters = SearchFilters()
    (filters.sources, filters.excludedSources) = FilterOptions.divided(try fields.texts("source"))
    (filters.authors, filters.excludedAuthors) = FilterOptions.divided(try fields.texts("author"))
    for facet in Facet.allCases {
      filters.names += FilterOptions.conditions(facet, try fields.texts(facet.rawValue))
    }
    filters.from = try fields.period("from")?.first
    filters.to = try fields.period("to")?.last
    return filters
  }
}

/// The fields of a JSON object; one that is absent or null has no value.
private struct Fields {
  var values: [String: Any]

  private func value<Value>(_ name: String, as _: Value.Type) throws(LoggedSearch.Problem) -> Value? {
    guard let value = values[name], !(value is NSNull) else { return nil }
    guard let value = value as? Value else { throw .field(name) }
    return value
  }

  func text(_ name: String) throws(LoggedSearch.Problem) -> String? { try value(name, as: String.self) }

  func texts(_ name: String) throws(LoggedSearch.Problem) -> [String] {
    try value(name, as: [String].self) ?? []
  }

  /// A whole number from 0.
  func count(_ name: String) throws(LoggedSearch.Problem) -> Int? {
    guard let count = try value(name, as: Int.self) else { return nil }
    guard count >= 0 else { throw .field(name) }
    return count
  }

  func object(_ name: String) throws(LoggedSearch.Problem) -> Fields {
    Fields(values: try value(name, as: [String: Any].self) ?? [:])
  }

  func period(_ name: String) throws(LoggedSearch.Problem) -> CalendarPeriod? {
    guard let text = try text(name) else { return nil }
    guard let period = CalendarPeriod(text) else { throw .field(name) }
    return period
  }

  func choice<Choice: RawRepresentable>(
    _ name: String
  ) throws(LoggedSearch.Problem) -> Choice? where Choice.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw .field(name) }
    return choice
  }
}
