import ArgumentParser
import Corpus
import Searching
import Terminal

extension CountedField: ExpressibleByArgument {}

/// `kiosque facets`: how many articles have each actor, city, year …
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "facets",
    abstract: Localized(
      "Count the articles that match, or all, by actor, city, country and more.",
      "Compte les articles trouvés, ou tous, par acteur, ville, pays, etc."),
    discussion: Localized(
      """
      Counts are exact and of articles, those with the same text counted once. The most frequent values \
      come first.

      With --against, each value is counted among the hits of another query too, under the same filters, \
      and what is most characteristic of the first comes first: by the log-likelihood ratio G² (Dunning \
      1993), positive where the first has more of it, negative where the second has. The two may share \
      articles: then it orders, and tests nothing. --against '' or '*' compares with all articles that the \
      filters leave.
      """,
      """
      Les comptes sont exacts et portent sur les articles, ceux de même texte comptés une fois. Les \
      valeurs les plus fréquentes viennent d’abord.

      Avec --against, chaque valeur est aussi comptée parmi les résultats d’une autre requête, sous les \
      mêmes filtres, et ce qui caractérise le plus la première vient d’abord : selon le rapport de \
      vraisemblance G² (Dunning 1993), positif où la première en a davantage, négatif où c’est la seconde. \
      Les deux peuvent partager des articles : G² range alors, sans rien tester. --against '' ou '*' \
      compare avec tous les articles que laissent les filtres.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: QueryOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "What is counted.",
      "Ce qui est compté."))
  var by: CountedField
  @Option(
    help: ArgumentHelp(
      "Compare with the hits of this query.",
      "Compare avec les résultats de cette requête.", value: .query))
  var against: String?
  @Option(
    help: ArgumentHelp(
      "How many values are shown; without it 20, all with --json and --csv.",
      "Nombre de valeurs montrées ; à défaut 20, toutes avec --json et --csv.", value: .count)
  )
  var limit: Int?
  @OptionGroup var data: DataOptions
  @Argument(
    help: ArgumentHelp(
      "The words of the query; without them, all articles.",
      "Les mots de la requête ; à défaut, tous les articles.", value: .query))
  var words: [String] = []

  /// For people, where nobody says how many; in the console too.
  static let shownValues = 20

  func run() throws {
    try data.check()
    try UsageError.check(limit, of: "--limit", in: 0 ... .max)
    var (query, request) = try options.request(words)
    (request.limit, request.passages) = (0, 0)
    request.countedValues = limit ?? (data.format == nil ? Self.shownValues : .max)
    let session = SearchSession(try archive.open())
    try session.tellRemarks(on: request, query, isStrict: options.strict)
    if let against {
      try compare(request, query, against: against, session)
    } else {
      try count(request, query, session)
    }
  }

  private func count(_ request: SearchRequest, _ query: QueryText, _ session: SearchSession) throws {
    var request = request
    request.countedFields = [by]
    let search = try session.report(request, query: query.text)
    let report = FacetReport(
      search, search.result.facets.first ?? FacetCounts(field: by, values: [], distinct: 0))
    switch data.format {
    case .json: try write { try $0.writeLine(report.json()) }
    case .csv: try write { try $0.write(report.csv(beginsWithMark: data.bom)) }
    case nil: try write { try $0.write(report.text(output.style)) }
    }
    if search.result.total == 0 { throw ExitCode(1) }
  }

  private func compare(
    _ request: SearchRequest, _ query: QueryText, against text: String, _ session: SearchSession
  ) throws {
    // A query of nothing is what the filters leave, here as in every command.
    let otherQuery = QueryText(text.allSatisfy { $0.isWhitespace || $0 == "*" } ? "" : text)
    try otherQuery.remark(isStrict: options.strict)
    var other = request
    other.query = otherQuery.parsed
    try session.tellRemarks(on: other, otherQuery, isStrict: options.strict)
    let (contrast, milliseconds) = try session.answer(request, orNothing: FacetContrast(field: by)) {
      try $0.contrast(request, against: other, by: by, limit: request.countedValues)
    }
    let report = FacetContrastReport(
      query: query.text, against: otherQuery.text, contrast: contrast, milliseconds: milliseconds,
      archiveCount: try session.articleCount())
    switch data.format {
    case .json: try write { try $0.writeLine(report.json()) }
    case .csv: try write { try $0.write(report.csv(beginsWithMark: data.bom)) }
    case nil: try write { try $0.write(report.text(output.style)) }
    }
    if contrast.total == 0 { throw ExitCode(1) }
  }

  private func write(_ body: (Output) throws -> Void) throws {
    let output = self.output.open(isData: data.format != nil)
    try body(output)
    try output.flush()
  }
}
