/// What time is counted in: days, months or years of the Gregorian calendar.
package enum CalendarUnit: String, Sendable, CaseIterable {
  case day
  case month
  case year

  /// The number of the period that a day lies in; periods that follow each other have numbers that do.
  package func number(of day: Day) -> Int {
    let (year, month, _) = day.calendarDate
    switch self {
    case .day: return Int(day.number)
    case .month: return year * 12 + month - 1
    case .year: return year
    }
  }

  /// A period as ISO 8601 writes it, and as filters by date read it: `2024`, `2024-12`, `2024-12-07`.
  ///
  /// - Parameter number: of a period of the years 1 to 9999.
  package func name(ofNumber number: Int) -> String {
    switch self {
    case .day: Day(number: Int32(number)).description
    case .month: Self.padded(number / 12, 4) + "-" + Self.padded(number % 12 + 1, 2)
    case .year: Self.padded(number, 4)
    }
  }

  /// The next coarser one; nil for years.
  package var coarser: CalendarUnit? {
    switch self {
    case .day: .month
    case .month: .year
    case .year: nil
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
