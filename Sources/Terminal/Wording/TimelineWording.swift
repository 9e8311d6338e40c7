import Corpus
import Searching

/// What is said of hits by time.
enum TimelineWording {
  static func unit(_ unit: CalendarUnit) -> String { "by \(unit.rawValue)" }

  static let relative = "per 1,000 articles"

  /// `79.7 (96 of 1,204)`
  static func share(_ period: Timeline.Period) -> String {
    guard let share = period.perThousand else { return "no articles" }
    return "\(Quantity.tenths(share)) (\(Quantity.count(period.hits)) of \(Quantity.count(period.articles)))"
  }

  static func empty(_ count: Int, _ unit: CalendarUnit) -> String {
    "… \(Quantity.count(count, unit.rawValue)) without a hit"
  }

  static func undated(_ count: Int) -> String {
    "\(Quantity.count(count, "undated hit")) \(count == 1 ? "is" : "are") in no period"
  }
}
