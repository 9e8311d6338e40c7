import Archive
import Corpus
import Searching
import Terminal

extension DotCommand {
  /// Articles, and the pages of hits.
  static let reading: [DotCommand] = [
    DotCommand(
      name: "open", argument: Localized("N|ID", "N|ID"),
      summary: Localized(
        "show the article of a hit, or of an id", "montre l’article d’un résultat, ou d’un identifiant"),
      help: Localized(
        "N is the number of any hit of the last search, shown or not; ID what stands behind a hit, or its first 4 characters or more.",
        "N est le numéro de n’importe quel résultat de la dernière recherche, affiché ou non\u{A0}; ID est ce qui suit un résultat, ou ses 4 premiers caractères au moins."
      ),
      completes: .hit(then: nil)
    ) { try $0.open($1.text) },
    DotCommand(
      name: "back", summary: Localized("the hits again", "de nouveau les résultats"),
      help: Localized(
        "Shows the page of hits that was left for an article or a view.",
        "Montre la page de résultats quittée pour un article ou une vue.")
    ) { console, _ in try console.turn(by: 0) },
    DotCommand(
      name: "next", summary: Localized("the next hits", "les résultats suivants"),
      help: Localized(
        "Shows the next page of hits; their numbers go on.",
        "Montre la page suivante\u{A0}; les numéros continuent."), letter: "n"
    ) { console, _ in try console.turn(by: 1) },
    DotCommand(
      name: "prev", summary: Localized("the hits before", "les résultats précédents"),
      help: Localized("Shows the page of hits before.", "Montre la page précédente.")
    ) { console, _ in try console.turn(by: -1) },
    DotCommand(
      name: "cite", argument: Localized("N [ris|bibtex|csl-json]", "N [ris|bibtex|csl-json]"),
      summary: Localized("an article as it is cited", "un article tel qu’on le cite"),
      help: Localized(
        "Without a format, one line of text: author, title, source, date, address and id. With one, a record for a reference manager.",
        "Sans format, une ligne de texte\u{A0}: auteur, titre, source, date, adresse et identifiant. Avec un format, une notice pour un gestionnaire de références."
      ),
      completes: .hit(then: .citationFormat)
    ) { try $0.cite($1) },
    DotCommand(
      name: "explain", argument: Localized("N|ID", "N|ID"),
      summary: Localized("why an article matches, or does not", "pourquoi un article correspond, ou non"),
      help: Localized(
        "Tells each condition of the current query and filters with what the article holds of it; for a hit, what its score is made of.",
        "Dit de chaque condition de la recherche et des filtres ce que l’article en contient\u{A0}; pour un résultat, ce qui fait son score."
      ),
      completes: .hit(then: nil)
    ) { try $0.explain($1.text) },
  ]

  /// The formats of `.cite`.
  static let citationFormats: [ExportFormat] = [.ris, .bibtex, .cslJSON]
}

extension Console {
  fileprivate func open(_ name: String) throws {
    guard !name.isEmpty else { return refuse(ConsoleWording.expects("open", language)) }
    guard let handle = try handle(of: name) else { return }
    guard let sheet = try ArticleLookup(session.archive).sheet(id: handle) else {
      return refuse(ConsoleWording.articleIsGone(handle, language))
    }
    try print(session.text(of: sheet, style, for: report == nil ? nil : query.request))
  }

  /// Shows a page before or after the one shown, or that one again.
  fileprivate func turn(by pages: Int) throws {
    guard let report else { return try say(ConsoleWording.noSearch(language)) }
    let offset = query.offset + pages * query.request.limit
    guard offset < max(report.result.total, 1) else { return try say(ConsoleWording.noFurtherHits(language)) }
    guard offset >= 0 else { return try say(ConsoleWording.noPreviousHits(language)) }
    query.offset = offset
    try search()
  }

  fileprivate func cite(_ given: DotArgument) throws {
    let words = given.words
    guard let name = words.first, words.count <= 2 else {
      return refuse(ConsoleWording.expects("cite", language))
    }
    var format: ExportFormat?
    if words.count == 2 {
      format = DotCommand.citationFormats.first { $0.rawValue == words[1].lowercased() }
      guard format != nil else {
        return refuse(
          ConsoleWording.unknownWord(words[1], DotCommand.citationFormats.map(\.rawValue), language))
      }
    }
    guard let handle = try handle(of: name) else { return }
    let exported = try session.archive.read { snapshot -> ExportedArticle? in
      guard let ordinal = try snapshot.ordinals(handlePrefix: handle).first,
        let stored = try snapshot.article(ordinal: ordinal)
      else { return nil }
      return ExportedArticle(
        stored.article, handle: stored.handle, names: EntityNames(try snapshot.entities(ordinal: ordinal)))
    }
    guard let exported else { return refuse(ConsoleWording.articleIsGone(handle, language)) }
    guard var exporter = format?.makeExporter() else {
      return try say(Citation.line(exported, in: language))
    }
    var bytes: [UInt8] = []
    exporter.open(&bytes)
    exporter.append(exported, to: &bytes)
    exporter.close(&bytes)
    try print(String(decoding: bytes, as: UTF8.self))
  }

  fileprivate func explain(_ name: String) throws {
    guard !name.isEmpty else { return refuse(ConsoleWording.expects("explain", language)) }
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    guard let handle = try handle(of: name) else { return }
    let request = query.request
    let explanation = try session.answer(request, orNothing: nil) {
      try $0.explanation(ofHandle: handle, for: request)
    }.answer
    guard let explanation else { return refuse(ConsoleWording.articleIsGone(handle, language)) }
    try print(ExplanationReport(query: query.composed.text, explanation: explanation).text(style))
  }
}
