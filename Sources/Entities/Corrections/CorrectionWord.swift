/// A word of a line of the corrections file, or what stands between quotes there.
struct CorrectionWord: Equatable {
  var text: String
  /// Quoted words are never keywords.
  var isQuoted: Bool

  /// The word as a name: white space normalised.
  var name: String { Self.normalised(text) }

  func isKeyword(_ keyword: String) -> Bool { !isQuoted && text == keyword }

  /// The words of a line: separated by white space; `"`, `“ ”` or `« »` hold one together, and inside `"` a
  /// doubled `""` is one. Nil where a quote is not closed, or closed inside a word.
  static func words(of line: String) -> [CorrectionWord]? {
    var words: [CorrectionWord] = []
    var rest = Substring(line)
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let first = rest.first else { return words }
      guard let closing = closingQuotes[first] else {
        let end = rest.firstIndex { $0.isWhitespace } ?? rest.endIndex
        words.append(CorrectionWord(text: String(rest[..<end]), isQuoted: false))
        rest = rest[end...]
        continue
      }
      rest = rest.dropFirst()
      var text = ""
      while true {
        guard let end = rest.firstIndex(of: closing) else { return nil }
        text += rest[..<end]
        rest = rest[end...].dropFirst()
        guard closing == "\"", rest.first == "\"" else { break }
        text += "\""
        rest = rest.dropFirst()
      }
      guard rest.first?.isWhitespace ?? true else { return nil }
      words.append(CorrectionWord(text: text, isQuoted: true))
    }
  }

  private static let closingQuotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»"]

  /// A name as a line writes it: bare where it is one word that cannot be read otherwise.
  static func quoted(_ name: String) -> String {
    let name = normalised(name)
    if let first = name.first, closingQuotes[first] == nil, !name.contains(" "), !keywords.contains(name) {
      return name
    }
    return "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static let keywords: Set<String> = ["into", "to", "as", "in"]

  private static func normalised(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
