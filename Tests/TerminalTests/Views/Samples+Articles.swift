import Corpus
import Importing
import Terminal
import TestSupport

@testable import Searching

extension Samples {
  // MARK: - One article

  private static let title = marked(
    "Des milliers d’habitants quittent la ville de ⟦Homs⟧, que l’armée n’a pas su tenir, et gagnent la côte")
  private static let lead = marked("L’⟦Organisation des Nations unies⟧ s’inquiète du sort des habitants.")
  private static let body = marked(
    """
    Des milliers d’habitants ont quitté ⟦Homs⟧ et ⟦Alep⟧ vendredi. La plus grande offensive contre le gouvernement de ⟦Bachar al-Assad⟧ depuis des années les a surpris : « Nous n’avons rien pu prendre », dit l’un d’eux.
    東京都の労働者は一斉に東京都の労働者は一斉に東京都の労働者は一斉に東京都の労働者は一斉に ⟦e\u{301}te\u{301}⟧ 👩\u{200D}👩\u{200D}👧\u{200D}👦🇫🇷
    https://exemple.fr/presse/2024/12/les-habitants-de-homs-quittent-la-ville-sous-les-bombes-et-la-pluie.html
    """)

  static let sheet: ArticleSheet = {
    var article = Article.sample(
      "a3f9c21xyz",
      title: title.text,
      lead: lead.text, body: body.text, date: "2024-12-07", source: "BBC Afrique")
    article.author = "Une envoyée spéciale"
    article.url = "https://exemple.fr/presse/2024/12/les-habitants-de-homs-quittent-la-ville?ref=né"
    article.path = "presse/2024/homs.html"
    var names = EntityNames()
    (names.actors, names.cities) = (["Bachar al-Assad", "Organisation des Nations unies"], ["Homs", "Alep"])
    return ArticleSheet(
      article, handle: "a3f9c21xyz",
      duplicates: [
        Reprint(handle: "s000000000", source: "", date: nil),
        Reprint(
          handle: "r000000000", source: "Le Quotidien du Nord et du Pas-de-Calais",
          date: Day(iso8601: "2024-12-08")),
      ], names: names)
  }()

  static let mentions: [Passage.Field: [Range<Int>]] = [
    .title: title.ranges, .lead: lead.ranges, .body: body.ranges,
  ]

  /// The first words of the body, across the name of a city in it.
  static let highlights: [Passage.Field: [Range<Int>]] = [
    .body: [4..<12, body.ranges[0].lowerBound..<body.ranges[0].lowerBound + 4]
  ]

  static let concordance: [ConcordanceLine] = [
    (
      "Les syndicats ont aussitôt confirmé, ensemble, la ⟦grève⟧ générale du mercredi.",
      "Le Quotidien du Nord"
    ),
    (
      "e\u{301}le\u{301}ves 👩\u{200D}🚀🇫🇷 et lyce\u{301}ens ont vote\u{301} la ⟦gre\u{300}ve⟧ ge\u{301}ne\u{301}rale",
      "東京新聞"
    ),
    ("東京都の労働者は一斉に ⟦grève⟧ 東京都の労働者は一斉に東京都の労働者は一斉に", ""),
  ].map { text, source in
    let (body, ranges) = marked(text)
    return ConcordanceLine(
      handle: "0y3997cf0p",
      article: .sample("a", body: body, date: source.isEmpty ? nil : "2010-05-03", source: source),
      field: .body,
      byteRange: ranges[0])
  }

  // MARK: - Explanations

  static let score: ScoreExplanation = {
    var score = ScoreExplanation()
    score.shares = [
      .init(
        written: "offensive", weight: 4.21, articles: 1120, title: 0, lead: 1, body: 3, opening: 1,
        frequency: 2.1,
        score: 11.1),
      .init(
        written: "\"droits de l’homme\"", weight: 2, articles: 12, title: 1, lead: 0, body: 0, opening: 0,
        frequency: 1, score: 1),
    ]
    return score
  }()

  static let explanation: ExplanationReport = {
    func leaf(
      _ text: String, _ outcome: ExplainedCondition.Outcome, _ near: ExplainedCondition.NearMiss? = nil
    ) -> ExplainedCondition {
      var leaf = ExplainedCondition(shape: .leaf, text: text, outcome: outcome)
      if outcome == .holds { leaf.matches = [.init(field: .title, count: 1), .init(field: .body, count: 3)] }
      leaf.nearMiss = near
      return leaf
    }
    var all = ExplainedCondition(shape: .all, text: "", outcome: .fails)
    all.parts = [
      leaf("offensive", .holds),
      leaf("\"ministre de l’intérieur et de la décentralisation\"", .fails, .words),
      leaf("東京 PRÈS/3 労働者", .fails, .farther), leaf("de", .ignored),
    ]
    return ExplanationReport(
      query: "offensive …",
      explanation: Explanation(
        handle: "a3f9c21xyz", article: sheet.article, rank: nil, total: 312, isRelaxed: true,
        foldedUnder: nil,
        filters: [
          ExplainedFilter(
            condition: .dates(from: Day(iso8601: "2024-01-01"), to: Day(iso8601: "2024-12-31")), holds: true),
          ExplainedFilter(
            condition: .sources(["Le Quotidien du Nord et du Pas-de-Calais"], isExcluded: true), holds: false),
        ], condition: all, score: score))
  }()

  static let tokens = TokenTable(
    text: "L’été 東京 anticonstitutionnellement 280 000",
    rows: [
      .init(byteRange: 4..<9, form: "ete", term: "ete", isStopWord: false),
      .init(byteRange: 10..<16, form: "東京", term: "東京", isStopWord: true),
      .init(
        byteRange: 17..<42, form: "anticonstitutionnellement", term: "anticonstitutionnel", isStopWord: false),
      .init(byteRange: 43..<50, form: "280000", term: "280000", isStopWord: false),
    ])

  // MARK: - The archive

  static let importReport: ImportReport = {
    var report = ImportReport()
    (report.imported, report.updated, report.unchanged, report.failed) = (11210, 3, 388, 3)
    (report.duplicates, report.undated, report.untitled) = (127, 12, 4)
    report.issues = [
      ImportIssue(
        path: "presse/2024/12/les-habitants-de-homs-quittent-la-ville.json", record: 1204, reason: .noArticle)
    ]
    return report
  }()

  static let figures: ArchiveFigures = {
    var figures = ArchiveFigures()
    (figures.articles, figures.textBytes, figures.fileBytes) = (11213, 31_400_000, 68_000_000)
    (figures.from, figures.to) = (Day(iso8601: "2011-01-02"), Day(iso8601: "2024-12-07"))
    (figures.undated, figures.duplicates, figures.sources, figures.terms) = (12, 127, 41, 68_512)
    (figures.actors, figures.cities, figures.countries) = (22_001, 1304, 188)
    (figures.analyzer, figures.fingerprint) = ("french-3-0123456789abcdef", "0123456789abcdefghijklmnop")
    return figures
  }()
}
