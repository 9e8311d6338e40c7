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

  static let interruptedImport =
    "interrupted: what was written before stays; the same import goes on from there"

  static let archiveIsSound = " everything agrees\n"

  static func rebuilt(articles: Int) -> String { " \(Quantity.count(articles, "article")) rebuilt\n" }
}
