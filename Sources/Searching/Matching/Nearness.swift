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
    var parts: [Int: Set<Range<Int>>] = [:]
    forEachFirst(of: matches) { first, reach in
      for (operand, leaves) in operands.enumerated() {
        for leaf in leaves {
          guard let ranges = matches[leaf] else { continue }
          let start = Self.firstIndex(
            in: ranges, startingAt: operand == first.operand ? first.range.lowerBound : reach.lowerBound)
          for range in ranges[start...] {
            if operand == first.operand {
              guard range.lowerBound == first.range.lowerBound else { break }
              if range == first.range { parts[leaf, default: []].insert(range) }
            } else {
              guard range.lowerBound < reach.upperBound else { break }
              parts[leaf, default: []].insert(range)
            }
          }
        }
      }
      return true
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
  ///   another's; else ``stateLimit`` steps for each match within reach of each, at most.
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
    for first in placed {
      let reach = first.range.upperBound..<first.range.upperBound + distance + 1
      let isInReach = operands.indices.allSatisfy { operand in
        if operand == first.operand { return true }
        let index = Self.firstIndex(in: ranges[operand], startingAt: reach.lowerBound)
        return index < ranges[operand].endIndex && ranges[operand][index].lowerBound < reach.upperBound
      }
      guard isInReach, isApart || hasRoom(for: first, reach, ranges) else { continue }
      if !body(first, reach) { return }
    }
  }

  /// The index of the first range that starts there or later.
  private static func firstIndex(in ranges: [Range<Int>], startingAt start: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < start { low = middle + 1 } else { high = middle }
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
  private func hasRoom(for first: Placed, _ reach: Range<Int>, _ ranges: [[Range<Int>]]) -> Bool {
    // More operands than bits: a query that nobody writes.
    guard operands.count <= UInt64.bitWidth else { return true }
    var window: [Placed] = []
    for operand in operands.indices where operand != first.operand {
      let start = Self.firstIndex(in: ranges[operand], startingAt: reach.lowerBound)
      window += ranges[operand][start...].prefix { $0.lowerBound < reach.upperBound }.map {
        Placed(operand: operand, range: $0)
      }
    }
    window.sort { $0.range.lowerBound < $1.range.lowerBound }
    // Of operands that match alike, the earlier ones choose first: else each order would be a way of its own.
    let twins = operands.indices.map { operand in
      ranges[..<operand].lastIndex(of: ranges[operand]).map { UInt64(1) << UInt64($0) } ?? 0
    }
    let all = UInt64.max >> UInt64(UInt64.bitWidth - operands.count)
    var ends: [UInt64: Int] = [1 << UInt64(first.operand): reach.lowerBound]
    for placed in window {
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
