import Corpus
import QueryLanguage
import Searching
import Terminal

extension DotCommand {
  /// What confines and orders the hits.
  static let filtering: [DotCommand] = [
    DotCommand(
      name: "filter", argument: Localized("FIELD:VALUE…", "CHAMP:VALEUR…"),
      summary: Localized("conditions that stay on", "des conditions qui restent"),
      help: Localized(
        "Values and dates as in a query: city:Alep, -city:Paris, date:2016..2017, actor:\"Le Pen\", city:(Alep OR Homs). They hold for every query until .clear, and stand in the prompt. Words are for .narrow.",
        "Des valeurs et des dates comme dans une recherche\u{A0}: ville:Alep, -ville:Paris, date:2016..2017, acteur:\"Le Pen\", ville:(Alep OU Homs). Elles valent pour toute recherche jusqu’à .clear et figurent dans l’invite. Les mots sont pour .narrow."
      ),
      completes: .conditions
    ) { try $0.filter($1.text, isExcluded: false) },
    DotCommand(
      name: "without", argument: Localized("FIELD:VALUE…", "CHAMP:VALEUR…"),
      summary: Localized("leave out what has such values", "écarte ce qui a ces valeurs"),
      help: Localized(
        "The same as .filter -FIELD:VALUE, for each of them.",
        "Comme .filter -CHAMP:VALEUR, pour chacune d’elles."),
      completes: .conditions
    ) { try $0.filter($1.text, isExcluded: true) },
    DotCommand(
      name: "narrow", argument: Localized("WORDS", "MOTS"),
      summary: Localized("search within the results", "cherche dans les résultats"),
      help: Localized(
        "Keeps of the results those that match these words too, anything of the query language. The next query begins afresh; .clear takes it back.",
        "Ne garde des résultats que ceux qui correspondent aussi à ces mots, à tout ce que permet une recherche. La recherche suivante repart de zéro\u{A0}; .clear l’annule."
      ),
      completes: .query
    ) { try $0.narrow($1.text) },
    DotCommand(
      name: "clear", argument: Localized("[FIELD[:VALUE]]", "[CHAMP[:VALEUR]]"),
      summary: Localized("take filters off", "ôte des filtres"),
      help: Localized(
        "All filters and what .narrow added, and where there are none, what .tagged chose; or the filters on one field: .clear city; or one of them: .clear city:Alep.",
        "Tous les filtres et ce que .narrow a ajouté, et s’il n’y en a pas, le choix de .tagged\u{A0}; ou les filtres d’un champ\u{A0}: .clear ville\u{A0}; ou l’un d’eux\u{A0}: .clear ville:Alep."
      ),
      completes: .words(.filterField)
    ) { try $0.clear($1.text) },
    DotCommand(
      name: "sort", argument: Localized("relevance|newest|oldest", "pertinence|récents|anciens"),
      summary: Localized("the order of the hits", "l’ordre des résultats"),
      help: Localized(
        "By relevance as at the start, or by date; stays until the next .sort.",
        "Par pertinence comme au départ, ou par date\u{A0}; vaut jusqu’au prochain .sort."),
      completes: .words(.order)
    ) { try $0.sort($1.text) },
  ]
}

extension Console {
  fileprivate func filter(_ text: String, isExcluded: Bool) throws {
    guard !text.isEmpty else {
      return refuse(ConsoleWording.expects(isExcluded ? "without" : "filter", language))
    }
    let typed = QueryText(text)
    try typed.remark(isStrict: false)
    guard let tree = typed.parsed?.tree, typed.parsed?.notes.isEmpty == true else {
      return refuse(ConsoleWording.noFilter(language))
    }
    guard tree.terms.isEmpty else { return refuse(ConsoleWording.wordsAreNoFilter(text, language)) }
    let remarks = try session.remarks(on: SearchRequest(query: typed.parsed))
    try typed.tell(remarks, isStrict: false)
    if remarks.contains(where: { !$0.isAmbiguity }) { return refuse(ConsoleWording.noFilter(language)) }
    for part in ConsoleQuery.parts(of: typed) { query.add(isExcluded ? part.inverted : part) }
    try search()
  }

  fileprivate func narrow(_ text: String) throws {
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    guard !text.isEmpty else { return refuse(ConsoleWording.expects("narrow", language)) }
    let typed = QueryText(text)
    try typed.remark(isStrict: false)
    guard let parsed = typed.parsed, let tree = parsed.tree else {
      return refuse(ConsoleWording.expects("narrow", language))
    }
    try typed.tell(session.remarks(on: SearchRequest(query: parsed)), isStrict: false)
    query.narrow(ConsoleQuery.Part(text: text, tree: tree), isRelaxed: report?.result.isRelaxed == true)
    try search()
  }

  fileprivate func clear(_ text: String) throws {
    let name = text.hasSuffix(":") ? String(text.dropLast()) : text
    let cleared: Int
    if name.isEmpty || FieldSpelling.isField(name) {
      cleared = query.clear(field: name.isEmpty ? nil : name)
    } else if let tree = QueryParser.parse(text).tree, tree.terms.isEmpty {
      cleared = query.clear(tree)
    } else {
      return refuse(ConsoleWording.unknownField(name, nearest: FieldSpelling.nearest(to: name), language))
    }
    guard cleared > 0 else { return try say(ConsoleWording.noFilters(language)) }
    guard query.isEmpty else { return try search() }
    forgetSearch()
    try say(ConsoleWording.cleared(language))
  }

  fileprivate func sort(_ text: String) throws {
    guard !text.isEmpty else { return try say(ConsoleWording.order(query.order, language)) }
    guard let order = ConsoleWord.orders.value(text) else {
      return refuse(ConsoleWording.unknownWord(text, ConsoleWord.orders.names(language), language))
    }
    query.order = order
    query.offset = 0
    if report != nil { try search() } else { try say(ConsoleWording.order(order, language)) }
  }
}

extension ConsoleQuery {
  /// The conditions of a text apart, each as it was typed; together where they are no list of conditions.
  static func parts(of text: QueryText) -> [Part] {
    guard let tree = text.parsed?.tree else { return [] }
    var trees = [tree]
    if case .all(let parts) = tree { trees = parts }
    let pieces = pieces(of: text.text)
    let read = pieces.map { QueryParser.parse($0).tree }
    if read.count == trees.count, zip(read, trees).allSatisfy({ $0 == $1 }) {
      return zip(pieces, trees).map { Part(text: $0, tree: $1) }
    }
    if case .any = tree { return [Part(text: "(\(text.text))", tree: tree)] }
    return [Part(text: text.text, tree: tree)]
  }

  /// What stands between spaces, those in quotation marks and parentheses left alone.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    var closing: Character?
    for character in text {
      if let mark = closing {
        if character == mark { closing = nil }
      } else if character == "\"" || character == "«" || character == "“" {
        closing = character == "«" ? "»" : character == "“" ? "”" : "\""
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
      } else if character.isWhitespace, depth == 0 {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
        continue
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}

extension ConsoleQuery.Part {
  /// What leaves out what this one asks for.
  var inverted: ConsoleQuery.Part {
    let tree = Query.not(tree).flattened() ?? tree
    if text.hasPrefix("-"), case .not = self.tree {
      return ConsoleQuery.Part(text: String(text.dropFirst()), tree: tree)
    }
    let isOne = !text.contains(" ") || QueryParser.parse("-" + text).tree == tree
    return ConsoleQuery.Part(text: isOne ? "-" + text : "-(\(text))", tree: tree)
  }
}
