import Archive
import Corpus
import Foundation
import Searching
import Terminal

extension DotCommand {
  /// What is kept: searches, tags, files.
  static let keeping: [DotCommand] = [
    DotCommand(
      name: "save", argument: Localized("NAME", "NOM"),
      summary: Localized("keep the search under a name", "garde la recherche sous un nom"),
      help: Localized(
        "Keeps the query with its filters and what narrows it, as one text in the file beside the archive whose name ends in .saved.",
        "Garde la recherche avec ses filtres et ce qui la restreint, en un seul texte, dans le fichier à côté de l’archive dont le nom finit par .saved."
      ),
      completes: .savedSearch
    ) { try $0.save($1.text) },
    DotCommand(
      name: "saved", argument: Localized("[[-]NAME]", "[[-]NOM]"),
      summary: Localized("run a saved search, or list them", "relance une recherche gardée, ou les énumère"),
      help: Localized(
        "With a name, runs that search just as it was saved, filters of now taken off; with - in front of the name, forgets it.",
        "Avec un nom, relance cette recherche telle qu’elle fut gardée, sans les filtres du moment\u{A0}; avec - devant le nom, l’oublie."
      ),
      completes: .savedSearch
    ) { try $0.saved($1.text) },
    DotCommand(
      name: "tag", argument: Localized("N|ID [-]WORD…", "N|ID [-]MOT…"),
      summary: Localized("put words on an article", "met des étiquettes sur un article"),
      help: Localized(
        "Each word is a tag of the article; with - in front it is taken away. Without words, the tags that it has. They are kept in the file beside the archive whose name ends in .tags.",
        "Chaque mot est une étiquette de l’article\u{A0}; avec - devant, elle est ôtée. Sans mot, les étiquettes qu’il porte. Elles sont gardées dans le fichier à côté de l’archive dont le nom finit par .tags."
      ),
      completes: .hit(then: .tag)
    ) { try $0.tag($1.words) },
    DotCommand(
      name: "tagged", argument: Localized("[WORD]", "[MOT]"),
      summary: Localized("the articles of a tag, or all tags", "les articles d’une étiquette, ou toutes"),
      help: Localized(
        "With a word, its articles are the results: they have numbers, can be filtered, narrowed and exported. Without one, each word with its number of articles.",
        "Avec un mot, ses articles sont les résultats\u{A0}: ils ont des numéros, se filtrent, se restreignent et s’exportent. Sans mot, chaque étiquette avec son nombre d’articles."
      ),
      completes: .words(.tag)
    ) { try $0.tagged($1.text) },
    DotCommand(
      name: "export", argument: Localized("FORMAT FILE", "FORMAT FICHIER"),
      summary: Localized("write all hits to a file", "écrit tous les résultats dans un fichier"),
      help: Localized(
        "FORMAT is one of jsonl, csv, ris, bibtex and csl-json. A file that is there is left alone; .export! replaces it.",
        "FORMAT est l’un de jsonl, csv, ris, bibtex et csl-json. Un fichier déjà là est laissé tel quel\u{A0}; .export! le remplace."
      ),
      completes: .formatAndFile, takesForce: true
    ) { try $0.export($1) },
  ]
}

extension Console {
  private var savedSearches: SavedSearches { SavedSearches(besideArchive: session.archive.path) }
  private var tags: ArticleTags { ArticleTags(besideArchive: session.archive.path) }

  fileprivate func save(_ name: String) throws {
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    guard query.selection == nil, query.composed.parsed != nil else {
      return refuse(ConsoleWording.nothingToSave(language))
    }
    guard let search = SavedSearch(name: name, query: query.composed.text) else {
      return refuse(ConsoleWording.expects("save", language))
    }
    let isReplaced = try savedSearches.save(search)
    try say(ConsoleWording.saved(search.name, isReplaced: isReplaced, file: savedSearches.path, language))
  }

