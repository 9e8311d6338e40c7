import TestSupport
import Testing

@testable import Searching

/// What stands near what, against a choice of every match with every other.
@Suite struct NearnessTests {
  @Test(
    arguments: [
      ([[0..<1], [1..<2]], 0, true), ([[0..<1], [2..<3]], 0, false), ([[0..<1], [2..<3]], 1, true),
      ([[5..<6], [2..<3]], 2, true), ([[5..<6], [2..<3]], 1, false),
      // One word is not near itself.
      ([[3..<4], [3..<4]], 9, false), ([[3..<4, 6..<7], [3..<4, 6..<7]], 2, true),
      // The second may be another one than the nearest.
      ([[0..<2], [1..<3, 4..<6]], 2, true), ([[0..<2], [1..<3, 4..<6]], 1, false),
      ([[0..<1], [2..<3], [4..<5]], 3, true), ([[0..<1], [2..<3], [4..<5]], 2, false),
      ([[0..<1], []], 9, false), ([[0..<1], [1..<2]], .max, true), ([[0..<1], [1..<2]], -1, true),
    ] as [([[Range<Int>]], Int, Bool)])
  func cases(_ matches: [[Range<Int>]], _ distance: Int, _ expected: Bool) {
    let near = Nearness(operands: matches.indices.map { [$0] }, distance: distance)
    #expect(near.holds(Dictionary(uniqueKeysWithValues: matches.enumerated().map { ($0, $1) })) == expected)
  }

  @Test(arguments: Array(1...4) as [UInt64])
  func aChoiceIsFoundWhereThereIsOne(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let operands = (0..<Int.random(in: 2...4, using: &random)).map { operand in
        Int.random(in: 0..<4, using: &random) == 0 ? [operand * 2, operand * 2 + 1] : [operand * 2]
      }
      var matches: [Int: [Range<Int>]] = [:]
      for leaf in operands.joined() {
        let length = Int.random(in: 1...3, using: &random)
        matches[leaf] = Set(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in Int.random(in: 0..<20, using: &random) }
        )
        .sorted().map { $0..<$0 + length }
      }
      if Bool.random(using: &random) { matches[operands[1][0]] = matches[operands[0][0]] }
      let near = Nearness(operands: operands, distance: Int.random(in: 0...8, using: &random))
      let lists = operands.map { $0.flatMap { matches[$0] ?? [] } }
      let choices = Self.choices(lists, near.distance)
      #expect(near.holds(matches) == !choices.isEmpty, "\(near) \(matches)")
      let taking = near.takingPart(in: matches)
      #expect(taking.isEmpty == choices.isEmpty)
      // With two operands nothing can stand in the way of what is within reach.
      if operands.count == 2 {
        let expected = operands.enumerated().flatMap { operand, leaves in
          leaves.flatMap { leaf in
            (matches[leaf] ?? []).filter { range in choices.contains { $0[operand] == range } }.map {
              "\(leaf) \($0)"
            }
          }
        }
        #expect(
          Set(taking.flatMap { leaf, ranges in ranges.map { "\(leaf) \($0)" } }) == Set(expected),
          "\(near) \(matches)")
      }
    }
  }

  private static func choices(_ lists: [[Range<Int>]], _ distance: Int) -> [[Range<Int>]] {
    let all = lists.reduce([[]] as [[Range<Int>]]) { choices, list in
      choices.flatMap { choice in
        list.filter { range in !choice.contains { $0.overlaps(range) } }.map { choice + [$0] }
      }
    }
    return all.filter { choice in
      (choice.map(\.lowerBound).max() ?? 0) - (choice.map(\.upperBound).min() ?? 0) <= distance
    }
  }

  @Test func manyOperandsOnTheSameWordsAreDecidedSoon() {
    let words = (0..<2000).map { $0..<$0 + 1 }
    let operands = (0..<40).map { [$0] }
    let near = Nearness(operands: operands, distance: 1000)
    #expect(near.holds(Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, words) })))
    let few = Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, Array(words[0..<10])) })
    #expect(!near.holds(few))
  }
}
