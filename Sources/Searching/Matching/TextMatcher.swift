import FrenchAnalysis

/// Finds the leaves of a query in a text, by the tokens that the index sees.
struct TextMatcher {
  /// Tokens of a text that match a leaf.
  struct Match {
    var leaf: Int
    /// From the first token's start to the last one's end, in bytes of the text's UTF-8.
    var byteRange: Range<Int>
  }

  private let leaves: [(index: Int, leaf: Leaf)]
  private let analyzer: Analyzer

  /// - Parameter indices: the leaves to look for.
  init(_ leaves: [Leaf], _ indices: some Sequence<Int>, _ analyzer: Analyzer) {
    self.leaves = indices.sorted().map { ($0, leaves[$0]) }.filter { !$0.1.isHopeless }
    self.analyzer = analyzer
  }

  /// Every match, in the order of the text; matches of different leaves may overlap.
  ///
  /// - Complexity: the analysis of the text, and one comparison a token and leaf.
  func matches(in text: String) -> [Match] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      analyzer.forEachToken(in: bytes) {
        tokens.append($0)
        return true
      }
      var matches: [Match] = []
      for start in tokens.indices {
        for (index, leaf) in leaves where self.matches(leaf, tokens, at: start) {
          matches.append(
            Match(
              leaf: index,
              byteRange: tokens[start].byteRange
                .lowerBound..<tokens[start + leaf.tokens.count - 1].byteRange.upperBound))
        }
      }
      return matches
    }
  }

  private func matches(_ leaf: Leaf, _ tokens: [Token], at start: Int) -> Bool {
    guard start + leaf.tokens.count <= tokens.count else { return false }
    for (offset, condition) in leaf.tokens.enumerated() {
      let token = tokens[start + offset]
      switch condition {
      case .term(let term): if token.term != term { return false }
      case .form(let form): if token.form != form { return false }
      case .prefix(let prefix):
        if !analyzer.vocabulary.form(token.form).starts(with: prefix) { return false }
      }
    }
    return true
  }
}
