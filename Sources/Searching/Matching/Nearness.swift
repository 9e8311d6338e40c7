/// That one match of each operand stands in one text, close together: what the tree's `near` asks for.
///
/// Matches are ranges of tokens. A choice of one match of each operand counts where no two of them share a
/// token and at most ``distance`` tokens lie between the end of the first and the start of the last.
struct Nearness {
  /// Two or more; any of an operand's leaves will do.
  let operands: [[Int]]
  let distance: Int

  /// - Parameter distance: no less than 0; no text has more than 2³⁰ tokens.
  init(operands: [[Int]], distance: Int) {
    self.operands = operands
    self.distance = min(max(0, distance), 1 << 30)
  }

  /// Whether a choice of matches in one text counts.
  ///
  /// - Parameter matches: by leaf, in the order of their starts.
  func holds(_ matches: [Int: [Range<Int>]]) -> Bool {
    var holds = false
    forEachFirst(of: matches) { _, _ in
      holds = true
      return false
    }
    return holds
  }

  /// The matches that may come first in a choice that counts, and those that others may be chosen from then.
  ///
  /// - Parameter matches: by leaf, in the order of their starts.
  func takingPart(in matches: [Int: [Range<Int>]]) -> [Int: Set<Range<Int>>] {
    var firsts = [Set<Range<Int>>](repeating: [], count: operands.count)
    var reaches = [[Range<Int>]](repeating: [], count: operands.count)
    forEachFirst(of: matches) { first, reach in
      firsts[first.operand].insert(first.range)
      reaches[first.operand].append(reach)
      return true
    }
    var parts: [Int: Set<Range<Int>>] = [:]
    for (operand, leaves) in operands.enumerated() {
      let inReach = reaches.indices.filter { $0 != operand }.flatMap { reaches[$0] }.merged
      for leaf in leaves {
        var next = inReach[...]
        for range in matches[leaf] ?? [] {
          while let reach = next.first, reach.upperBound <= range.lowerBound { next.removeFirst() }
          if next.first?.contains(range.lowerBound) == true || firsts[operand].contains(range) {
            parts[leaf, default: []].insert(range)
          }
        }
      }
    }
    return parts
  }

  // MARK: - Choices

  private struct Placed {
    var operand: Int
    var range: Range<Int>
  }

  /// Hands out each match that may come first in a choice that counts, with the tokens at which the others
  /// start, until `body` returns false.
  ///
  /// - Complexity: O(*n* log *n*) in the matches and for each operand, where no match shares tokens with
  ///   another's; else the steps to the first choice that has room too, at most ``stateLimit`` for each match within
  ///   reach.
  private func forEachFirst(
    of matches: [Int: [Range<Int>]], _ body: (_ first: Placed, _ reach: Range<Int>) -> Bool
  ) {
    let ranges = operands.map { leaves in
      Set(leaves.flatMap { matches[$0] ?? [] }).sorted {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      }
    }
    guard ranges.allSatisfy({ !$0.isEmpty }) else { return }
    let placed = ranges.enumerated().flatMap { operand, ranges in
      ranges.map { Placed(operand: operand, range: $0) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let isApart = zip(placed, placed.dropFirst()).allSatisfy {
      $0.range.upperBound <= $1.range.lowerBound
    }
    // Of operands that match alike, the earlier ones choose first: else each order would be a way of its own.
    let twins = operands.indices.map { operand in
      ranges[..<operand].lastIndex(of: ranges[operand]).map {
        $0 < UInt64.bitWidth ? UInt64(1) << UInt64($0) : 0
      } ?? 0
    }
    for first in placed {
      let reach = first.range.upperBound..<first.range.upperBound + distance + 1
      let isInReach = operands.indices.allSatisfy { operand in
        if operand == first.operand { return true }
        let index = Self.firstIndex(in: ranges[operand], startingAt: reach.lowerBound)
        return index < ranges[operand].endIndex && ranges[operand][index].lowerBound < reach.upperBound
      }
      guard isInReach, isApart || hasRoom(for: first, reach, placed, twins) else { continue }
      if !body(first, reach) { return }
    }
  }

  /// The index of the first range that starts there or later.
  private static func firstIndex(in ranges: [Range<Int>], startingAt start: Int) -> Int {
    firstIndex(ranges.count) { ranges[$0].lowerBound >= start }
  }

  private static func firstIndex(in placed: [Placed], startingAt start: Int) -> Int {
    firstIndex(placed.count) { placed[$0].range.lowerBound >= start }
  }

  private static func firstIndex(_ count: Int, where isThere: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isThere(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// With more ways to choose than this, operands that stand on the same tokens are taken to have room: twelve that
  /// all share tokens are still decided exactly.
  private static let stateLimit = 1 << 12

  /// Whether each other operand finds a match of its own behind the first, none of them on the same tokens.
  ///
  /// Goes through the matches from left to right and keeps, for each set of operands that have found theirs,
  /// how soon the last of them ends: what ends sooner leaves more room for the rest.
  ///
  /// - Parameter placed: all matches, in the order of their starts.
  private func hasRoom(
    for first: Placed, _ reach: Range<Int>, _ placed: [Placed], _ twins: [UInt64]
  ) -> Bool {
    // More operands than bits: a query that nobody writes.
    guard operands.count <= UInt64.bitWidth else { return true }
    let all = UInt64.max >> UInt64(UInt64.bitWidth - operands.count)
    var ends: [UInt64: Int] = [1 << UInt64(first.operand): reach.lowerBound]
    for placed in placed[Self.firstIndex(in: placed, startingAt: reach.lowerBound)...]
    where placed.operand != first.operand {
      if placed.range.lowerBound >= reach.upperBound { return false }
      let bit = UInt64(1) << UInt64(placed.operand)
      for (found, end) in ends
      where found & bit == 0 && end <= placed.range.lowerBound
        && found & twins[placed.operand] == twins[placed.operand]
      {
        if found | bit == all { return true }
        ends[found | bit] = min(ends[found | bit] ?? .max, placed.range.upperBound)
      }
      if ends.count > Self.stateLimit { return true }
    }
    return false
  }
}
