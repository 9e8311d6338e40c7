package import Corpus
import Searching

/// What is said of hits by time.
package enum TimelineWording {
  /// What is counted by: `by year`.
  package static func unit(_ unit: CalendarUnit, _ language: Language) -> String {
    switch unit {
    case .day: language("by day", "par jour")
    case .month: language("by month", "par mois")
    case .year: language("by year", "par an")
    }
  }

  static func relative(_ language: Language) -> String {
    language("per 1,000 articles", "pour 1\u{202F}000 articles")
  }

  /// `79.7 (96 of 1,204)`
  static func share(_ period: Timeline.Period, _ language: Language) -> String {
    guard let share = period.perThousand else { return language("no articles", "aucun article") }
    let (hits, articles) = (Quantity.count(period.hits, language), Quantity.count(period.articles, language))
    return "\(Quantity.tenths(share, language)) "
      + language("(\(hits) of \(articles))", "(\(hits) sur \(articles))")
  }

  static func empty(_ count: Int, _ unit: CalendarUnit, _ language: Language) -> String {
    let periods = Quantity.count(count, Noun(unit), language)
    return language("… \(periods) without a hit", "… \(periods) sans résultat")
  }

  static func undated(_ count: Int, _ language: Language) -> String {
    let hits = Quantity.count(count, .undatedHit, language)
    let isOne = language.isSingular(count)
    return language(
      "\(hits) \(isOne ? "is" : "are") in no period",
      "\(hits) \(isOne ? "n’est" : "ne sont") dans aucune période")
  }
}
