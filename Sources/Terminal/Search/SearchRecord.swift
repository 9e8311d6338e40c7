import Corpus
package import Foundation
package import Searching

/// A search that was answered, as a log keeps it: what was asked, of which articles, and how much was found.
package struct SearchRecord {
  /// When it was answered.
  package var date: Date
  /// The archive's file.
  package var archive: String
  /// Of the articles that were searched; see `stats`.
  package var fingerprint: String
  /// The version of the analyzer that cut their texts.
  package var analyzer: String
  /// As the person wrote it.
  package var query: String
  /// All but the query.
  package var request: SearchRequest
  package var total: Int
  package var articles: Int
  package var isRelaxed: Bool

  package init(
    date: Date, archive: String, fingerprint: String, analyzer: String, query: String, request: SearchRequest,
    total: Int, articles: Int, isRelaxed: Bool
  ) {
    self.date = date
    self.archive = archive
    self.fingerprint = fingerprint
    self.analyzer = analyzer
    self.query = query
    self.request = request
    self.total = total
    self.articles = articles
    self.isRelaxed = isRelaxed
  }

  /// What the line of a log begins with.
  package static let opening = #"{"format":"\#(format)""#
  private static let format = "kiosque-log-1"

  /// The record as `kiosque-log-1`, one line without its end.
  ///
  /// Filters stand as people give them to the options of their names, an excluded value behind a hyphen.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("date", date.formatted(.iso8601))
      json.field("archive", archive)
      json.field("fingerprint", fingerprint)
      json.field("analyzer", analyzer)
      json.field("query", query)
      json.name("filters")
      json.filters(request.filters)
      json.name("options")
      json.object { json in
        json.field("match", request.matching.rawValue)
        json.field("sort", request.order.rawValue)
        json.field("duplicates", request.duplicates.rawValue)
        json.field("limit", request.limit)
        json.field("offset", request.offset)
        json.field("passages", request.passages)
      }
      json.field("total", total)
      json.field("articles", articles)
      json.field("relaxed", isRelaxed)
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func filters(_ filters: SearchFilters) {
    object { json in
      for facet in Facet.allCases {
        let conditions = filters.names.filter { $0.facet == facet }
        json.field(facet.rawValue, conditions.map { ($0.isExcluded ? "-" : "") + $0.name })
      }
      json.field("source", filters.sources + filters.excludedSources.map { "-" + $0 })
      json.field("author", filters.authors + filters.excludedAuthors.map { "-" + $0 })
      json.field("from", optional: filters.from?.description)
      json.field("to", optional: filters.to?.description)
    }
  }
}
