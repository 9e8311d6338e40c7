import Corpus
import Searching

/// What is said where nothing was found, or where any word had to do.
enum SuggestionWording {
  /// A line for each unknown word with proposals, one for those without, then names, the query that may have been
  /// meant, and what to leave out.
  static func lines(_ suggestions: [Suggestion]) -> [String] {
    var words: [(word: QueryWord, isOtherForm: Bool, proposals: [String])] = []
    var names: [String] = []
    var others: [String] = []
    for suggestion in suggestions {
      switch suggestion {
      case .unknown(let word): words.append((word, false, []))
      case .spelling(_, let text, let articles):
        if !words.isEmpty { words[words.count - 1].proposals.append(counted(text, articles)) }
      case .form(_, let text, let articles):
        if !words.isEmpty {
          words[words.count - 1].isOtherForm = true
          words[words.count - 1].proposals.append(counted(text, articles))
        }
      case .entity(_, let articles, let query): names.append(counted(query, articles))
      case .query(let text, let total):
        // Of a single word it is said already.
        if words.count > 1 || words.first?.proposals.first?.hasPrefix(text + " ") != true {
          others.append("did you mean: \(counted(text, total))?")
        }
      case .looser(let text, let total): others.append("looser: \(counted(text, total))")
      case .without(let condition, let total):
        others.append("without \(shortened(Self.condition(condition))): \(Quantity.count(total, "article"))")
      }
    }
    var lines = words.filter { !$0.proposals.isEmpty }.map { word in
      let opening = word.isOtherForm ? "never written" : "no article holds"
      return "\(opening) “\(shortened(word.word.text))”: \(word.proposals.joined(separator: ", "))?"
    }
    let helpless = words.filter(\.proposals.isEmpty).map { "“\(shortened($0.word.text))”" }
    if !helpless.isEmpty {
      let rest = helpless.count > shownWords ? " and \(Quantity.count(helpless.count - shownWords)) more" : ""
      lines.append("no article holds " + helpless.prefix(shownWords).joined(separator: ", ") + rest)
    }
    if !names.isEmpty { lines.append("names like it: \(names.joined(separator: ", "))?") }
    return lines + others
  }

  /// As it would be typed.
  static func condition(_ condition: SearchCondition) -> String {
    switch condition {
    case .part(let text, _): text
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

  private static func counted(_ text: String, _ count: Int) -> String {
    "\(shortened(text)) (\(Quantity.count(count)))"
  }

  private static func shortened(_ text: String) -> String {
    text.count > longestInCharacters ? text.prefix(longestInCharacters) + "…" : text
  }
}
