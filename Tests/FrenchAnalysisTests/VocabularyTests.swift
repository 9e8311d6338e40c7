import TestSupport
import Testing

@testable import FrenchAnalysis

struct VocabularyTests {
  @Test func theInternerNumbersAsADictionaryDoes() {
    let interner = ByteInterner()
    var numbers: [[UInt8]: Int32] = [:]
    var random = SeededGenerator(seed: 1_789)
    for _ in 0..<30_000 {
      let length = Int.random(in: 0..<20, using: &random)
      let letters: ClosedRange<UInt8> = length < 4 ? 0...255 : 97...98
      let bytes = (0..<length).map { _ in UInt8.random(in: letters, using: &random) }
      let known = numbers[bytes]
      bytes.withUnsafeBufferPointer { pointer in
        let (id, isNew) = interner.intern(pointer)
        #expect(isNew == (known == nil) && id == known ?? Int32(numbers.count))
        numbers[bytes] = id
      }
    }
    #expect(interner.count == numbers.count)
    #expect(interner.byteCount == numbers.keys.map(\.count).reduce(0, +))
    #expect(numbers.allSatisfy { interner[$0.value].elementsEqual($0.key) })
  }

  @Test func spellingsOfOneFormShareItsNumber() {
    let analyzer = Analyzer()
    let tokens = analyzer.tokens(in: "Élysée élysée ELYSEE Elyse\u{301}e O.N.U. ONU")
    #expect(Set(tokens.map(\.spelling)).count == 6)
    #expect(Set(tokens.map(\.form)).count == 2)
    let vocabulary = analyzer.vocabulary
    #expect((vocabulary.spellingCount, vocabulary.formCount, vocabulary.termCount) == (6, 2, 2))
    #expect(tokens.first.map { Array(vocabulary.spelling($0.spelling)) } == Array("Élysée".utf8))
  }

  @Test func aWordReadAgainKeepsItsNumbers() {
    let analyzer = Analyzer()
    let first = analyzer.tokens(in: "le ministre, le Ministre")
    #expect(first.map(\.spelling) == [0, 1, 0, 2])
    #expect(analyzer.tokens(in: "le ministre, le Ministre") == first)
  }

  @Test func wordsThatFoldToNothingAreNoTokens() {
    let analyzer = Analyzer()
    #expect(analyzer.tokens(in: "ـ ﾞ ـ").isEmpty)
    #expect(analyzer.vocabulary.formCount == 0)
  }

  @Test func nothingIsLeftAfterRemoval() {
    let analyzer = Analyzer()
    _ = analyzer.tokens(in: "un deux")
    analyzer.vocabulary.removeAll()
    #expect(analyzer.vocabulary.byteCount == 0)
    #expect(analyzer.tokens(in: "deux").map(\.spelling) == [0])
  }
}
