/// What a search says besides its hits.
enum SearchWording {
  static func total(_ total: Int, articles: Int, of archive: Int, milliseconds: Double) -> String {
    let folded = articles > total ? " (\(Quantity.count(articles)) with duplicates)" : ""
    return
      "\(Quantity.count(total))\(folded) of \(Quantity.count(archive, "article")) · \(Quantity.milliseconds(milliseconds))"
  }

  static let relaxed = "no article holds all words: any of them will do"
  static let undated = "undated"
  static let untitled = "(untitled)"

  static func query(_ text: String) -> String { "query: \(text)" }

  static func duplicates(_ handles: [String]) -> String {
    "same text: \(handles.joined(separator: ", "))"
  }

  static func noteAtLine(_ line: Int) -> String { "line \(line): " }
}
