import Corpus
import Terminal

/// What the console says.
enum ConsoleWording {
  static func welcome(version: String, articles: Int, _ language: Language) -> String {
    let count = Quantity.count(articles, .article, language)
    return language(
      " kiosque \(version) · \(count) · .help, Ctrl-D quits\n",
      " kiosque \(version) · \(count) · .help, Ctrl-D quitte\n")
  }

  static let prompt = "kiosque> "

  static func noSearch(_ language: Language) -> String {
    language("search for something first\n", "cherchez d’abord quelque chose\n")
  }

  static func noFurtherHits(_ language: Language) -> String {
    language("no further hits\n", "pas d’autres résultats\n")
  }

  static func noPreviousHits(_ language: Language) -> String {
    language("these are the first hits\n", "ce sont les premiers résultats\n")
  }

  static func unknownCommand(_ name: String, _ language: Language) -> String {
    language(
      ".\(name) is no command: .help lists them\n", ".\(name) n’est pas une commande : .help les donne\n")
  }

  static func noHit(_ name: String, _ language: Language) -> String {
    language(
      "no hit \(language.quoted(name)) on this page, and no article of that id\n",
      "pas de résultat \(language.quoted(name)) sur cette page, ni d’article de cet identifiant\n")
  }
}
