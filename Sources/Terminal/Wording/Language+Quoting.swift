package import Corpus

extension Language {
  /// What somebody wrote, between the language's quotation marks.
  package func quoted(_ text: String) -> String { self("“\(text)”", "« \(text) »") }

  /// Nearest candidates behind what was not found: `: A, B?`; nothing where there are none.
  package func proposed(_ candidates: [String]) -> String {
    let list = candidates.joined(separator: ", ")
    return candidates.isEmpty ? "" : self(": \(list)?", " : \(list) ?")
  }
}
