import TestSupport
import Testing

@testable import FrenchAnalysis

@Suite struct SpellingDistanceTests {
  private static let edit = SpellingDistance.edit

  private func distance(_ one: String, _ other: String, bound: Int? = nil) -> Int? {
    SpellingDistance(one, bound: bound)?.distance(to: other)
  }

  @Test(
    "what fingers and ears confuse in French is nearer than any other slip",
    arguments: [
      ("boulanger", "boulnager"), ("fenetre", "fenettre"), ("colline", "coline"), ("montage", "nontage"),
      ("horloge", "orloge"), ("theatre", "teatre"), ("photo", "foto"), ("quiosque", "kiosque"),
      ("taureau", "toreau"), ("maison", "meson"), ("cygne", "cigne"), ("garcon", "garson"), ("zone", "sone"),
      ("pense", "panse"), ("chanter", "chante"), ("chantez", "chante"), ("froid", "froi"),
      ("jardin", "jqrdin"),
      ("jardin", "jarfin"), ("reussite", "reucite"),
    ])
  func cheapSlips(one: String, other: String) throws {
    #expect(try #require(distance(one, other)) < Self.edit)
  }

  @Test(
    "ordinary slips cost one each, at the beginning more",
    arguments: [
      ("colline", "collune", 7), ("colline", "colbine", edit), ("colline", "colpline", edit),
      ("colline", "coline", 5), ("colline", "wolline", edit + 4), ("colline", "olline", edit + 4),
      ("colline", "colbina", edit + 6), ("porte", "porte", 0), ("Ωμέγα", "Ωμεγα", edit),
      ("سلام", "سلم", edit),
    ])
  func costs(one: String, other: String, cost: Int) { #expect(distance(one, other) == cost) }

  @Test(
    "what is too far away, or too short to tell, has no distance",
    arguments: [
      ("porte", "perle"), ("rue", "roc"), ("an", "on"), ("2017", "2018"), ("chat", "chien"),
      ("mur", "murmure"),
      ("", "a"),
    ])
  func far(one: String, other: String) { #expect(distance(one, other) == nil) }

  @Test(
    "a bound grows with the word", arguments: [(2, 0), (3, 1), (5, 1), (6, 2), (11, 2), (12, 3), (64, 3)])
  func bound(letters: Int, slips: Int) {
    #expect(SpellingDistance.bound(forLetters: letters) == slips * Self.edit)
  }

  @Test("words of more letters than anybody means are near to nothing")
  func long() {
    #expect(SpellingDistance(String(repeating: "a", count: 10_000)) == nil)
    #expect(SpellingDistance(String(repeating: "é", count: SpellingDistance.longestWord)) != nil)
    #expect(distance("porte", String(repeating: "porte", count: 2000)) == nil)
  }

  @Test(
    "the same in both directions, 0 for equal words only, and what a plain table gives", arguments: [11, 12])
  func properties(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4000 {
      let one = Self.word(using: &random)
      let other = Bool.random(using: &random) ? Self.word(using: &random) : Self.slip(one, using: &random)
      let bound = 12 * Int.random(in: 0...8, using: &random)
      let plain = Self.plainDistance(
        Array(one.unicodeScalars.map(\.value)), Array(other.unicodeScalars.map(\.value)))
      let found = distance(one, other, bound: bound)
      #expect(found == (plain <= bound ? plain : nil), "\(one) \(other) seed \(seed)")
      #expect(found == distance(other, one, bound: bound), "\(one) \(other) seed \(seed)")
      #expect((found == 0) == (one == other), "\(one) \(other) seed \(seed)")
    }
  }

  @Test("words in byte order have the distances that each has on its own", arguments: [21, 22])
  func sharedBeginnings(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<3000).map { _ in Array(Self.word(using: &random).utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    for _ in 0..<20 {
      let typed = Self.word(using: &random)
      let search = try #require(SpellingDistance(typed))
      var previous: [UInt8] = []
      for word in words {
        // Less may be said than is shared, as at the beginning of a block.
        let common = zip(previous, word).prefix { $0 == $1 }.count
        let shared = Int.random(in: 0..<8, using: &random) == 0 ? 0 : common
        let found = word.withUnsafeBufferPointer { search.distance(to: $0, sharing: shared) }
        #expect(found == distance(typed, String(decoding: word, as: UTF8.self)), "\(typed) seed \(seed)")
        previous = word
      }
    }
  }

  @Test("bytes that are no UTF-8 are no trap", arguments: [31])
  func malformed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let search = try #require(SpellingDistance("🙂كلمة"))
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = bytes.withUnsafeBufferPointer {
        search.distance(to: $0, sharing: Int.random(in: 0...9, using: &random))
      }
    }
  }

  // MARK: - Words

  private static func word(using random: inout SeededGenerator) -> String {
    let letters = Array("aaeiouhpfqukcsszrtd1é🙂ل")
    return String((0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(letters) })
  }

  private static func slip(_ word: String, using random: inout SeededGenerator) -> String {
    var letters = Array(word)
    for _ in 0..<Int.random(in: 0...2, using: &random) where !letters.isEmpty {
      let place = Int.random(in: 0..<letters.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(random.pick(letters), at: place)
      case 2: letters.swapAt(place, Int.random(in: 0..<letters.count, using: &random))
      default: letters[place] = "h"
      }
    }
    return String(letters)
  }

  /// The whole table, without a bound, from its definition.
  private static func plainDistance(_ one: [UInt32], _ other: [UInt32]) -> Int {
    func single(_ word: [UInt32], _ index: Int) -> Int {
      Int(EditCosts.single(word[index], after: index > 0 ? word[index - 1] : nil))
    }
    func isLike(_ word: [UInt32], endingAt index: Int, _ letter: UInt32) -> Bool {
      let classes = [word[index - 1], word[index], letter].map(EditCosts.letterClass)
      return EditCosts.lettersLike(classes[0], classes[1]) & EditCosts.letterBit(classes[2]) != 0
    }
    func isSilent(_ letter: UInt32?) -> Bool {
      letter.map { EditCosts.silentLetters & EditCosts.letterBit(EditCosts.letterClass($0)) != 0 } ?? false
    }
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
      for j in 0...other.count where i + j > 0 {
        var costs: [Int] = []
        if i > 0 { costs.append(table[i - 1][j] + single(one, i - 1)) }
        if j > 0 { costs.append(table[i][j - 1] + single(other, j - 1)) }
        if i > 0, j > 0 {
          let (a, b) = (one[i - 1], other[j - 1])
          let replaced = Int(EditCosts.replacement(EditCosts.letterClass(a), EditCosts.letterClass(b)))
          costs.append(table[i - 1][j - 1] + (a == b ? 0 : replaced + (i == 1 && j == 1 ? 4 : 0)))
          if i > 1, isLike(one, endingAt: i - 1, b) { costs.append(table[i - 2][j - 1] + 6) }
          if j > 1, isLike(other, endingAt: j - 1, a) { costs.append(table[i - 1][j - 2] + 6) }
          if i > 1, j > 1, a == other[j - 2], b == one[i - 2], a != b {
            costs.append(table[i - 2][j - 2] + 7 + (i == 2 && j == 2 ? 4 : 0))
          }
        }
        table[i][j] = costs.min() ?? 0
      }
    }
    var costs = [table[one.count][other.count]]
    if one.count > 1, isSilent(one.last) { costs.append(table[one.count - 1][other.count] + 7) }
    if other.count > 1, isSilent(other.last) { costs.append(table[one.count][other.count - 1] + 7) }
    return costs.min() ?? 0
  }
}
