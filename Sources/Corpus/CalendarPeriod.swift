/// A year, a month or a day as people write them: `2024`, `2024-12`, `2024-12-07`.
package struct CalendarPeriod: Sendable, Equatable {
  /// As it was written.
  package let text: String
  package let first: Day
  package let last: Day

  /// The period of a text, or nil where it names none.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({
        $0.utf8.count == $1 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let firstMonth = numbers.count > 1 ? numbers[1] : 1
    let lastMonth = numbers.count > 1 ? numbers[1] : 12
    guard (1...12).contains(firstMonth) else { return nil }
    let firstDay = numbers.count > 2 ? numbers[2] : 1
    let lastDay = numbers.count > 2 ? numbers[2] : Day.lengthOfMonth(lastMonth, year: numbers[0])
    guard let first = Day(year: numbers[0], month: firstMonth, day: firstDay),
      let last = Day(year: numbers[0], month: lastMonth, day: lastDay)
    else { return nil }
    self.text = text
    (self.first, self.last) = (first, last)
  }
}
