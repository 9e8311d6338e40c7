import Corpus

/// A date as people write it: `2024`, `2024-11`, `2024-11-07`, `11/2024`, `07/11/2024`, and ranges of them,
/// `A..B`, `A..`, `..B`.
enum DateText {
  /// Days that belong to the range; nil where it has no beginning or no end.
  case days(first: Day?, last: Day?)
  /// No date; how it may have been meant, if that is near.
  case unreadable(proposal: String?)
  /// A range that ends before it begins; the same with its ends swapped.
  case reversed(proposal: String)

  /// Longer text is no date: reading stays linear whatever is typed.
  private static let limitInBytes = 64

  init(_ text: String, bound: QueryField.DateBound) {
    self = .unreadable(proposal: nil)
    guard text.utf8.count <= DateText.limitInBytes else { return }
    switch bound {
    case .within: self = DateText.range(text)
    case .before, .after:
      guard let period = DateText.period(text) else {
        self = .unreadable(proposal: DateText.nearest(to: text))
        return
      }
      // Beyond the first and the last year there is nothing to name.
      let isBefore = bound == .before
      let day = Day(number: isBefore ? period.first.number - 1 : period.last.number + 1)
      guard (1...9999).contains(day.calendarDate.year) else { return }
      self = .days(first: isBefore ? nil : day, last: isBefore ? day : nil)
    }
  }

  private static func range(_ text: String) -> DateText {
    guard let dots = text.firstRange(of: "..") else {
      return period(text).map { .days(first: $0.first, last: $0.last) }
        ?? .unreadable(proposal: nearest(to: text))
    }
    let left = String(text[..<dots.lowerBound])
    let right = String(text[dots.upperBound...].drop { $0 == "." })
    let (first, last) = (period(left), period(right))
    if (first != nil || left.isEmpty) && (last != nil || right.isEmpty) && !(left + right).isEmpty {
      if let first, let last, first.first > last.last { return .reversed(proposal: "\(right)..\(left)") }
      return .days(first: first?.first, last: last?.last)
    }
    guard let left = left.isEmpty ? left : nearest(to: left),
      let right = right.isEmpty ? right : nearest(to: right), !(left + right).isEmpty
    else { return .unreadable(proposal: nil) }
    if let first = period(left), let last = period(right), first.first > last.last {
      return .unreadable(proposal: "\(right)..\(left)")
    }
    return .unreadable(proposal: "\(left)..\(right)")
  }

  private static func period(_ text: String) -> CalendarPeriod? {
    if let period = CalendarPeriod(text) { return period }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.dropLast().allSatisfy({ (1...2).contains($0.utf8.count) })
    else {
      return nil
    }
    return CalendarPeriod(iso(parts.reversed()))
  }

  /// A date of the same numbers: another sign between them, a figure less, a month without the day that it
  /// does not have.
  private static func nearest(to text: String) -> String? {
    guard !text.unicodeScalars.contains(where: { $0.isLetterOrNumber && !$0.isDigit }) else { return nil }
    var numbers = text.unicodeScalars.split { !$0.isDigit }.map { Substring($0) }
    guard (1...3).contains(numbers.count) else { return nil }
    if numbers.last?.utf8.count == 4 { numbers.reverse() }
    while !numbers.isEmpty {
      let written = iso(numbers)
      if CalendarPeriod(written) != nil { return written }
      numbers.removeLast()
    }
    return nil
  }

  /// A year, a month and a day as ISO 8601 writes them.
  private static func iso(_ parts: [Substring]) -> String {
    parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }
}
