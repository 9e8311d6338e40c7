import Corpus
import Searching
import Terminal

/// What the console says.
enum ConsoleWording {
  static func welcome(version: String, articles: Int, _ language: Language) -> String {
    " kiosque \(version) · \(self.articles(articles, language)) · "
      + language(".help, Tab completes, Ctrl-D quits", ".help, Tab complète, Ctrl-D quitte") + "\n"
  }

  static func noSearch(_ language: Language) -> String {
    language("search for something first", "cherchez d’abord quelque chose")
  }

  static func noFurtherHits(_ language: Language) -> String {
    language("no further hits", "pas d’autre résultat")
  }

  static func noPreviousHits(_ language: Language) -> String {
    language("these are the first hits", "ce sont les premiers résultats")
  }

  static func noHit(_ name: String, of total: Int, _ language: Language) -> String {
    let count = Quantity.count(total, language)
    return language(
      "no hit “\(name)” among \(count), and no article of that id",
      "pas de résultat «\u{A0}\(name)\u{A0}» parmi \(count), ni d’article de cet identifiant")
  }

  /// Of an article that was shown, and that somebody has removed since.
  static func articleIsGone(_ handle: String, _ language: Language) -> String {
    language(
      "the archive has no article \(handle) any more", "l’archive n’a plus d’article \(handle)")
  }

  // MARK: - Commands

  static func unknownCommand(
    _ name: String, nearest: String?, several: [String], _ language: Language
  ) -> String {
    if several.count > 1 {
      let names = several.map { "." + $0 }.joined(separator: ", ")
      return language(
        ".\(name) may be \(names): write more of it",
        ".\(name) peut être \(names)\u{A0}: écrivez-en davantage")
    }
    if let nearest {
      return language(
        ".\(name) is no command: did you mean .\(nearest)?",
        ".\(name) n’est pas une commande\u{A0}: vouliez-vous dire .\(nearest)\u{A0}?")
    }
    return language(
      ".\(name) is no command: .help lists them", ".\(name) n’est pas une commande\u{A0}: .help les énumère")
  }

  /// A command without what it needs.
  static func expects(_ name: String, _ language: Language) -> String {
    let form = DotCommand.named(name)?.form(language) ?? "." + name
    return language(
      "this is written \(form): .help \(name) tells more",
      "cela s’écrit \(form)\u{A0}: .help \(name) en dit plus")
  }

  static func unknownWord(_ word: String, _ words: [String], _ language: Language) -> String {
    let list = words.joined(separator: ", ")
    return language("“\(word)” is none of \(list)", "«\u{A0}\(word)\u{A0}» n’est aucun de\u{A0}: \(list)")
  }

  static func moreHelp(_ language: Language) -> String {
    language(
      "A line without a period is a query. .help COMMAND tells more.",
      "Une ligne sans point est une recherche. .help COMMANDE en dit plus.")
  }

  static func noTiming(_ language: Language) -> String {
    language("no times are told any more", "les temps ne sont plus indiqués")
  }

  // MARK: - Filters

  static func noFilter(_ language: Language) -> String {
    language("no filter was set", "aucun filtre n’a été mis")
  }

  static func wordsAreNoFilter(_ text: String, _ language: Language) -> String {
    language(
      "only values and dates are filters; words are looked for in the results by: .narrow \(text)",
      "seules des valeurs et des dates sont des filtres\u{A0}; des mots se cherchent dans les résultats par\u{A0}: .narrow \(text)"
    )
  }

  static func unknownField(_ name: String, nearest: String?, _ language: Language) -> String {
    guard let nearest else {
      return language("there is no field “\(name)”", "il n’y a pas de champ «\u{A0}\(name)\u{A0}»")
    }
    return language(
      "there is no field “\(name)”: did you mean \(nearest)?",
      "il n’y a pas de champ «\u{A0}\(name)\u{A0}»\u{A0}: vouliez-vous dire \(nearest)\u{A0}?")
  }

  static func noFilters(_ language: Language) -> String {
    language("there is no such filter", "il n’y a pas de tel filtre")
  }

  static func cleared(_ language: Language) -> String {
    language("no filters any more", "il n’y a plus de filtre")
  }

  static func order(_ order: SearchRequest.Order, _ language: Language) -> String {
    switch order {
    case .relevance: language("the most relevant come first", "les plus pertinents viennent d’abord")
    case .newest: language("the newest come first", "les plus récents viennent d’abord")
    case .oldest: language("the oldest come first", "les plus anciens viennent d’abord")
    }
  }

