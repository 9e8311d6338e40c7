import Corpus
import Terminal

/// What commands say on the way; errors have their own file.
enum Wording {
  static func noSuchArticle(_ handle: String, _ language: Language) -> String {
    language(
      "no article has the id \(language.quoted(handle)): a search shows ids",
      "aucun article n’a l’identifiant \(language.quoted(handle)) : une recherche montre les identifiants")
  }

  /// - Parameter nearest: the option that was probably meant.
  static func readAsWord(_ argument: String, nearest: String?, _ language: Language) -> String {
    let reading = language(
      "\(argument) is no option and read as a word",
      "\(argument) n’est pas une option et est lu comme un mot")
    guard let nearest else { return reading }
    return reading + language(": did you mean \(nearest)?", " : vouliez-vous dire \(nearest) ?")
  }

  static func atLine(_ line: Int, _ text: String, _ language: Language) -> String {
    language("line \(line): \(text)", "ligne \(line) : \(text)")
  }

  static func tagProblem(
    _ file: String, line: Int, _ problem: TagRecord.Problem, _ language: Language
  ) -> String {
    (file == "-" ? "" : "\(file), ") + atLine(line, problem.message(in: language), language)
  }

  /// The unit that was asked for would have made too many rows.
  static func coarsened(
    from asked: CalendarUnit, to shown: CalendarUnit, limit: Int, _ language: Language
  ) -> String {
    let rows = Quantity.count(limit, .row, language)
    let (asked, shown) = (TimelineWording.unit(asked, language), TimelineWording.unit(shown, language))
    return language(
      "\(asked) there would be more than \(rows): counted \(shown)",
      "\(asked), il y aurait plus de \(rows) : compté \(shown)")
  }

  /// Why a search that is run again finds another number of hits.
  enum OtherTotalCause {
    case otherArticles
    /// Another version cut the texts then.
    case analyzer(String)
    case sameArticles
    case unknown
  }

  static func otherTotal(
    line: Int, _ query: String, then: Int, now: Int, cause: OtherTotalCause, _ language: Language
  ) -> String {
    let (then, now) = (Quantity.count(then, language), Quantity.count(now, language))
    let (query, reason) = (language.quoted(query), reason(cause, language))
    return atLine(
      line,
      language(
        "\(query) found \(then) then, \(now) now: \(reason)",
        "\(query) trouvait alors \(then), maintenant \(now) : \(reason)"), language)
  }

  private static func reason(_ cause: OtherTotalCause, _ language: Language) -> String {
    switch cause {
    case .otherArticles:
      language("the articles are not those of then", "les articles ne sont plus les mêmes")
    case .analyzer(let version):
      language("the analyzer was \(version) then", "l’analyseur était alors \(version)")
    case .sameArticles:
      language(
        "the articles are the same: names or the program differ",
        "les articles sont les mêmes : les noms ou le programme ont changé")
    case .unknown:
      language(
        "the line does not tell which articles were searched",
        "la ligne ne dit pas dans quels articles on a cherché")
    }
  }

  static func interruptedImport(_ language: Language) -> String {
    language(
      "interrupted: what was written before stays; the same import goes on from there",
      "interrompu : ce qui était écrit reste ; le même import reprendra là")
  }

  static func archiveIsSound(_ language: Language) -> String {
    language("everything agrees", "tout concorde")
  }

  static func rebuilt(articles: Int, _ language: Language) -> String {
    let count = Quantity.count(articles, .article, language)
    return language(
      "\(count) rebuilt", language.isSingular(articles) ? "\(count) réindexé" : "\(count) réindexés")
  }
}
