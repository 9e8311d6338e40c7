package import Corpus
import Foundation
import GRDB

/// What an archive holds, in figures.
package struct ArchiveStatistics: Sendable, Equatable {
  package var articles = 0
  /// Title, lead and body of all articles, in UTF-8.
  package var textBytes = 0
  /// The archive's file; what has not been merged into it yet (`-wal`) is not counted.
  package var fileBytes = 0
  /// The earliest and the latest date; nil where no article is dated.
  package var from: Day?
  package var to: Day?
  package var undated = 0
  package var sources = 0
  package var duplicates = 0
  /// Persons and organisations, cities and countries that articles name; none in an archive of an older schema.
  package var actors = 0
  package var cities = 0
  package var countries = 0
  /// Distinct words as the index sees them.
  package var terms = 0
  package var analyzer = ""
  /// Nil in an archive of an older schema.
  package var fingerprint: ArchiveFingerprint?
}

extension Archive {
  /// - Complexity: reads every text once, for its length.
  package func statistics() throws -> ArchiveStatistics {
    try read { snapshot in
      var statistics = ArchiveStatistics()
      statistics.analyzer = analyzerVersion
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
      statistics.fileBytes = size?.intValue ?? 0
      try snapshot.forEachTerm { _, _ in statistics.terms += 1 }
      statistics.textBytes =
        try Int.fetchOne(
          snapshot.db,
          sql: """
            SELECT sum(length(CAST(title AS BLOB)) + length(CAST(lead AS BLOB)) + length(CAST(body AS BLOB)))
            FROM article
            """) ?? 0
      let sources = try snapshot.column(.source)
      let live = sources.indices.filter { sources[$0] != 0 }
      let days = try snapshot.column(.day)
      let dates = live.map { days[$0] }.filter { $0 != DocValues.undated }
      let duplicates = try snapshot.column(.duplicateOf)
      statistics.articles = live.count
      statistics.undated = live.count - dates.count
      statistics.from = dates.min().map(Day.init(number:))
      statistics.to = dates.max().map(Day.init(number:))
      statistics.sources = Set(live.map { sources[$0] }).count
      statistics.duplicates = live.count { duplicates[$0] != 0 }
      if schema == Self.schemaVersion {
        try snapshot.countEntities(&statistics)
        statistics.fingerprint = try snapshot.fingerprint()
      }
      return statistics
    }
  }
}

extension Snapshot {
  fileprivate func countEntities(_ statistics: inout ArchiveStatistics) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT kind, count(*) FROM entity
        WHERE id IN (SELECT entity FROM name_key WHERE articles > 0) GROUP BY kind
        """)
    while let row = try rows.next() {
      let count: Int = try row.decode(atIndex: 1)
      switch try EntityKind(rawValue: row.decode(UInt8.self, atIndex: 0))?.facet {
      case .actor: statistics.actors += count
      case .city: statistics.cities += count
      case .country: statistics.countries += count
      case nil: break
      }
    }
  }
}
