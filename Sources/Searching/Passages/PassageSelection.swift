import Corpus

/// Chooses the passages of a hit from the windows of its texts.
///
/// The first is the window that shows most of the query's leaves; each further one that which shows most
/// leaves that none before it has shown, and none overlaps another. Windows that show as many go by their
/// score, then as they stand in the article. So the best comes first, wherever in the text it stands.
struct PassageSelection {
  private var scorer: WindowScorer
  private let leafCount: Int

  private struct Candidate {
    let text: Int
    let window: PassageCutter.Window
    var newLeaves: Int
  }

  /// - Parameter weights: of the query's leaves.
  init(weights: [Float]) {
    scorer = WindowScorer(weights: weights)
    leafCount = weights.count
  }

  /// At most `limit` passages, the best first; none where nothing matched.
  ///
  /// - Parameter texts: the article's, in its order.
  /// - Complexity: a pass over the windows for each passage that shows a leaf which those before do not; then
  ///   one sort.
  mutating func passages(of texts: [PassageCutter], limit: Int) -> [Passage] {
    var candidates: [Candidate] = []
    for (index, text) in texts.enumerated() {
      for window in text.windows(&scorer) {
        candidates.append(Candidate(text: index, window: window, newLeaves: window.worth.leaves))
      }
    }
    var chosen = ChosenRanges(texts: texts.count)
    var shown = [Bool](repeating: false, count: leafCount)
    var passages: [Passage] = []
    /// Nil where it would overlap.
    func take(_ candidate: Candidate) -> Range<Int>? {
      guard let free = chosen.free(around: candidate.window.core, in: candidate.text) else { return nil }
      let range = texts[candidate.text].range(of: candidate.window, within: free)
      chosen.insert(range, in: candidate.text)
      passages.append(texts[candidate.text].passage(range))
      return range
    }
    while passages.count < limit,
      let best = candidates.indices.max(by: { Self.isBetter(candidates[$1], than: candidates[$0]) }),
      candidates[best].newLeaves > 0
    {
      let candidate = candidates[best]
      guard let range = take(candidate) else {
        candidates.remove(at: best)
        continue
      }
      if passages.count == limit { break }
      for match in texts[candidate.text].matches(in: range) { shown[match.leaf] = true }
      candidates.removeAll { $0.text == candidate.text && $0.window.core.overlaps(range) }
      for index in candidates.indices {
        let window = candidates[index].window
        candidates[index].newLeaves = scorer.newLeaves(
          of: texts[candidates[index].text].matches[window.matches], endingBy: window.core.upperBound,
          besides: shown)
      }
    }
    if passages.count < limit {
      for candidate in candidates.enumerated().sorted(by: {
        Self.isBetter($0.element, than: $1.element)
          || (!Self.isBetter($1.element, than: $0.element) && $0.offset < $1.offset)
      }) where passages.count < limit { _ = take(candidate.element) }
    }
    return passages
  }

  private static func isBetter(_ one: Candidate, than other: Candidate) -> Bool {
    (one.newLeaves, one.window.worth.leaves, one.window.worth.score)
      > (other.newLeaves, other.window.worth.leaves, other.window.worth.score)
  }
}

/// Which parts of the texts are passages already.
private struct ChosenRanges {
  /// By text, in order and apart.
  private var ranges: [[Range<Int>]]

  init(texts: Int) { ranges = Array(repeating: [], count: texts) }

  /// What is free around a range, or nil where it is not free itself.
  func free(around range: Range<Int>, in text: Int) -> Range<Int>? {
    let next = index(behind: range.lowerBound, in: text)
    let lower = next > 0 ? ranges[text][next - 1].upperBound : 0
    let upper = next < ranges[text].count ? ranges[text][next].lowerBound : Int.max
    return lower <= range.lowerBound && range.upperBound <= upper ? lower..<upper : nil
  }

  mutating func insert(_ range: Range<Int>, in text: Int) {
    ranges[text].insert(range, at: index(behind: range.lowerBound, in: text))
  }

  /// The place of the first range that begins behind an offset.
  private func index(behind offset: Int, in text: Int) -> Int {
    var (low, high) = (0, ranges[text].count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[text][middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
