import Corpus
import Entities
import Importing
import QueryLanguage

@testable import Searching
@testable import Terminal

extension WordingTests {
  /// What reports say, sample by sample.
  static let reports: [SaidSample] =
    searches + suggestions + explanations + views + entities + imports + maintenance + syntax

  private static let searches = [
    SaidSample("total none") {
      SearchWording.total(0, articles: 0, of: 11_213, milliseconds: 1.84, $0)
    },
    SaidSample("total one") { SearchWording.total(1, articles: 1, of: 11_213, milliseconds: 1.84, $0) },
    SaidSample("total many") {
      SearchWording.total(2000, articles: 2100, of: 11_213, milliseconds: 1234.5, $0)
    },
    SaidSample("relaxed", SearchWording.relaxed), SaidSample("undated", SearchWording.undated),
    SaidSample("untitled", SearchWording.untitled), SaidSample("query") { SearchWording.query("grève", $0) },
    SaidSample("reprints") { ReprintWording.count(14, $0) },
    SaidSample("one reprint") { ReprintWording.count(1, $0) },
    SaidSample("same text") { ReprintWording.sameText($0) },
    SaidSample("note at line") { SearchWording.noteAtLine(3, $0) },
    SaidSample("stop word", AnalysisWording.stopWord),
  ]

  private static let suggestions: [SaidSample] = {
    let word = QueryWord(text: "pehce", byteRange: 0..<5)
    let lost = (1...12).map { QueryWord(text: "zz\($0)", byteRange: 0..<1) }
    let all: [[Suggestion]] = [
      [.unknown(word), .spelling(of: word, text: "pêche", articles: 1512)],
      [.unknown(word), .form(of: word, text: "pêche", articles: 1)], [.unknown(word)],
      lost.prefix(2).map(Suggestion.unknown), lost.prefix(9).map(Suggestion.unknown),
      lost.map(Suggestion.unknown),
      [.entity(Entity(kind: .city, name: "Alep"), articles: 12, query: "city:Alep")],
      [.query("title:(grève NEAR/8 pêche)", total: 3)], [.looser("grève OR pêche", total: 9)],
      [.without(.part("title:grève", byteRange: 0..<1), total: 1)],
      [.without(.name(NameCondition(facet: .city, name: "Deir Ezzor", isExcluded: true)), total: 2)],
    ]
    return all.map { suggestions in
      SaidSample("suggestion") { SuggestionWording.lines(suggestions, $0).joined(separator: "\n") }
    }
  }()

  private static let explanations: [SaidSample] = {
    func explanation(rank: Int?, total: Int, foldedUnder: String? = nil) -> Explanation {
      Explanation(
        handle: "a3f9c21xyz", article: Article(key: ArticleKey(collection: "", value: "1")), rank: rank,
        total: total, isRelaxed: false, foldedUnder: foldedUnder, filters: [], condition: nil, score: nil)
    }
    func condition(
      _ outcome: ExplainedCondition.Outcome, _ nearMiss: ExplainedCondition.NearMiss? = nil
    ) -> ExplainedCondition {
      var condition = ExplainedCondition(shape: .leaf, text: "a", outcome: outcome)
      condition.nearMiss = nearMiss
      if outcome == .holds {
        condition.matches = [.init(field: .title, count: 1), .init(field: .lead, count: 2)]
      }
      return condition
    }
    let share = ScoreExplanation.Share(
      written: "grève", weight: 4.21, articles: 1204, title: 1, lead: 0, body: 3, opening: 1, frequency: 2,
      score: 8.1)
    return [
      SaidSample("hit") { ExplanationWording.place(explanation(rank: 1, total: 1204), $0) },
      SaidSample("no hit") { ExplanationWording.place(explanation(rank: nil, total: 1), $0) },
      SaidSample("no hits") { ExplanationWording.place(explanation(rank: nil, total: 0), $0) },
      SaidSample("folded") {
        ExplanationWording.place(explanation(rank: nil, total: 3, foldedUnder: "bbbbbbbbbb"), $0)
      },
      SaidSample("ignored") { ExplanationWording.remark(condition(.ignored), $0) },
      SaidSample("holds") { ExplanationWording.remark(condition(.holds), $0) },
      SaidSample("words") { ExplanationWording.remark(condition(.fails, .words), $0) },
      SaidSample("farther") { ExplanationWording.remark(condition(.fails, .farther), $0) },
      SaidSample("elsewhere") { ExplanationWording.remark(condition(.fails, .elsewhere), $0) },
      SaidSample("score") { ExplanationWording.score(12.34, $0) },
      SaidSample("share") { ExplanationWording.share(share, of: 12.34, $0).joined(separator: " | ") },
    ]
  }()

