import ArgumentParser
import Corpus

/// What stands behind `export --to`: a format, or the last day as in every filter.
enum ExportDestination: ExpressibleByArgument, Equatable {
  enum Format: String, CaseIterable { case jsonl }

  case format(Format)
  case lastDay(CalendarPeriod)

  init?(argument: String) {
    if let format = Format(rawValue: argument.lowercased()) {
      self = .format(format)
    } else if let period = CalendarPeriod(argument) {
      self = .lastDay(period)
    } else {
      return nil
    }
  }

  var lastDay: CalendarPeriod? { if case .lastDay(let period) = self { period } else { nil } }
}
