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
    if !rows.isEmpty { output += "\n" + Histogram(rows).text(width: style.width ?? Self.plainWidth) }
    if let undatedRemark = undatedRemark(in: language) {
      output += "\n" + StyledText(undatedRemark).lines(style)
    }
    return output
  }

  private static let plainWidth = 80
  /// Fewer empty periods in a row are shown each.
  private static let shownEmptyPeriods = 6

  private func rows(isRelative: Bool, _ language: Language) -> [Histogram.Row] {
    var rows: [Histogram.Row] = []
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
  ) -> Histogram.Row {
    isRelative
      ? .bar(period.name, period.perThousand ?? 0, TimelineWording.share(period, language))
      : .bar(period.name, Double(period.hits), Quantity.count(period.hits, language))
  }
}

/// Lines of a label, a bar and a figure each.
struct Histogram {
  enum Row {
    /// - Parameter value: not negative; the greatest has the longest bar.
    case bar(_ label: String, _ value: Double, _ figure: String)
    /// A line without a bar.
    case remark(String)
  }

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// - Complexity: linear in the rows and in the width of each.
  func text(width: Int) -> String {
    var (labelWidth, figureWidth, greatest) = (0, 0, 0.0)
    for case .bar(let label, let value, let figure) in rows {
      labelWidth = max(labelWidth, CellWidth.of(label))
      figureWidth = max(figureWidth, CellWidth.of(figure))
      greatest = max(greatest, value)
    }
    let cells = max(width - labelWidth - figureWidth - Self.gaps, 1)
    var output = ""
    for row in rows {
      switch row {
      case .bar(let label, let value, let figure):
        output += " " + label + String(repeating: " ", count: labelWidth - CellWidth.of(label)) + "  "
        if value > 0 {
          let length = max(1, Int((value / greatest * Double(cells)).rounded()))
          output += String(repeating: "▇", count: length) + " "
        }
        output += figure + "\n"
      case .remark(let text):
        output += StyledText(text).lines(OutputStyle(width: width, usesColor: false))
      }
    }
    return output
  }

  /// In front of the label, between label and bar, between bar and figure, and a cell left free at the end.
  private static let gaps = 5
}
