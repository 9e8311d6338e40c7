import Archive
import ArgumentParser
import Corpus
import Searching
import Terminal

/// `kiosque export`: whole articles for other programs, or for an import into another archive.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "export",
    abstract: Localized(
      "Write the articles that match, or the whole archive.",
      "Écrit les articles trouvés, ou toute l’archive."),
    discussion: Localized(
      """
      jsonl can be imported again and makes the same archive; csv is for spreadsheets; ris, bibtex and \
      csl-json are for reference managers and leave the body out. Without words or filters, every article \
      in the archive's order; else the hits, articles with the same text each.
      """,
      """
      jsonl peut être importé de nouveau et redonne la même archive ; csv est pour les tableurs ; ris, \
      bibtex et csl-json sont pour les logiciels de bibliographie et omettent le corps. Sans mots \
      ni filtres, tous les articles dans l’ordre de l’archive ; sinon les résultats, chaque reprise \
      comprise.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup(visibility: .hidden) var display: OutputOptions
  @Option(
    help: ArgumentHelp(
      "The format, jsonl if none is given. With a date, the last day (included); both may be given.",
      "Le format, jsonl à défaut. Avec une date, le dernier jour (compris) ; les deux peuvent être donnés.",
      value: .format))
  var to: [ExportDestination] = []
  @Option(
    help: ArgumentHelp(
      "Whether all words must occur, or any of them.",
      "Si tous les mots doivent figurer, ou un seul."))
  var match: MatchChoice?
  @Option(
    help: ArgumentHelp(
      "The order of the hits.",
      "L’ordre des résultats."))
  var sort = SearchRequest.Order.relevance
  @Option(
    help: ArgumentHelp(
      "Articles with the same text: fold them into one, write each, or only reprints.",
      "Articles de même texte : repliés en un seul, écrits chacun, ou les reprises seules."))
  var duplicates = DuplicatesChoice.show
  @Flag(
    help: ArgumentHelp(
      "Take remarks on the query as errors.",
      "Traite les remarques sur la requête comme des erreurs."))
  var strict = false
  @Flag(
    help: ArgumentHelp(
      "Begin the CSV with a byte order mark, by which some spreadsheets know UTF-8.",
      "Commence le CSV par une marque d’ordre des octets, à laquelle certains tableurs reconnaissent l’UTF-8."
    ))
  var bom = false
  @Argument(
    help: ArgumentHelp(
      "The words of the query.",
      "Les mots de la requête.", value: .query))
  var words: [String] = []

  private var format: ExportFormat { to.compactMap(\.format).last ?? .jsonl }

  func run() throws {
    if bom, format != .csv { throw UsageError.needs("--bom", "--to csv") }
    let query = QueryText(words.joined(separator: " "))
    try query.remark(isStrict: strict)
    var request = SearchRequest(query: query.parsed)
    request.filters = try filters.filters(to: to.compactMap(\.lastDay).last)
    request.matching = match?.matching ?? .all
    request.order = sort
    request.duplicates = duplicates.duplicates
    request.passages = 0
    let session = SearchSession(try archive.open())
    try session.tellRemarks(on: request, query, isStrict: strict)
    var export = ExportRun(format.makeExporter(beginsWithMark: bom), to: Output())
    try export.open()
    if request.query == nil && request.filters.isEmpty && duplicates == .show {
      try export.write(session.archive)
    } else {
      try export.write(request, session)
    }
    try export.close()
    if export.count == 0 { throw ExitCode(1) }
  }
}
