import ArgumentParser
import Corpus
import Searching

/// What the commands that look at all hits of a query take: which articles, and how the query is read.
struct QueryOptions: ParsableArguments {
  @OptionGroup var filters: FilterOptions
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
      "Articles with the same text: take one of them, all, or only reprints.",
      "Articles de même texte : en prendre un seul, tous, ou seulement les reprises."))
  var duplicates = DuplicatesChoice.fold
  @Flag(
    help: ArgumentHelp(
      "Take remarks on the query as errors.",
      "Traite les remarques sur la requête comme des erreurs."))
  var strict = false

  /// The query of some words with the request for it, remarks on its text told.
  ///
  /// - Parameter matching: where nobody says which words an article must hold.
  /// - Throws: as ``QueryText/remark(isStrict:)`` and ``FilterOptions/filters(to:)``.
  func request(
    _ words: [String], matching: SearchRequest.Matching = .all
  ) throws -> (query: QueryText, request: SearchRequest) {
    let query = QueryText(words.joined(separator: " "))
    try query.remark(isStrict: strict)
    var request = SearchRequest(query: query.parsed)
    request.filters = try filters.filters(to: to)
    request.matching = match?.matching ?? matching
    request.duplicates = duplicates.duplicates
    return (query, request)
  }
}
