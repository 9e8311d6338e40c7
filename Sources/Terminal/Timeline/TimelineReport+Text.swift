import Corpus
import Searching

extension TimelineReport {
  /// The timeline for people: the total, then a line a period with a bar, its figures behind.
  ///
  /// The bars fill the terminal's width, or 80 cells where there is none; a period with any hit has a bar. A long
  /// run of periods without hits is one line.
  ///
  /// - Parameter isRelative: bars show the hits for a thousand articles of the archive.
  package func text(_ style: OutputStyle, isRelative: Bool = false) -> String {
    let language = style.language
    var output = StyledText(
      SearchWording.total(
        timeline.total, articles: timeline.total, of: archiveCount, milliseconds: milliseconds,
        language)
        + " · " + TimelineWording.unit(timeline.unit, language)
        + (isRelative ? " · " + TimelineWording.relative(language) : "")
    ).lines(style)
    let rows = rows(isRelative: isRelative, language)
    if !rows.isEmpty { output += "\n" + BarChart(rows).text(style) }
    if let undatedRemark = undatedRemark(in: language) {
      output += "\n" + StyledText(undatedRemark).lines(style)
    }
    return output
  }

  /// Fewer empty periods in a row are shown each.
  private static let shownEmptyPeriods = 6

  private func rows(isRelative: Bool, _ language: Language) -> [BarChart.Row] {
    var rows: [BarChart.Row] = []
    var empty: [Timeline.Period] = []
    func endRun() {
      if empty.count > Self.shownEmptyPeriods {
        rows.append(.remark(TimelineWording.empty(empty.count, timeline.unit, language)))
      } else {
        rows += empty.map { row($0, isRelative, language) }
      }
      empty = []
    }
    for period in timeline.periods {
      if period.hits == 0 {
        empty.append(period)
      } else {
        endRun()
        rows.append(row(period, isRelative, language))
      }
    }
    return rows
  }

  private func row(
    _ period: Timeline.Period, _ isRelative: Bool, _ language: Language
  ) -> BarChart.Row {
    isRelative
      ? .bar(period.name, period.perThousand ?? 0, TimelineWording.share(period, language))
      : .bar(period.name, Double(period.hits), Quantity.count(period.hits, language))
  }
}
