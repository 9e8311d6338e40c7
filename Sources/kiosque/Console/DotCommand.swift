import Corpus
import Foundation
import Terminal

/// A command of the console: a line that begins with a period.
struct DotCommand: Sendable {
  let name: String
  /// What is to be given with it, as the help shows it; empty where nothing is.
  var argument = Localized("", "")
  /// One clause without a period.
  let summary: Localized
  /// Some sentences for whoever asks about this command.
  let help: Localized
  var completes = CompletionArgument.nothing
  /// Whether an exclamation mark behind the name means something.
  var takesForce = false
  /// A letter that means this command, though others begin with it too.
  var letter: String?
  let run: @Sendable (_ console: Console, _ given: DotArgument) throws -> Void

  /// The one table of them, in the order of the help.
  static let all: [DotCommand] = reading + filtering + views + keeping + upkeep

  /// The command of that name in any case, or the only one that begins so.
  static func named(_ name: String) -> DotCommand? {
    let name = name.lowercased()
    if let exact = all.first(where: { $0.name == name || $0.letter == name }) { return exact }
    let candidates = all.filter { $0.name.hasPrefix(name) }
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// `.open N|ID`
  func form(_ language: Language) -> String {
    let argument = language(argument)
    return "." + name + (argument.isEmpty ? "" : " " + argument)
  }
}

/// What stands behind the name of a command.
struct DotArgument {
  let text: String
  /// Whether an exclamation mark stood behind the name.
  let isForced: Bool

  var words: [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static let closingMarks: [Character: Character] = ["\"": "\"", "“": "”", "«": "»"]

  /// All of it as one name, without quotation marks around it; nil where those around it are not one pair.
  var unquoted: String? {
    guard let closing = text.first.flatMap({ Self.closingMarks[$0] }) else { return text }
    let rest = text.dropFirst()
    guard let end = rest.firstIndex(of: closing), rest.index(after: end) == rest.endIndex else { return nil }
    return closing == "»"
      ? rest[..<end].trimmingCharacters(in: .whitespaces) : String(rest[..<end])
  }

  /// The words, those between quotation marks as one; nil where a mark is not closed.
  var quotedWords: [String]? {
    var words: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let first = rest.first else { return words }
      if let mark = Self.closingMarks[first] {
        rest = rest.dropFirst()
        guard let end = rest.firstIndex(of: mark) else { return nil }
        words.append(rest[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " "))
        rest = rest[rest.index(after: end)...]
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(String(word))
        rest = rest[word.endIndex...]
      }
    }
  }
}
