import Archive
import Corpus
import QueryLanguage
import Searching
import Terminal

extension DotCommand {
  /// Other looks at all hits, at names and at the archive.
  static let views: [DotCommand] = [
    DotCommand(
      name: "facets", argument: Localized("[FIELD]", "[CHAMP]"),
      summary: Localized(
        "the hits counted by actor, city, country and more", "les résultats comptés par acteur, ville, pays…"),
      help: Localized(
        "Without a field, the first values of each; with one of actor, city, country, source, author and year, more of it. Articles with the same text count once.",
        "Sans champ, les premières valeurs de chacun\u{A0}; avec acteur, ville, pays, source, auteur ou année, davantage de celui-ci. Les articles au même texte comptent une fois."
      ),
      completes: .words(.countedField)
    ) { try $0.facets($1.text) },
    DotCommand(
      name: "timeline", argument: Localized("[day|month|year] [relative]", "[jour|mois|année] [relatif]"),
      summary: Localized("the hits over time", "les résultats dans le temps"),
      help: Localized(
        "Counts the hits by day, month or year, as suits the time they span where none is given; relative shows how many of a thousand articles of the archive they are.",
        "Compte les résultats par jour, mois ou année, selon la durée couverte si rien n’est dit\u{A0}; relatif montre combien ils font pour mille articles de l’archive."
      ),
      completes: .words(.unit)
    ) { try $0.timeline($1.words) },
    DotCommand(
      name: "kwic", argument: Localized("[left|right|date]", "[gauche|droite|date]"),
      summary: Localized("every match in its context", "chaque occurrence dans son contexte"),
      help: Localized(
        "A line a match, by date, or by the words on its left or right; 200 lines at most, the concordance command of the shell writes all.",
        "Une ligne par occurrence, par date ou selon les mots de gauche ou de droite\u{A0}; 200 lignes au plus, la commande concordance du shell les écrit toutes."
      ),
      completes: .words(.concordanceOrder)
    ) { try $0.concordance($1.text) },
    DotCommand(
      name: "entity", argument: Localized("[FIELD:]NAME", "[CHAMP:]NOM"),
      summary: Localized(
        "what is known of an actor, city or country", "ce qu’on sait d’un acteur, d’une ville, d’un pays"),
      help: Localized(
        "Its forms, its years and beside whom it appears, in the whole archive. Any known form of the name will do; actor:, city: or country: in front says what it is of, where it is the name of several.",
        "Ses formes, ses années et qui figure à ses côtés, dans toute l’archive. Toute forme connue du nom convient\u{A0}; acteur:, ville: ou pays: devant dit ce qu’il désigne, si plusieurs le portent."
      ),
      completes: .entity
    ) { try $0.entity($1) },
    DotCommand(
      name: "stats", summary: Localized("what the archive holds", "ce que contient l’archive"),
      help: Localized(
        "Articles, dates, sources, names, words and size of the archive.",
        "Articles, dates, sources, noms, mots et taille de l’archive.")
    ) { console, _ in
      try console.print(ArchiveFigures(console.session.archive.statistics()).text(in: console.language))
    },
  ]
}

extension Console {
  fileprivate func facets(_ name: String) throws {
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    var request = query.request
    (request.offset, request.limit, request.passages) = (0, 0, 0)
    let text = query.composed.text
    guard !name.isEmpty else {
      request.countedFields = SearchRequest.shownFacets
      return try print(session.report(request, query: text).facetLines(style))
    }
    guard let field = ConsoleWord.countedFields.value(name) else {
      return refuse(ConsoleWording.unknownWord(name, ConsoleWord.countedFields.names(language), language))
    }
    request.countedFields = [field]
    request.countedValues = FacetsCommand.shownValues
    let search = try session.report(request, query: text)
    let counts = search.result.facets.first ?? FacetCounts(field: field, values: [], distinct: 0)
    try print(FacetReport(search, counts).text(style, proposesLimit: false))
  }

  fileprivate func timeline(_ words: [String]) throws {
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    var unit: CalendarUnit?
    var isRelative = false
    for word in words {
      if let meant = ConsoleWord.units.value(word) {
        unit = meant
      } else if ConsoleWord.shares.value(word) != nil {
        isRelative = true
      } else {
        let names = ConsoleWord.units.names(language) + ConsoleWord.shares.names(language)
        return refuse(ConsoleWording.unknownWord(word, names, language))
      }
    }
    let request = query.request
    let (timeline, milliseconds) = try session.answer(request, orNothing: Timeline(unit: unit ?? .year)) {
      try $0.timeline(request, by: unit, largestCount: TimelineCommand.shownRows)
    }
    if let unit, timeline.isCoarsened {
      Messages.remark(
        Wording.coarsened(from: unit, to: timeline.unit, limit: TimelineCommand.shownRows, language))
    }
    let report = TimelineReport(
      query: query.composed.text, timeline: timeline, milliseconds: milliseconds,
      archiveCount: try session.articleCount())
    try print(report.text(style, isRelative: isRelative))
  }

  fileprivate func concordance(_ name: String) throws {
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    guard let order = name.isEmpty ? .date : ConsoleWord.concordanceOrders.value(name) else {
      return refuse(ConsoleWording.unknownWord(name, ConsoleWord.concordanceOrders.names(language), language))
    }
    let request = query.request
    let format = ConcordanceFormat(width: style.width ?? ConcordanceCommand.plainWidth, style: style)
    var lines = ""
    let counts = try session.answer(request, orNothing: ConcordanceCounts()) {
      try $0.concordance(request, order: order, limit: Self.concordanceLines) { lines += format.text($0) }
    }.answer
    try print(lines)
    try say(ConcordanceFormat.summary(counts, in: language))
  }

  private static let concordanceLines = 200

  fileprivate func entity(_ given: DotArgument) throws {
    var (facet, given) = (Facet?.none, given)
    if let colon = given.text.firstIndex(of: ":"),
      let named = FieldSpelling.value(named: String(given.text[..<colon])).flatMap(Facet.init)
    {
      facet = named
      given = DotArgument(text: String(given.text[colon...].dropFirst()), isForced: false)
    }
    let name = (given.quotedWords ?? given.words).joined(separator: " ")
    guard !name.isEmpty else { return refuse(ConsoleWording.expects("entity", language)) }
    try print(EntitySheet(session.profile(of: name, facet: facet)).text(style))
  }
}

extension Facet {
  /// Nil for a field of no entities.
  fileprivate init?(_ field: ValueField) {
    switch field {
    case .actor: self = .actor
    case .city: self = .city
    case .country: self = .country
    case .source, .author: return nil
    }
  }
}
