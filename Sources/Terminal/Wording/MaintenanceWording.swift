import Corpus

/// What `stats` and `rebuild` say.
enum MaintenanceWording {
  static func figures(_ figures: ArchiveFigures, _ language: Language) -> [String] {
    func count(_ value: Int, _ noun: Noun) -> String { Quantity.count(value, noun, language) }
    var articles = [count(figures.articles, .article)]
    if let from = figures.from, let to = figures.to {
      articles.append(Quantity.days(from: from, to: to, language))
    }
    if figures.undated > 0 {
      articles.append("\(Quantity.count(figures.undated, language)) \(SearchWording.undated(language))")
    }
    if figures.duplicates > 0 { articles.append(count(figures.duplicates, .reprint)) }
    let text = Quantity.bytes(figures.textBytes, language)
    let file = Quantity.bytes(figures.fileBytes, language)
    return [
      articles.joined(separator: " · "),
      "\(count(figures.sources, .source)) · \(count(figures.terms, .distinctWord))",
      "\(count(figures.actors, .actor)) · \(count(figures.cities, .city)) · \(count(figures.countries, .country))",
      language("text \(text) · file \(file)", "texte \(text) · fichier \(file)"),
      language("analyzer \(figures.analyzer)", "analyseur \(figures.analyzer)")
        + (figures.fingerprint.map { language(" · fingerprint \($0)", " · empreinte \($0)") } ?? ""),
    ]
  }

  static func rebuilding(_ done: Int, of total: Int, _ language: Language) -> String {
    language(
      "\(Quantity.count(done, language)) of \(Quantity.count(total, .article, language))",
      "\(Quantity.count(done, .article, language)) sur \(Quantity.count(total, language))")
  }
}