  // MARK: - The archive

  static func changed(to count: Int, from before: Int, _ language: Language) -> String {
    let difference = count - before
    let number = Quantity.count(abs(difference), language)
    let change =
      difference > 0
      ? language(", \(number) more", ", \(number) de plus")
      : difference < 0 ? language(", \(number) fewer", ", \(number) de moins") : ""
    return language("the archive has changed: ", "l’archive a changé\u{A0}: ") + articles(count, language)
      + change
  }

  static func unchanged(_ count: Int, _ language: Language) -> String {
    language("the archive has not changed: ", "l’archive n’a pas changé\u{A0}: ") + articles(count, language)
  }

  private static func articles(_ count: Int, _ language: Language) -> String {
    Quantity.count(count, .article, language)
  }

  // MARK: - What is kept

  static func nothingToSave(_ language: Language) -> String {
    language(
      "a search of words or filters is saved; tagged articles are found again by .tagged",
      "on garde une recherche de mots ou de filtres\u{A0}; les articles étiquetés se retrouvent par .tagged")
  }

  static func saved(_ name: String, isReplaced: Bool, file: String, _ language: Language) -> String {
    isReplaced
      ? language(
        "“\(name)” now means this search; kept in \(file)",
        "«\u{A0}\(name)\u{A0}» désigne désormais cette recherche\u{A0}; gardé dans \(file)")
      : language("“\(name)” is kept in \(file)", "«\u{A0}\(name)\u{A0}» est gardé dans \(file)")
  }

  static func noSavedSearches(_ language: Language) -> String {
    language(
      "no search is saved yet: .save NAME keeps one",
      "aucune recherche n’est encore gardée\u{A0}: .save NOM en garde une")
  }

  static func noSavedSearch(_ name: String, nearest: String?, _ language: Language) -> String {
    let question = nearest.map {
      language(": did you mean “\($0)”?", "\u{A0}: vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?")
    }
    return language(
      "no search is saved as “\(name)”", "aucune recherche n’est gardée sous «\u{A0}\(name)\u{A0}»")
      + (question ?? "")
  }

  static func forgotten(_ name: String, _ language: Language) -> String {
    language("“\(name)” is forgotten", "«\u{A0}\(name)\u{A0}» est oublié")
  }

  static func runs(_ query: String, _ language: Language) -> String {
    language("query: \(query)", "recherche\u{A0}: \(query)")
  }

  static func noTagWord(_ word: String, _ language: Language) -> String {
    language(
      "“\(word)” can be no tag: one begins with neither # nor -, and holds no control characters",
      "«\u{A0}\(word)\u{A0}» ne peut pas être une étiquette\u{A0}: elle ne commence ni par # ni par -, et n’a pas de caractères de contrôle"
    )
  }

  static func tags(_ words: [String], of handle: String, _ language: Language) -> String {
    let list = words.joined(separator: ", ")
    return words.isEmpty
      ? language("\(handle) has no tags", "\(handle) n’a pas d’étiquette")
      : language("\(handle) is tagged: \(list)", "\(handle) porte\u{A0}: \(list)")
  }

  static func noTags(_ language: Language) -> String {
    language(
      "nothing is tagged yet: .tag N WORD does it", "rien n’est encore étiqueté\u{A0}: .tag N MOT le fait")
  }

  static func noTag(_ word: String, nearest: String?, _ language: Language) -> String {
    let question = nearest.map {
      language(": did you mean “\($0)”?", "\u{A0}: vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?")
    }
    return language("nothing is tagged “\(word)”", "rien ne porte l’étiquette «\u{A0}\(word)\u{A0}»")
      + (question ?? "")
  }

  static func fileExists(_ path: String, _ language: Language) -> String {
    language(
      "\(path) is there already: .export! replaces it", "\(path) existe déjà\u{A0}: .export! le remplace")
  }

  static func unwritable(_ path: String, _ reason: String, _ language: Language) -> String {
    language(
      "\(path) cannot be written: \(reason)",
      "\(path) ne peut pas être écrit\u{A0}: \(language.told(bySystem: reason))")
  }

  static func exported(_ count: Int, file: String, _ language: Language) -> String {
    articles(count, language)
      + language(" written to \(file)", count < 2 ? " écrit dans \(file)" : " écrits dans \(file)")
  }
}
