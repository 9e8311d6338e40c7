import Corpus
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
    /// The tokens, by their places in the text.
    var tokenRange: Range<Int>
  }

  /// The texts of an article in the order of the index's columns.
  static let fields: [Passage.Field] = [.title, .lead, .body]

  private let leaves: [Leaf]
  /// By place in `leaves`: its number in the query.
  private let numbers: [Int]
  private let starts: LeafStarts
  /// By the leaf, which is of one nearness only.
  private let nears: [Nearness]
  private let analyzer: Analyzer
  /// Those tokens of the text at hand that any leaf may ask for; kept for its memory.
  @exclusivity(unchecked) private var tokens: [PlacedToken] = []

  /// - Parameter indices: the leaves to look for.
  init(_ query: AnalyzedQuery?, _ indices: some Sequence<Int>, _ analyzer: Analyzer) {
    let all = query?.leaves ?? []
    numbers = indices.sorted().filter { !all[$0].isHopeless }
    leaves = numbers.map { all[$0] }
    starts = LeafStarts(leaves, analyzer.vocabulary)
    nears = query?.nears ?? []
    self.analyzer = analyzer
  }

  /// Every match that counts, in the order of the text; matches of different leaves may overlap. Those of a
  /// nearness count where they take part in it.
  func matches(in text: String, of field: Passage.Field) -> [Match] {
    var text = text
    return text.withUTF8 { matches(in: $0, of: field) }
  }

  /// The same, of a text's UTF-8.
  ///
  /// - Complexity: a scan of the text, and a look-up for each word that begins as one of the leaves does.
  func matches(in bytes: UnsafeBufferPointer<UInt8>, of field: Passage.Field) -> [Match] {
    let matches = allMatches(in: bytes, of: field)
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
    var text = text
    return text.withUTF8 { allMatches(in: $0, of: field) }
  }

  private func allMatches(in bytes: UnsafeBufferPointer<UInt8>, of field: Passage.Field) -> [Match] {
    guard leaves.contains(where: { $0.field ?? field == field }) else { return [] }
    tokens.removeAll(keepingCapacity: true)
    analyzer.appendTokens(of: bytes, asking: starts.beginnings, to: &tokens)
    return tokens.withUnsafeBufferPointer { tokens in
      var matches: [Match] = []
      for start in tokens.indices {
        for place in starts.leaves(openedBy: tokens[start].form) {
          if let match = match(place, bytes, tokens, from: start, field) { matches.append(match) }
        }
      }
      return matches
    }
  }

  /// The match of a leaf whose first token stands there, if it goes on as it should.
  private func match(
    _ place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<PlacedToken>,
    from start: Int,
    _ field: Passage.Field
  ) -> Match? {
    let leaf = leaves[place]
    let first = tokens[start]
    let end = start + leaf.tokens.count
    // Tokens that nobody asks for are not among these: a row has a gap there.
    guard leaf.field ?? field == field, end <= tokens.count,
      tokens[end - 1].place - first.place == leaf.tokens.count - 1
    else { return nil }
    for offset in leaf.tokens.indices.dropFirst() {
      let form = tokens[start + offset].form
      switch leaf.tokens[offset] {
      case .forms(let forms): if !forms.contains(form) { return nil }
      case .prefix(let prefix): if !analyzer.vocabulary.form(form).starts(with: prefix) { return nil }
      }
    }
    let byteRange = first.byteRange.lowerBound..<tokens[end - 1].byteRange.upperBound
    if let form = leaf.writtenForm, !form.matches(UnsafeBufferPointer(rebasing: bytes[byteRange])) {
      return nil
    }
    return Match(
      leaf: numbers[place], byteRange: byteRange, tokenRange: first.place..<first.place + leaf.tokens.count)
  }
}
