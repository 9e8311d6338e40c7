import ArgumentParser
import Corpus
import Terminal

/// What stands behind `export --to`: a format, or the last day as in every filter.
enum ExportDestination: ExpressibleByArgument, Equatable {
  case format(ExportFormat)
  case lastDay(CalendarPeriod)

  init?(argument: String) {
    if let format = ExportFormat(rawValue: argument.lowercased()) {
      self = .format(format)
    } else if let period = CalendarPeriod(argument) {
      self = .lastDay(period)
    } else {
      return nil
    }
  }

  /// What the help and the message about any other value name.
  static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) }

  var format: ExportFormat? { if case .format(let format) = self { format } else { nil } }

  var lastDay: CalendarPeriod? { if case .lastDay(let period) = self { period } else { nil } }
}
