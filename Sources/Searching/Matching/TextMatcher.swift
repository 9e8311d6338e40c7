import FrenchAnalysis

/// Finds the leaves of a query in a text, by the tokens that the index sees.
///
/// For one thread, and for one state of the archive: see ``Vocabulary``.
final class TextMatcher {
  /// Tokens of a text that match a leaf.
  struct Match {
    var leaf: Int
    /// From the first token's start to the last one's end, in bytes of the text's UTF-8.
    var byteRange: Range<Int>
  }

  private let leaves: [Leaf]
  /// By place in `leaves`: its number in the query.
  private let numbers: [Int]
  private let starts: LeafStarts
  private let analyzer: Analyzer
  /// The tokens of the text at hand; kept for its memory.
  @exclusivity(unchecked) private var tokens: [Token] = []

  /// - Parameter indices: the leaves to look for.
  init(_ leaves: [Leaf], _ indices: some Sequence<Int>, _ analyzer: Analyzer) {
    numbers = indices.sorted().filter { !leaves[$0].isHopeless }
    self.leaves = numbers.map { leaves[$0] }
    starts = LeafStarts(self.leaves, analyzer.vocabulary)
    self.analyzer = analyzer
  }

  /// Every match, in the order of the text; matches of different leaves may overlap.
  func matches(in text: String) -> [Match] {
    var text = text
    return text.withUTF8(matches(in:))
  }

  /// The same, of a text's UTF-8.
  ///
  /// - Complexity: a scan of the text, and a look-up for each word that begins as one of the leaves does.
  func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    if leaves.isEmpty { return [] }
    tokens.removeAll(keepingCapacity: true)
    analyzer.appendTokens(of: bytes, asking: starts.beginnings, to: &tokens)
    return tokens.withUnsafeBufferPointer { tokens in
      var matches: [Match] = []
      for start in tokens.indices where tokens[start].form >= 0 {
        for place in starts.leaves(openedBy: tokens[start].form) {
          let count = leaves[place].tokens.count
          if goesOn(leaves[place], tokens, from: start) {
            let range = tokens[start].byteRange.lowerBound..<tokens[start + count - 1].byteRange.upperBound
            matches.append(Match(leaf: numbers[place], byteRange: range))
          }
        }
      }
      return matches
    }
  }

  /// Whether a leaf whose first token stands there goes on as it should.
  private func goesOn(_ leaf: Leaf, _ tokens: UnsafeBufferPointer<Token>, from start: Int) -> Bool {
    guard start + leaf.tokens.count <= tokens.count else { return false }
    for offset in leaf.tokens.indices.dropFirst() {
      let form = tokens[start + offset].form
      switch leaf.tokens[offset] {
      case .forms(let forms): if !forms.contains(form) { return false }
      case .prefix(let prefix):
        if form < 0 || !analyzer.vocabulary.form(form).starts(with: prefix) { return false }
      }
    }
    return true
  }
}
