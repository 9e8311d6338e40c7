package import Corpus

/// That an article appeared in a range of days; an undated one is in none.
package struct DateCondition: Sendable {
  /// Belongs to the range; nil where it has no beginning.
  package let first: Day?
  /// Belongs to the range; nil where it has no end.
  package let last: Day?
  /// Where it was written, field included, in bytes of the source's UTF-8; the date alone where the field
  /// stands in front of a group. Empty for a condition that nobody typed.
  package let range: Range<Int>

  /// The condition for those days; nil where it would be none (no beginning and no end), no day could meet
  /// it, or a day is not within the years 1 to 9999.
  package init?(first: Day?, last: Day?, range: Range<Int> = 0..<0) {
    guard first != nil || last != nil else { return nil }
    if let first, let last, first > last { return nil }
    let years = [first, last].compactMap { $0?.calendarDate.year }
    guard years.allSatisfy({ (1...9999).contains($0) }) else { return nil }
    (self.first, self.last, self.range) = (first, last, range)
  }
}

extension DateCondition: Equatable {
  package static func == (one: DateCondition, other: DateCondition) -> Bool {
    (one.first, one.last) == (other.first, other.last)
  }
}

extension DateCondition: CustomStringConvertible {
  /// As it is written in a query, as short as its two ends allow in the same unit: `date:2024`,
  /// `date:2024-11..2024-12`, `date:2024-11-07..`.
  package var description: String { written(in: .english) }

  /// The same with the name that the field has in a language.
  func written(in language: Language) -> String {
    // Days, months and years as ISO 8601 writes them are openings of one another.
    let length = max(first.map(DateCondition.lengthOfFirst) ?? 4, last.map(DateCondition.lengthOfLast) ?? 4)
    let start = first.map { String($0.description.prefix(length)) } ?? ""
    let end = last.map { String($0.description.prefix(length)) } ?? ""
    let written = start == end ? start : "\(start)..\(end)"
    return QueryField.printed(.date(.within), in: language) + written
  }

  private static func lengthOfFirst(_ day: Day) -> Int {
    let (_, month, dayOfMonth) = day.calendarDate
    return dayOfMonth > 1 ? 10 : month > 1 ? 7 : 4
  }

  private static func lengthOfLast(_ day: Day) -> Int {
    let (year, month, dayOfMonth) = day.calendarDate
    return dayOfMonth < Day.lengthOfMonth(month, year: year) ? 10 : month < 12 ? 7 : 4
  }
}
