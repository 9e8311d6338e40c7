import Corpus
import Searching
import Terminal

/// What people see, made of fixed values: no archive, no clock.
enum View: String, CaseIterable {
  case analyze
  case concordance
  case entity
  case explain
  case facets
  case facetsAgainst = "facets-against"
  /// Help where nothing is found.
  case help
  case importing = "import"
  case remark
  case search
  case show
  case stats
  case timeline
  case timelineRelative = "timeline-relative"

  func text(_ style: OutputStyle) -> String {
    switch self {
    case .analyze: return Samples.tokens.text(style)
    case .concordance:
      let format = ConcordanceFormat(width: style.width ?? 120, style: style)
      return Samples.concordance.map { format.text($0) }.joined()
    case .entity: return EntitySheet(Samples.profile).text(style)
    case .explain: return Samples.explanation.text(style)
    case .facets: return FacetReport(Samples.search, Samples.actors).text(style)
    case .facetsAgainst: return Samples.contrast.text(style)
    case .help: return Samples.nothingFound.text(style)
    case .importing:
      let report = Samples.importReport
      return report.issuesText(limit: 1, in: style.language, width: style.width)
        + report.text(in: style.language, width: style.width)
    case .remark:
      return QueryRemark(
        query: "grève date:2016..2017 PRÈS", byteRange: 23..<28,
        message: style.language(
          "PRÈS expects a word on each side; read as the word “près”",
          "PRÈS attend un mot de chaque côté ; lu comme le mot « près »")
      ).text(width: style.width, in: style.language)
    case .search:
      var report = Samples.search
      report.conditions = [style.language("city:Alep", "ville:Alep")]
      return report.text(style)
    case .show:
      return Samples.sheet.text(style, mentions: Samples.mentions, highlights: Samples.highlights)
    case .stats: return Samples.figures.text(in: style.language, width: style.width)
    case .timeline: return Samples.timeline.text(style)
    case .timelineRelative: return Samples.timeline.text(style, isRelative: true)
    }
  }
}
