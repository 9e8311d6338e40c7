import Corpus
import Terminal

/// What commands say on the way; errors have their own file.
enum Wording {
  static func noSuchArticle(_ handle: String) -> String { "no article has the id “\(handle)”" }

  static func readAsWord(_ argument: String) -> String {
    "\(argument) is no option: read as a word of the query"
  }

  static func tagProblem(_ file: String, line: Int, _ problem: String) -> String {
    "\(file == "-" ? "" : "\(file), ")line \(line): \(problem)"
  }

  /// The unit that was asked for would have made too many rows.
  static func coarsened(from asked: CalendarUnit, to shown: CalendarUnit, limit: Int) -> String {
    "by \(asked.rawValue) there would be more than \(Quantity.count(limit)) rows: counted by \(shown.rawValue)"
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
    line: Int, _ query: String, then: Int, now: Int, cause: OtherTotalCause
  ) -> String {
    let reason =
      switch cause {
      case .otherArticles: "the articles are not those of then"
      case .analyzer(let version): "the analyzer was \(version) then"
      case .sameArticles: "the articles are the same: names or the program differ"
      case .unknown: "the line does not tell which articles were searched"
      }
    return
      "line \(line): “\(query)” found \(Quantity.count(then)) then, \(Quantity.count(now)) now: \(reason)"
  }

  static let interruptedImport =
    "interrupted: what was written before stays; the same import goes on from there"

  static let archiveIsSound = " everything agrees\n"

  static func rebuilt(articles: Int) -> String { " \(Quantity.count(articles, "article")) rebuilt\n" }
}
