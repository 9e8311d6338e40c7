import Corpus

/// What an import says.
enum ImportWording {
  static func counts(_ report: ImportReport, _ language: Language) -> String {
    var parts = [
      (language("read", "lus"), report.read), (language("imported", "nouveaux"), report.imported),
      (language("updated", "mis à jour"), report.updated),
      (language("unchanged", "inchangés"), report.unchanged), (language("failed", "échecs"), report.failed),
    ].map { "\($0.0) \(Quantity.count($0.1, language))" }
    if report.isDryRun { parts.insert(language("nothing was written", "rien n’a été écrit"), at: 0) }
    return parts.joined(separator: " · ")
  }

  /// What is told apart, since these articles are among the others; nil where there is nothing to tell.
  static func remarks(_ report: ImportReport, _ language: Language) -> String? {
    let parts = [
      (language("reprints", "reprises"), report.duplicates),
      (language("undated", "sans date"), report.undated),
      (language("untitled", "sans titre"), report.untitled),
    ].filter { $0.1 > 0 }.map { "\($0.0) \(Quantity.count($0.1, language))" }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  static func furtherIssues(_ count: Int, _ language: Language) -> String {
    let number = Quantity.count(count, language)
    return language(
      "and \(number) more: kiosque import --json lists them",
      "et \(number) de plus : kiosque import --json les énumère tous")
  }

  static func progress(articles: Int, perSecond: Double, _ language: Language) -> String {
    let rate = Quantity.count(Int(perSecond.rounded()), language)
    return "\(Quantity.count(articles, .article, language)) · \(rate)/s"
  }

  static func indexing(_ language: Language) -> String { language("indexing", "indexation") }

  static func remaining(seconds: Double, _ language: Language) -> String {
    let time = Quantity.waiting(seconds: seconds, language)
    return language("\(time) left", "encore \(time)")
  }
}
