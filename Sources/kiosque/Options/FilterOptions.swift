import ArgumentParser
import Searching

/// Conditions outside an article's text.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only articles of this source; with - in front, none of it. May be repeated.", valueName: "name"))
  var source: [String] = []

  @Option(
    help: ArgumentHelp("The first day: 2024, 2024-12 or 2024-12-07 (included).", valueName: "date"))
  var from: CalendarPeriod?

  /// - Parameter to: the end of the range, which each command reads in its own way.
  /// - Throws: ``CommandError/emptyRange(from:to:)``.
  func filters(to: CalendarPeriod?) throws -> SearchFilters {
    var filters = SearchFilters()
    if let from, let to, from.first > to.last {
      throw CommandError.emptyRange(from: from.text, to: to.text)
    }
    filters.from = from?.first
    filters.to = to?.last
    for name in source {
      if name.hasPrefix("-") {
        filters.excludedSources.append(String(name.dropFirst()))
      } else {
        filters.sources.append(name)
      }
    }
    return filters
  }
}
