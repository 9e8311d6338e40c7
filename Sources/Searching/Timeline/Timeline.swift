package import Corpus

/// Hits by time: every period between the first hit and the last, those without a hit too.
package struct Timeline: Equatable, Sendable {
  package struct Period: Equatable, Sendable {
    /// `2024`, `2024-12` or `2024-12-07`.
    package var name: String
    package var hits: Int
    /// How many articles the archive has of that period, repeats folded as among the hits.
    package var articles: Int

    package init(name: String, hits: Int, articles: Int) {
      self.name = name
      self.hits = hits
      self.articles = articles
    }

    /// Hits for a thousand articles of the archive; nil where it has none of that period.
    package var perThousand: Double? {
      articles == 0 ? nil : Double(hits) * 1000 / Double(articles)
    }
  }

  package var unit: CalendarUnit
  /// Whether the unit that was asked for would have made more periods than are given.
  package var isCoarsened = false
  /// All hits, undated ones too: those of the periods and ``undated``.
  package var total = 0
  /// Hits that belong to no period.
  package var undated = 0
  package var periods: [Period] = []

  package init(unit: CalendarUnit) { self.unit = unit }
}

extension CalendarUnit {
  /// The unit that makes a histogram of these days that one can read: years beyond three years, months beyond
  /// three months, else days.
  static func readable(from first: Day, to last: Day) -> CalendarUnit {
    let days = Int(last.number) - Int(first.number) + 1
    if days > 3 * 366 { return .year }
    return days > 92 ? .month : .day
  }
}
