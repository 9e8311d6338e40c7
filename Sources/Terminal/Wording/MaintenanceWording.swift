/// What `stats` and `rebuild` say.
enum MaintenanceWording {
  static func figures(_ figures: ArchiveFigures) -> [String] {
    var articles = Quantity.count(figures.articles, "article")
    if let from = figures.from, let to = figures.to {
      articles += " · \(Quantity.day(from)) to \(Quantity.day(to))"
    }
    if figures.undated > 0 { articles += " · \(Quantity.count(figures.undated)) undated" }
    if figures.duplicates > 0 { articles += " · \(Quantity.count(figures.duplicates)) repeat others" }
    return [
      articles,
      "\(Quantity.count(figures.sources, "source")) · \(Quantity.count(figures.terms, "distinct word"))",
      "\(Quantity.count(figures.actors, "actor")) · \(Quantity.count(figures.cities, "city", "cities")) · "
        + Quantity.count(figures.countries, "country", "countries"),
      "text \(Quantity.bytes(figures.textBytes)) · file \(Quantity.bytes(figures.fileBytes))",
      "analyzer \(figures.analyzer)" + (figures.fingerprint.map { " · fingerprint \($0)" } ?? ""),
    ]
  }

  static func rebuilding(_ done: Int, of total: Int) -> String {
    "\(Quantity.count(done)) of \(Quantity.count(total, "article"))"
  }
}