  private static let views: [SaidSample] = {
    func concordance(_ matches: Int, _ articles: Int, _ shown: Int) -> ConcordanceCounts {
      var counts = ConcordanceCounts()
      (counts.matches, counts.articles, counts.shown) = (matches, articles, shown)
      return counts
    }
    var samples = [
      SaidSample("concordance none") { ConcordanceFormat.summary(concordance(0, 0, 0), in: $0) },
      SaidSample("concordance one") { ConcordanceFormat.summary(concordance(1, 1, 1), in: $0) },
      SaidSample("concordance cut") { ConcordanceFormat.summary(concordance(1180, 41, 20), in: $0) },
      SaidSample("per thousand", TimelineWording.relative),
      SaidSample("share") {
        TimelineWording.share(Timeline.Period(name: "2016", hits: 96, articles: 1204), $0)
      },
      SaidSample("no share") {
        TimelineWording.share(Timeline.Period(name: "2016", hits: 0, articles: 0), $0)
      },
      SaidSample("undated one") { TimelineWording.undated(1, $0) },
      SaidSample("undated many") { TimelineWording.undated(2, $0) },
      SaidSample("further one") { FacetWording.further(1, $0) },
      SaidSample("further many") { FacetWording.further(1900, $0) },
      SaidSample("against a query") { FacetWording.against("paix", 4100, $0) },
      SaidSample("against all") { FacetWording.against("", 4100, $0) },
      SaidSample("columns") { FacetWording.contrastHeader($0).joined(separator: " | ") },
      SaidSample("no names", FacetWording.noNames), SaidSample("places", FacetWording.otherPlaces),
    ]
    for unit in CalendarUnit.allCases {
      samples.append(SaidSample("by \(unit)") { TimelineWording.unit(unit, $0) })
      samples.append(SaidSample("empty \(unit)s") { TimelineWording.empty(50, unit, $0) })
    }
    for field in CountedField.allCases {
      samples.append(SaidSample("\(field)") { FacetWording.names(field, $0) })
      samples.append(
        SaidSample("distinct \(field)") {
          FacetWording.distinct(FacetCounts(field: field, values: [], distinct: 1), $0) + ", "
            + FacetWording.distinct(FacetCounts(field: field, values: [], distinct: 1900), $0)
        })
      samples.append(SaidSample("no \(field)") { FacetWording.none(field, $0) })
      samples.append(SaidSample("beside: \(field)") { EntityWording.beside(field, $0) })
    }
    return samples
  }()

  private static let entities: [SaidSample] =
    [
      SaidSample("forms", EntityWording.forms),
      SaidSample("candidate") { EntityWording.candidate("Le Pen", 1204, $0) },
      SaidSample("form") { EntityWording.form("Le Pen", 1204, $0) },
      SaidSample("several") { NameWording.several(nil, $0) },
    ] + EntityKind.allCases.map { kind in SaidSample("kind \(kind)") { EntityWording.kind(kind, $0) } }

  private static let imports: [SaidSample] = {
    var report = ImportReport()
    (report.imported, report.updated, report.unchanged, report.failed) = (11_210, 3, 388, 3)
    (report.duplicates, report.undated, report.untitled) = (127, 12, 1)
    var dry = report
    dry.isDryRun = true
    let issue = ImportIssue(path: "a.jsonl", record: 12, reason: .noArticle)
    return [
      SaidSample("report") { report.text(in: $0) }, SaidSample("dry run") { ImportWording.counts(dry, $0) },
      SaidSample("issue") { issue.message(in: $0) },
      SaidSample("further") { ImportWording.furtherIssues(2, $0) },
      SaidSample("progress") { ImportWording.progress(articles: 9412, perSecond: 1640, $0) },
      SaidSample("indexing", ImportWording.indexing),
      SaidSample("remaining") { ImportWording.remaining(seconds: 125, $0) },
    ]
  }()

  private static let maintenance: [SaidSample] = {
    var figures = ArchiveFigures()
    (figures.articles, figures.textBytes, figures.fileBytes) = (11_213, 64_151_552, 999)
    (figures.from, figures.to) = (Day(year: 2011, month: 2, day: 1), Day(year: 2024, month: 12, day: 7))
    (figures.undated, figures.duplicates, figures.sources, figures.terms) = (12, 127, 1, 90_412)
    (figures.actors, figures.cities, figures.countries) = (7000, 412, 1)
    (figures.analyzer, figures.fingerprint) = ("1-abc", "f00d")
    var single = ArchiveFigures()
    (single.articles, single.duplicates) = (1, 1)
    return [
      SaidSample("figures") { figures.text(in: $0) }, SaidSample("few figures") { single.text(in: $0) },
      SaidSample("rebuilding") { MaintenanceWording.rebuilding(3, of: 1204, $0) },
    ]
  }()

  private static let syntax = QuerySyntax.help.map { row in
    SaidSample("syntax") { "\(row.spellings(in: $0).joined(separator: ", "))  \($0(row.meaning))" }
  }
}
