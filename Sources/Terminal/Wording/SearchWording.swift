import Corpus

/// What a search says besides its hits.
enum SearchWording {
  static func total(
    _ total: Int, articles: Int, of archive: Int, milliseconds: Double, _ language: Language
  ) -> String {
    let all = Quantity.count(articles, language)
    let folded = articles > total ? language(" (\(all) with reprints)", " (\(all) avec les reprises)") : ""
    let time = Quantity.milliseconds(milliseconds, language)
    let hits =
      total == 0
      ? language("0", "Aucun article")
      : language(Quantity.count(total, language), Quantity.count(total, .article, language))
    return language(
      "\(hits)\(folded) of \(Quantity.count(archive, .article, language)) · \(time)",
      "\(hits)\(folded) sur \(Quantity.count(archive, language)) · \(time)")
  }

  static func relaxed(_ language: Language) -> String {
    language(
      "no article holds all words: any of them will do",
      "aucun article n’a tous les mots : n’importe lequel suffit")
  }

  static func undated(_ language: Language) -> String { language("undated", "sans date") }
  static func untitled(_ language: Language) -> String { language("(untitled)", "(sans titre)") }

  static func query(_ text: String, _ language: Language) -> String {
    language("query: \(text)", "requête : \(text)")
  }

  static func noteAtLine(_ line: Int, _ language: Language) -> String {
    language("line \(line): ", "ligne \(line) : ")
  }
}
