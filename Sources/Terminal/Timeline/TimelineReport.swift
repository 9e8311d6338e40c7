package import Corpus
package import Searching

/// Hits by time, ready to be shown.
package struct TimelineReport {
  let query: String
  let timeline: Timeline
  let milliseconds: Double
  /// How many articles the archive holds; people are told, programs have `stats`.
  let archiveCount: Int

  /// - Parameter query: as the person wrote it.
  package init(query: String, timeline: Timeline, milliseconds: Double, archiveCount: Int) {
    self.query = query
    self.timeline = timeline
    self.milliseconds = milliseconds
    self.archiveCount = archiveCount
  }

  /// The timeline as `kiosque-timeline-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-timeline-1")
      json.field("query", query)
      json.field("by", timeline.unit.rawValue)
      json.field("total", timeline.total)
      json.field("undated", timeline.undated)
      json.field("took_ms", milliseconds)
      json.field("periods", eachOf: timeline.periods) { json, period in
        json.object {
          $0.field("period", period.name)
          $0.field("hits", period.hits)
          $0.field("articles", period.articles)
          $0.name("per_thousand")
          // Where nothing was printed there is no share, which is not a share of nothing.
          if let share = period.perThousand { $0.number(share) } else { $0.null() }
        }
      }
    }
    return json.bytes
  }

  /// The periods as comma-separated values: `period,hits,articles,per_thousand`.
  package func csv(beginsWithMark: Bool = false) -> [UInt8] {
    var csv = CSVWriter(beginsWithMark: beginsWithMark)
    csv.row(["period", "hits", "articles", "per_thousand"])
    for period in timeline.periods {
      csv.row([
        period.name, String(period.hits), String(period.articles),
        period.perThousand.map(CSVWriter.number) ?? "",
      ])
    }
    return csv.bytes
  }

  /// What CSV has no place for; nil where there is nothing to tell.
  package func undatedRemark(in language: Language) -> String? {
    timeline.undated == 0 ? nil : TimelineWording.undated(timeline.undated, language)
  }
}
