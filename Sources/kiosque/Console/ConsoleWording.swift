import Terminal

/// What the console says.
enum ConsoleWording {
  static func welcome(version: String, articles: Int) -> String {
    " kiosque \(version) · \(Quantity.count(articles, "article")) · .help, Ctrl-D quits\n"
  }

  static let prompt = "kiosque> "
  static let noSearch = "search for something first\n"
  static let noFurtherHits = "no further hits\n"
  static let noPreviousHits = "these are the first hits\n"
  static func unknownCommand(_ name: String) -> String { ".\(name) is no command: .help lists them\n" }
  static func noHit(_ name: String) -> String { "no hit “\(name)” on this page, and no article of that id\n" }
}
