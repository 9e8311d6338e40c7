import Archive
import ArgumentParser
import Corpus
import Foundation
import Searching
import Terminal

/// `kiosque search`: ranked hits with passages.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "search",
    abstract: Localized(
      "Find articles and show the passages that match.",
      "Trouve des articles et montre les extraits qui correspondent."),
    discussion: Localized(
      """
      Words side by side must all occur. Without words: what the filters leave, newest first.
      """,
      """
      Les mots côte à côte doivent tous figurer. Sans mots : ce que laissent les filtres, le plus récent \
      d’abord.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The last day, in the same forms (included).",
      "Le dernier jour, sous les mêmes formes (compris).", value: .date))
  var to: CalendarPeriod?
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
      "How many hits are shown.",
      "Nombre de résultats montrés.", value: .count))
  var limit = 10
  @Option(
    help: ArgumentHelp(
      "How many hits are skipped.",
      "Nombre de résultats passés.", value: .count))
  var offset = 0
  @Option(
    help: ArgumentHelp(
      "How many passages a hit shows at most.",
      "Nombre d’extraits par résultat, au plus.", value: .count))
  var passages = 2
  @Flag(
    help: ArgumentHelp(
      "Count all hits by actor, city, country, source and year.",
      "Compte tous les résultats par acteur, ville, pays, source et année."))
  var facets = false
  @Option(
    help: ArgumentHelp(
      "Articles with the same text: fold them into one, show each, or only reprints.",
      "Articles de même texte : repliés en un seul, montrés chacun, ou les reprises seules."))
  var duplicates = DuplicatesChoice.fold
  @Flag(
    help: ArgumentHelp(
      "Tell what each hit's score is made of.",
      "Dit de quoi est fait le score de chaque résultat."))
  var explain = false
  @Flag(
    help: ArgumentHelp(
      "Take remarks on the query as errors.",
      "Traite les remarques sur la requête comme des erreurs."))
  var strict = false
  @Option(
    help: ArgumentHelp(
      """
      Run the queries of a file, a line each; - reads them from standard input. A line of a log runs with \
      its own filters and options, and where it finds another number of hits than then, that is told.
      """,
      """
      Exécute les requêtes d’un fichier, une par ligne ; - les lit sur l’entrée standard. Une ligne d’un \
      journal s’exécute avec ses propres filtres et options, et si elle trouve un autre nombre de \
      résultats qu’alors, c’est dit.
      """, value: .file),
    completion: .file())
  var queries: String?
  @Option(
    help: ArgumentHelp(
      "Add a line of JSON to this file for each search: when, in what, for what, how many hits.",
      """
      Ajoute à ce fichier une ligne de JSON par recherche : quand, dans quoi, pour quoi, combien de \
      résultats.
      """, value: .file),
    completion: .file())
  var log: String?
  @Flag(
    help: ArgumentHelp(
      """
      Write a line a hit, for programs such as fzf: id, date, source, title and a passage between tabs; coloured only \
      with --color always.
      """,
      """
      Écrit une ligne par résultat, pour des programmes comme fzf : identifiant, date, source, titre et un extrait entre \
      tabulations ; en couleurs seulement avec --color always.
      """))
  var oneLine = false
  @Flag(
    help: ArgumentHelp(
      "Write JSON, one line a query.",
      "Écrit du JSON, une ligne par requête."))
  var json = false
  @Argument(
    help: ArgumentHelp(
      "The words of the query.",
      "Les mots de la requête.", value: .query))
  var words: [String] = []

  /// The same on a terminal and in a pipe, unless colours are asked for.
  private var lineStyle: OutputStyle {
    OutputStyle(
      width: nil, palette: output.color == .always ? output.style.palette : .none,
      language: output.style.language)
  }

  /// More hits than this are no page: `export` streams them.
  private static let largestLimit = 1_000_000

  func run() throws {
    try UsageError.check(limit, of: "--limit", in: 0...Self.largestLimit)
    try UsageError.check(offset, of: "--offset", in: 0...Self.largestLimit)
    try UsageError.check(passages, of: "--passages", in: 0...1000)
    if queries != nil, !words.isEmpty { throw CommandError.wordsAndQueries }
    if oneLine, json { throw UsageError.exclusive("--one-line", "--json") }
    var request = SearchRequest(query: nil)
    request.filters = try filters.filters(to: to)
    request.matching = match?.matching ?? .automatic
    request.order = sort
    request.duplicates = duplicates.duplicates
    request.explainsScores = explain
    if facets { request.countedFields = SearchRequest.shownFacets }
    (request.offset, request.limit, request.passages) = (offset, limit, passages)
    var run = SearchRun(
      session: SearchSession(try archive.open()),
      printer: SearchPrinter(
        json ? .json : oneLine ? .oneLine : .text, style: oneLine ? lineStyle : output.style,
        pages: queries == nil && !output.noPager),
      request: request, isStrict: strict)
    run.log = try log.map(SearchLog.init)
    if let queries { try run.run(linesOf: queries) } else { try run.run(words) }
  }
}
