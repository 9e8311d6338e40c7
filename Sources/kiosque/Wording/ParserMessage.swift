import Corpus
import Terminal

/// The argument parser's own messages, which it has in English only and as text only.
enum ParserMessage {
  /// A message of the parser in the program's words; one that is not known here stays as it is.
  static func worded(_ message: String, _ language: Language) -> String {
    if let match = message.wholeMatch(of: /Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/) {
      return unknownOption(String(match.1), nearest: match.2.map(String.init), language)
    }
    if let match = message.wholeMatch(of: /Missing value for '([^']+)'/) {
      return language("\(match.1) lacks its value", "il manque la valeur de \(match.1)")
    }
    if let match = message.wholeMatch(
      of: /The option '([^']+)' does not take any value, but '(.*)' was specified\./)
    {
      let value = language.quoted(String(match.2))
      return language(
        "\(match.1) takes no value: leave \(value) out", "\(match.1) ne prend pas de valeur : ôtez \(value)")
    }
    if let match = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/) {
      let arguments = match.1.replacing("', '", with: " ")
      return language(
        "too much: \(language.quoted(String(arguments))): leave it out",
        "en trop : \(language.quoted(String(arguments))) ; ôtez-le")
    }
    if let match = message.wholeMatch(of: /Missing (?:expected argument|one of:) '(.*)'/) {
      return language(
        "missing: \(match.1); --help tells what belongs here",
        "il manque \(match.1) : --help dit ce qu’il faut")
    }
    if let match = message.wholeMatch(
      of: /(?s)The value '(.*)' is invalid for '([^']+)'(: |\. Please provide one of |)(.*?)\.?/)
    {
      // What a transform of ours throws has our words already.
      if match.3 == ": " { return String(match.4) }
      return wrongValue(String(match.1), of: String(match.2), choices: String(match.4), language)
    }
    return message
  }

  private static func unknownOption(
    _ option: String, nearest: String?, _ language: Language
  ) -> String {
    guard let nearest else {
      return language(
        "no option \(option): --help tells which there are",
        "pas d’option \(option) : --help dit lesquelles il y a")
    }
    return language(
      "no option \(option): did you mean \(nearest)?",
      "pas d’option \(option) : vouliez-vous dire \(nearest) ?")
  }

  /// - Parameter choices: as the parser lists them, `'a', 'b' or 'c'`; empty where it has no list.
  private static func wrongValue(
    _ value: String, of option: String, choices: String, _ language: Language
  ) -> String {
    let value = language.quoted(value)
    let opening = language("\(option) does not take \(value)", "\(option) n’admet pas \(value)")
    guard !choices.isEmpty else {
      return opening + language(": --help tells what it takes", " : --help dit ce qu’elle admet")
    }
    let list = choices.matches(of: /'([^']+)'|- (\S+)/).map { String($0.1 ?? $0.2 ?? "") }
    let last = list.last ?? ""
    let others = list.dropLast().joined(separator: ", ")
    return opening
      + language(
        others.isEmpty ? ": give \(last)" : ": give \(others) or \(last)",
        others.isEmpty ? " : donnez \(last)" : " : donnez \(others) ou \(last)")
  }
}
