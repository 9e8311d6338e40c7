import ArgumentParser
import Corpus
import Searching
import Terminal

extension CalendarUnit: ExpressibleByArgument {}

/// `kiosque timeline`: hits by day, month or year.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "timeline",
    abstract: Localized(
      "Count the articles that match by day, month or year.",
      "Compte les articles trouvés par jour, mois ou année."),
    discussion: Localized(
      """
      Every period between the first hit and the last is there. Beside the hits stands how many articles \
      the archive has of that period, those with the same text counted as among the hits. Without words: \
      the archive, or what the filters leave.

      At most \(Quantity.count(shownRows, .english)) rows are shown, \(Quantity.count(writtenRows, .english)) with --json or --csv: where there would be more, a coarser unit is taken, and that is said.
      """,
      """
      Chaque période entre le premier résultat et le dernier y est. À côté des résultats figure le nombre \
      d’articles de l’archive pour cette période, ceux de même texte comptés comme parmi les résultats. \
      Sans mots : l’archive, ou ce que laissent les filtres.

      Au plus \(Quantity.count(shownRows, .french)) lignes sont montrées, \(Quantity.count(writtenRows, .french)) avec --json ou --csv : s’il y en avait davantage, une unité plus grande est prise, et c’est dit.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: QueryOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The unit; without it years where the hits span more than three, months where they span more than three months, else days.",
      """
      L’unité ; à défaut l’année si les résultats s’étendent sur plus de trois ans, le mois sur plus de \
      trois mois, sinon le jour.
      """))
  var by: CalendarUnit?
  @Flag(
    help: ArgumentHelp(
      "Show the share of the archive's articles of that period, per thousand.",
      "Montre la part des articles de l’archive pour cette période, pour mille."))
  var relative = false
  @OptionGroup var data: DataOptions
  @Argument(
    help: ArgumentHelp(
      "The words of the query; without them, all articles.",
      "Les mots de la requête ; à défaut, tous les articles.", value: .query))
  var words: [String] = []

  /// For people, in the console too: nearly three years by day.
  static let shownRows = 1000
  /// A century by day.
  private static let writtenRows = 40_000

  func run() throws {
    try data.check()
    let (query, request) = try options.request(words)
    let session = SearchSession(try archive.open())
    try session.tellRemarks(on: request, query, isStrict: options.strict)
    let limit = data.format == nil ? Self.shownRows : Self.writtenRows
    let (timeline, milliseconds) = try session.answer(request, orNothing: Timeline(unit: by ?? .year)) {
      try $0.timeline(request, by: by, largestCount: limit)
    }
    if let by, timeline.isCoarsened {
      Messages.remark(Wording.coarsened(from: by, to: timeline.unit, limit: limit, Environment.language))
    }
    try write(
      TimelineReport(
        query: query.text, timeline: timeline, milliseconds: milliseconds,
        archiveCount: try session.articleCount()))
    if timeline.total == 0 { throw ExitCode(1) }
  }

  private func write(_ report: TimelineReport) throws {
    let output = self.output.open(isData: data.format != nil)
    switch data.format {
    case .json: try output.writeLine(report.json())
    case .csv: try output.write(report.csv(beginsWithMark: data.bom))
    case nil: try output.write(report.text(self.output.style, isRelative: relative))
    }
    try output.flush()
    if data.format == .csv, let remark = report.undatedRemark(in: Environment.language) {
      Messages.remark(remark)
    }
  }
}
