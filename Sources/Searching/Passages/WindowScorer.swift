/// Scores the matches of a window as if it were a small document.
///
/// Keeps a counter a leaf for its memory: one scorer for all windows of a page.
struct WindowScorer {
  /// What a window is worth by itself.
  struct Worth {
    /// How many distinct leaves it holds.
    var leaves: Int
    /// By rarity, nearness and order: tells windows of as many leaves apart.
    var score: Float
  }

  /// By leaf: how much an occurrence tells.
  private let weights: [Float]
  /// By leaf; 0 between two calls.
  private var counts: [Int32]
  private var untaken: [Int32]

  /// Each further word may stand so many bytes off, some six words, before nearness counts half.
  private static let halfDistanceInBytes: Float = 40
  /// A light plus where the words stand in the order they were asked for.
  private static let inOrder: Float = 1.05

  init(weights: [Float]) {
    self.weights = weights
    counts = Array(repeating: 0, count: weights.count)
    untaken = counts
  }

  /// The worth of the matches that end by `end`.
  ///
  /// Each distinct leaf counts by its weight, repetition a little (BM25's saturation); the sum grows up to
  /// twice with how near each other all of them stand at their nearest.
  ///
  /// - Complexity: linear in the matches.
  mutating func worth(of matches: ArraySlice<TextMatcher.Match>, endingBy end: Int) -> Worth {
    var worth = Worth(leaves: 0, score: 0)
    for match in matches where match.byteRange.upperBound <= end {
      if counts[match.leaf] == 0 { worth.leaves += 1 }
      counts[match.leaf] += 1
    }
    let nearness = worth.leaves > 1 ? nearness(of: matches, endingBy: end, leaves: worth.leaves) : 0
    for match in matches where counts[match.leaf] > 0 {
      worth.score += Relevance.score(frequency: Float(counts[match.leaf]), weight: weights[match.leaf])
      counts[match.leaf] = 0
    }
    worth.score *= 1 + nearness
    return worth
  }

  /// How many distinct leaves of some matches are not among those shown.
  mutating func newLeaves(
    of matches: ArraySlice<TextMatcher.Match>, endingBy end: Int, besides shown: [Bool]
  ) -> Int {
    var new = 0
    for match in matches where match.byteRange.upperBound <= end && !shown[match.leaf] {
      if counts[match.leaf] == 0 { new += 1 }
      counts[match.leaf] = 1
    }
    for match in matches { counts[match.leaf] = 0 }
    return new
  }

  /// From 0 to about 1: how near each other all leaves stand in the shortest run of matches that has each.
  ///
  /// One pass with two ends. ``counts`` holds what there is; each match that enters is taken off and given
  /// back when it leaves.
  private mutating func nearness(
    of matches: ArraySlice<TextMatcher.Match>, endingBy end: Int, leaves: Int
  ) -> Float {
    var best: (gap: Int, run: ArraySlice<TextMatcher.Match>)?
    var missing = leaves
    var first = matches.startIndex
    for last in matches.indices where matches[last].byteRange.upperBound <= end {
      let leaf = matches[last].leaf
      if untaken[leaf] == 0 { missing -= 1 }
      untaken[leaf] += 1
      while missing == 0 {
        let gap = matches[last].byteRange.upperBound - matches[first].byteRange.lowerBound
        if best.map({ gap < $0.gap }) ?? true { best = (gap, matches[first...last]) }
        if matches[first].byteRange.upperBound <= end {
          untaken[matches[first].leaf] -= 1
          if untaken[matches[first].leaf] == 0 { missing += 1 }
        }
        first += 1
      }
    }
    for match in matches { untaken[match.leaf] = 0 }
    guard let run = best?.run else { return 0 }
    var gap = 0
    var covered = run[run.startIndex].byteRange.lowerBound
    var isInOrder = true
    var previous = -1
    for match in run where match.byteRange.upperBound <= end {
      gap += max(0, match.byteRange.lowerBound - covered)
      covered = max(covered, match.byteRange.upperBound)
      if match.leaf < previous { isInOrder = false }
      previous = match.leaf
    }
    let nearness = 1 / (1 + Float(gap) / (Self.halfDistanceInBytes * Float(leaves - 1)))
    return isInOrder ? (1 + nearness) * Self.inOrder - 1 : nearness
  }
}
