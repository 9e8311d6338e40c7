import Corpus
import FrenchAnalysis

/// Finds the leaves of a query in a text, by the tokens that the index sees.
struct TextMatcher {
  /// Tokens of a text that match a leaf.
  struct Match {
    var leaf: Int
    /// From the first token's start to the last one's end, in bytes of the text's UTF-8.
    var byteRange: Range<Int>
    /// The tokens, by their places in the text.
    var tokenRange: Range<Int>
  }

  /// The texts of an article in the order of the index's columns.
  static let fields: [Passage.Field] = [.title, .lead, .body]

  private let leaves: [(index: Int, leaf: Leaf)]
  /// By the leaf, which is of one nearness only.
  private let nears: [Nearness]
  private let analyzer: Analyzer

  /// - Parameter indices: the leaves to look for.
  init(_ query: AnalyzedQuery?, _ indices: some Sequence<Int>, _ analyzer: Analyzer) {
    leaves =
      query.map { query in
        indices.sorted().map { ($0, query.leaves[$0]) }.filter { !$0.1.isHopeless }
      } ?? []
    nears = query?.nears ?? []
    self.analyzer = analyzer
  }

  /// Every match that counts, in the order of the text; matches of different leaves may overlap. Those of a
  /// nearness count where they take part in it.
  ///
  /// - Complexity: the analysis of the text, and one comparison a token and leaf.
  func matches(in text: String, of field: Passage.Field) -> [Match] {
    let matches = allMatches(in: text, of: field)
    if nears.isEmpty || matches.isEmpty { return matches }
    let ranges = Dictionary(grouping: matches, by: \.leaf).mapValues { $0.map(\.tokenRange) }
    var parts: [Int: Set<Range<Int>>] = [:]
    for near in nears {
      let taking = near.takingPart(in: ranges)
      for leaf in near.operands.joined() { parts[leaf] = taking[leaf] ?? [] }
    }
    return matches.filter { parts[$0.leaf]?.contains($0.tokenRange) ?? true }
  }

  /// Every match of a leaf, whatever stands near it.
  func allMatches(in text: String, of field: Passage.Field) -> [Match] {
    let leaves = leaves.filter { $0.leaf.field ?? field == field }
    if leaves.isEmpty { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      analyzer.forEachBatch(in: bytes, isStemming: false) {
        tokens.append(contentsOf: $0)
        return true
      }
      var matches: [Match] = []
      for start in tokens.indices {
        for (index, leaf) in leaves where self.matches(leaf, tokens, at: start) {
          let end = start + leaf.tokens.count
          let byteRange = tokens[start].byteRange.lowerBound..<tokens[end - 1].byteRange.upperBound
          if let form = leaf.writtenForm, !form.matches(UnsafeBufferPointer(rebasing: bytes[byteRange])) {
            continue
          }
          matches.append(Match(leaf: index, byteRange: byteRange, tokenRange: start..<end))
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
      case .forms(let forms): if !forms.contains(token.form) { return false }
      case .prefix(let prefix):
        if !analyzer.vocabulary.form(token.form).starts(with: prefix) { return false }
      }
    }
    return true
  }
}
