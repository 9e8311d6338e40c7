import Corpus
import QueryLanguage
import Searching

/// What is said where nothing was found, or where any word had to do.
enum SuggestionWording {
  /// A line for each unknown word with proposals, one for those without, then names, the query that may have been
  /// meant, and what to leave out.
  static func lines(_ suggestions: [Suggestion], _ language: Language) -> [String] {
    var words: [(word: QueryWord, isOtherForm: Bool, proposals: [String])] = []
    var names: [String] = []
    var others: [String] = []
    for suggestion in suggestions {
      switch suggestion {
      case .unknown(let word): words.append((word, false, []))
      case .spelling(_, let text, let articles):
        if !words.isEmpty { words[words.count - 1].proposals.append(counted(text, articles, language)) }
      case .form(_, let text, let articles):
        if !words.isEmpty {
          words[words.count - 1].isOtherForm = true
          words[words.count - 1].proposals.append(counted(text, articles, language))
        }
      case .entity(_, let articles, let query): names.append(asked(query, articles, language))
      case .query(let text, let total):
        // Of a single word it is said already.
        if words.count > 1 || words.first?.proposals.first?.hasPrefix(text + " ") != true {
          let query = asked(text, total, language)
          others.append(language("did you mean: \(query)?", "Vouliez-vous dire : \(query) ?"))
        }
      case .looser(let text, let total):
        let query = asked(text, total, language)
        others.append(language("looser: \(query)", "Plus large : \(query)"))
      case .without(let condition, let total):
        let condition = shortened(Self.condition(condition, language))
        let articles = Quantity.count(total, .article, language)
        others.append(language("without \(condition): \(articles)", "Sans \(condition) : \(articles)"))
      }
    }
    var lines = words.filter { !$0.proposals.isEmpty }.map { word in
      let written = language.quoted(shortened(word.word.text))
      let opening =
        word.isOtherForm
        ? language("never written \(written)", "Jamais écrit \(written)")
        : language("no article holds \(written)", "Aucun mot \(written) dans l’archive")
      return opening + language.proposed(word.proposals)
    }
    let helpless = words.filter(\.proposals.isEmpty).map { language.quoted(shortened($0.word.text)) }
    if !helpless.isEmpty { lines.append(Self.helpless(helpless, language)) }
    if !names.isEmpty {
      lines.append(language("names like it", "Noms proches") + language.proposed(names))
    }
    return lines + others
  }

  private static func helpless(_ words: [String], _ language: Language) -> String {
    var list = words.prefix(shownWords).joined(separator: ", ")
    let further = words.count - shownWords
    if further > 0 {
      let number = Quantity.count(further, language)
      list += language(
        " and \(number) more", language.isSingular(further) ? " et \(number) autre" : " et \(number) autres")
    }
    return language(
      "no article holds \(list)",
      words.count == 1 ? "Aucun mot \(list) dans l’archive" : "Aucun des mots \(list) dans l’archive")
  }

  /// As it would be typed.
  static func condition(_ condition: SearchCondition, _ language: Language) -> String {
    switch condition {
    case .part(let text, _): Query.written(text, in: language)
    case .dates(let from, let to):
      [from.map { "--from \($0)" }, to.map { "--to \($0)" }].compactMap(\.self).joined(separator: " ")
    case .sources(let names, let isExcluded): options("--source", names, isExcluded)
    case .authors(let names, let isExcluded): options("--author", names, isExcluded)
    case .selection(let selection): ".tagged \(selection.name)"
    case .name(let condition):
      options("--\(condition.facet.rawValue)", [condition.name], condition.isExcluded)
    }
  }

  private static let shownWords = 8
  private static let longestInCharacters = 60

  private static func options(_ option: String, _ names: [String], _ isExcluded: Bool) -> String {
    names.map { name in
      let value = (isExcluded ? "-" : "") + name
      return "\(option) " + (value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value)
    }.joined(separator: " ")
  }

  private static func counted(_ text: String, _ count: Int, _ language: Language) -> String {
    "\(shortened(text)) (\(Quantity.count(count, language)))"
  }

  /// A query with its hits.
  private static func asked(_ query: String, _ total: Int, _ language: Language) -> String {
    counted(Query.written(query, in: language), total, language)
  }

  private static func shortened(_ text: String) -> String {
    text.count > longestInCharacters ? text.prefix(longestInCharacters) + "…" : text
  }
}
