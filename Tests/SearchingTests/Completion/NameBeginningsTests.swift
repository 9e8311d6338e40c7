import Entities
import Searching
import TestSupport
import Testing

struct NameBeginningsTests {
  private func make(_ names: [(String, Int32)]) -> NameBeginnings {
    var builder = NameBeginnings.Builder()
    for (index, name) in names.enumerated() {
      let folded = Array(NameFolding.folded(name.0).utf8)
      folded.withUnsafeBufferPointer { builder.add(Int32(index), folded: $0, count: name.1) }
    }
    return builder.finish()
  }

  @Test("any word may begin so, the most frequent name comes first, and each once")
  func words() {
    let names = make([
      ("Alès", 3), ("Bachar al-Assad", 7), ("Alep", 9), ("Alger-Alger", 3), ("Mali", 1), ("…", 5),
    ])
    func found(_ text: String) -> [Int32] {
      names.entries(beginning: Array(text.utf8), limit: 10).first.map(\.id)
    }
    #expect(found("al") == [2, 1, 0, 3])
    #expect(found("al assad") == [1])
    #expect(found("al ") == [1])
    #expect(found("alep") == [2])
    #expect(found("lep") == [])
    #expect(found("") == [2, 1, 0, 3, 4])
    #expect(names.count == 5)
    #expect(names.entries(beginning: Array("al".utf8), limit: 1).total == 4)
    #expect(NameBeginnings().entries(beginning: [], limit: 3).total == 0)
  }

  @Test("random names are found as a plain search finds them")
  func property() {
    var random = SeededGenerator(seed: RandomRuns.seed(31))
    for round in 0..<30 * RandomRuns.rounds {
      let parts = ["al", "ber", "ché", "d’", "œ", "le", "Saint-", "x"]
      let names = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        (
          (0..<Int.random(in: 1...3, using: &random)).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(parts) }.joined()
          }.joined(separator: " "), Int32.random(in: 1...4, using: &random)
        )
      }
      let folded = names.map { NameFolding.folded($0.0) }
      let made = make(names)
      for _ in 0..<20 {
        let word = names.isEmpty ? "a" : random.pick(folded)
        let length = Int.random(in: 0...6, using: &random)
        let start = Int.random(in: 0...2, using: &random)
        let typed = String(decoding: word.utf8.dropFirst(start).prefix(length), as: UTF8.self)
        let expected = names.indices.filter {
          !folded[$0].isEmpty && (" " + folded[$0]).contains(" " + typed)
        }
        .sorted { one, other in
          names[one].1 != names[other].1
            ? names[one].1 > names[other].1
            : folded[one] == folded[other]
              ? one < other : folded[one].utf8.lexicographicallyPrecedes(folded[other].utf8)
        }
        let answer = made.entries(beginning: Array(typed.utf8), limit: 7)
        #expect(answer.total == expected.count, "round \(round): “\(typed)”")
        #expect(answer.first.map { Int($0.id) } == Array(expected.prefix(7)), "round \(round): “\(typed)”")
      }
    }
  }
}
