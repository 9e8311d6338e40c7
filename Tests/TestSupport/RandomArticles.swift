package import Corpus

/// Articles of few words, many of them related, so that random queries meet them often.
package enum RandomArticles {
  /// Words that share terms, forms or openings with others of the list, and some that analysis treats apart.
  package static let words = [
    "ministre", "ministres", "ministère", "Ministre", "président", "présidents", "présidente", "PRÉSIDENT",
    "grève", "grèves", "greve", "manifestation", "manifestations", "manifestants", "manif", "guerre",
    "guerres", "intérieur", "de", "la", "le", "l’intérieur", "l'armée", "armées", "ARMÉE", "cœur", "coeur",
    "O.N.U.", "ONU", "280 000", "280000", "280.000", "12,5", "Saint-Étienne", "saint", "étienne",
    "aujourd’hui", "Nico\u{AD}las", "Nicolas", "pêche", "péché", "pe\u{302}che", "ﬁnances", "finance",
    "Paris",
    "pari", "paris", "chef", "chefs", "cheval", "chevaux", "y", "a",
  ]

  private static let separators = [" ", " ", " ", " ", ", ", ". ", "\n", "\u{A0}", " — "]

  package static func text(ofWords count: ClosedRange<Int>, using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: count, using: &random) {
      text += random.pick(words) + random.pick(separators)
    }
    return text
  }

  /// An article of that key: some have no title, lead, body or date, and some repeat an earlier body.
  package static func article(_ key: String, using random: inout SeededGenerator) -> Article {
    func text(_ count: ClosedRange<Int>) -> String {
      Int.random(in: 0..<5, using: &random) == 0 ? "" : Self.text(ofWords: count, using: &random)
    }
    let dates: [String?] = [nil, "2011-01-01", "2012-02-29", "2015-07-14", "2015-07-14", "2020-12-31"]
    if Int.random(in: 0..<6, using: &random) == 0 {
      return .sample(
        key, title: random.pick(["Dépêche", "dépêche ", "Brève"]),
        body: random.pick(["la guerre", "la  guerre"]),
        date: random.pick(dates), source: random.pick(["Le Courrier", "L’Écho"]))
    }
    return .sample(
      key, title: text(1...4), lead: text(1...8), body: text(0...30), date: random.pick(dates),
      source: random.pick(["Le Courrier", "L’Écho"]))
  }
}
