package import Corpus

/// What is counted, in both languages and both numbers.
package enum Noun: Sendable, CaseIterable {
  case article
  case actor
  case author
  case byte
  case city
  case country
  case day
  case hit
  case line
  case match
  case month
  case name
  case problem
  case remark
  case reprint
  case row
  case source
  case term
  case undatedHit
  /// One that has a number, not a length of time.
  case calendarYear
  case distinctWord
  case year

  private var forms: (english: (one: String, many: String), french: (one: String, many: String)) {
    switch self {
    case .article: (("article", "articles"), ("article", "articles"))
    case .actor: (("actor", "actors"), ("acteur", "acteurs"))
    case .author: (("author", "authors"), ("auteur", "auteurs"))
    case .byte: (("byte", "bytes"), ("octet", "octets"))
    case .city: (("city", "cities"), ("ville", "villes"))
    case .country: (("country", "countries"), ("pays", "pays"))
    case .day: (("day", "days"), ("jour", "jours"))
    case .hit: (("hit", "hits"), ("résultat", "résultats"))
    case .line: (("line", "lines"), ("ligne", "lignes"))
    case .match: (("match", "matches"), ("occurrence", "occurrences"))
    case .month: (("month", "months"), ("mois", "mois"))
    case .name: (("name", "names"), ("nom", "noms"))
    case .problem: (("problem", "problems"), ("problème", "problèmes"))
    case .remark: (("remark", "remarks"), ("remarque", "remarques"))
    case .reprint: (("reprint", "reprints"), ("reprise", "reprises"))
    case .row: (("row", "rows"), ("ligne", "lignes"))
    case .source: (("source", "sources"), ("source", "sources"))
    case .term: (("term", "terms"), ("terme", "termes"))
    case .undatedHit: (("undated hit", "undated hits"), ("résultat sans date", "résultats sans date"))
    case .distinctWord: (("distinct word", "distinct words"), ("mot distinct", "mots distincts"))
    case .year: (("year", "years"), ("an", "ans"))
    case .calendarYear: (("year", "years"), ("année", "années"))
    }
  }

  /// The noun for so many: in English one is singular, in French none and one are.
  package func form(for count: Int, in language: Language) -> String {
    let isOne = language.isSingular(count)
    return language(
      isOne ? forms.english.one : forms.english.many, isOne ? forms.french.one : forms.french.many)
  }
}

extension Noun {
  init(_ unit: CalendarUnit) {
    self =
      switch unit {
      case .day: .day
      case .month: .month
      case .year: .year
      }
  }
}

extension Language {
  /// Whether a count takes the singular.
  package func isSingular(_ count: Int) -> Bool {
    switch self {
    case .english: count == 1
    case .french: count.magnitude < 2
    }
  }
}
