import Archive
package import Corpus

extension Searcher {
  /// The hits of a request by time, whatever page it asks for; from one state of the archive.
  ///
  /// The archive's own volume is counted as the same request without words and filters would be, its range of
  /// days aside: the repeats folded are the same, and a query that matches everything has a thousand for a
  /// thousand in each period.
  ///
  /// - Parameters:
  ///   - unit: nil for the one that suits the time that the hits span.
  ///   - largestCount: as many periods are given at most; a coarser unit is taken where there would be more.
  ///     Of years there are never more than 9,999.
  /// - Throws: ``ArchiveError``, ``SearchError``.
  /// - Complexity: a search, and one pass over the archive's columns.
  package func timeline(
    _ request: SearchRequest, by unit: CalendarUnit?, largestCount: Int
  ) throws -> Timeline {
    try withAllHits(of: request) { snapshot, found in
      let hits = DatedArticles(found.candidates.map(\.day))
      guard let first = hits.days.min(), let last = hits.days.max() else {
        var timeline = Timeline(unit: unit ?? .year)
        (timeline.total, timeline.undated) = (hits.undated, hits.undated)
        return timeline
      }
      var shown = unit ?? .readable(from: first, to: last)
      while shown.number(of: last) - shown.number(of: first) >= largestCount, let coarser = shown.coarser {
        shown = coarser
      }
      var timeline = Timeline(unit: shown)
      timeline.isCoarsened = unit != nil && shown != unit
      timeline.undated = hits.undated
      timeline.total = hits.days.count + hits.undated
      let numbers = shown.number(of: first)...shown.number(of: last)
      let volume = DatedArticles(try snapshot.daysOfVolume(for: request)).counts(by: shown, in: numbers)
      timeline.periods = zip(numbers, zip(hits.counts(by: shown, in: numbers), volume)).map {
        number, counts in
        Timeline.Period(name: shown.name(ofNumber: number), hits: counts.0, articles: counts.1)
      }
      return timeline
    }
  }
}

extension Snapshot {
  /// The days of the articles that the hits of a request are measured against.
  fileprivate func daysOfVolume(for request: SearchRequest) throws -> [Int32] {
    var everything = SearchRequest(query: nil)
    (everything.filters.from, everything.filters.to) = (request.filters.from, request.filters.to)
    everything.duplicates = request.duplicates
    everything.limit = 0
    // What keeps the ordinals of all hits.
    everything.countedFields = [.year]
    let filter = try ColumnFilter(everything, self)
    var collector = try HitCollector(everything, self, DuplicateGroups(self))
    for ordinal in filter.ordinals where filter.passes(ordinal) {
      collector.insert(ordinal: ordinal, score: 0)
    }
    _ = collector.page(skipping: 0)
    let days = try column(.day)
    return collector.ordinals.map { days[Int($0)] }
  }
}

/// Articles by their days.
private struct DatedArticles {
  let days: [Day]
  let undated: Int

  /// - Parameter numbers: as the column has them; what lies outside the calendar, as in a damaged column, is no
  ///   date.
  init(_ numbers: [Int32]) {
    days = numbers.filter { Self.calendar.contains($0) }.map(Day.init(number:))
    undated = numbers.count - days.count
  }

  /// The days of the years 1 to 9999.
  private static let calendar: ClosedRange<Int32> = -719_162...2_932_896

  /// The articles of each period; those outside are left out.
  func counts(by unit: CalendarUnit, in numbers: ClosedRange<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: numbers.count)
    for day in days {
      let number = unit.number(of: day)
      if numbers.contains(number) { counts[number - numbers.lowerBound] += 1 }
    }
    return counts
  }
}