  fileprivate func saved(_ text: String) throws {
    let searches = try savedSearches.all()
    guard !text.isEmpty else {
      if searches.isEmpty { return try say(ConsoleWording.noSavedSearches(language)) }
      let width = searches.map { CellWidth.of($0.name) }.max() ?? 0
      for search in searches {
        try say(
          search.name + String(repeating: " ", count: width - CellWidth.of(search.name) + 2)
            + search.query)
      }
      return
    }
    let isForgotten = text.hasPrefix("-")
    let name = (isForgotten ? String(text.dropFirst()) : text).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard let search = searches.first(where: { $0.name == name }) else {
      let nearest = SpellingDistance.nearest(to: name, in: searches.map(\.name))
      return refuse(ConsoleWording.noSavedSearch(name, nearest: nearest, language))
    }
    if isForgotten {
      _ = try savedSearches.forget(name)
      return try say(ConsoleWording.forgotten(name, language))
    }
    let kept = QueryText(search.query)
    _ = query.clear(field: nil)
    try kept.remark(isStrict: false)
    query.type(kept)
    try say(ConsoleWording.runs(search.query, language))
    try self.search(tellingRemarks: true)
  }

  fileprivate func tag(_ words: [String]) throws {
    guard let name = words.first else { return refuse(ConsoleWording.expects("tag", language)) }
    guard let handle = try handle(of: name) else { return }
    let changes = words.dropFirst()
    let removed = changes.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let added = changes.filter { !$0.hasPrefix("-") }
    if let wrong = added.first(where: { ArticleTag(handle: handle, word: $0) == nil }) {
      return refuse(ConsoleWording.noTagWord(wrong, language))
    }
    let title = try session.archive.read { snapshot in
      try snapshot.ordinals(handlePrefix: handle).first
        .flatMap { try snapshot.article(ordinal: $0, includingBody: false)?.article.title } ?? ""
    }
    let now = try tags.change(handle: handle, title: title, adding: Array(added), removing: removed)
    try say(ConsoleWording.tags(now, of: handle, language))
  }

  fileprivate func tagged(_ word: String) throws {
    let all = try tags.all()
    guard !word.isEmpty else {
      let words = try tags.words()
      if words.isEmpty { return try say(ConsoleWording.noTags(language)) }
      return try say(
        words.map { "\($0.word) \(Quantity.count($0.articles, language))" }.joined(separator: ", "))
    }
    let handles = all.filter { $0.word == word }.map(\.handle)
    guard !handles.isEmpty else {
      let nearest = SpellingDistance.nearest(to: word, in: Array(Set(all.map(\.word))).sorted())
      return refuse(ConsoleWording.noTag(word, nearest: nearest, language))
    }
    query.select(ArticleSelection(name: word, handles: handles))
    try search()
  }

  fileprivate func export(_ given: DotArgument) throws {
    guard report != nil else { return try say(ConsoleWording.noSearch(language)) }
    let parts = given.text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 2 else { return refuse(ConsoleWording.expects("export", language)) }
    guard let format = ExportFormat(rawValue: parts[0].lowercased()) else {
      return refuse(ConsoleWording.unknownWord(parts[0], ConsoleWord.exportFormats, language))
    }
    guard let path = DotArgument(text: parts[1], isForced: false).unquoted else {
      return refuse(ConsoleWording.expects("export", language))
    }
    let file: ExportFile
    do throws(ExportFile.OpenError) {
      file = try ExportFile(path: (path as NSString).expandingTildeInPath, replaces: given.isForced)
    } catch {
      switch error {
      case .exists: return refuse(ConsoleWording.fileExists(path, language))
      case .unwritable(let reason): return refuse(ConsoleWording.unwritable(path, reason, language))
      }
    }
    var request = query.request
    request.passages = 0
    var run = ExportRun(format.makeExporter(), to: file.output)
    do {
      do {
        try run.open()
        try run.write(request, session)
        try run.close()
      } catch {
        file.drop()
        throw error
      }
      try file.keep()
    } catch CommandError.unwritable(let reason) {
      return refuse(ConsoleWording.unwritable(path, reason, language))
    } catch is ClosedPipe {
      return refuse(ConsoleWording.unwritable(path, String(cString: strerror(EPIPE)), language))
    }
    try say(ConsoleWording.exported(run.count, file: path, language))
  }
}
