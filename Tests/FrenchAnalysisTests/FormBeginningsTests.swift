import TestSupport
import Testing

@testable import FrenchAnalysis

@Suite struct FormBeginningsTests {
  /// Whatever forms are asked for, each of their words is read, at its place among all.
  @Test(arguments: UInt64(0)..<4)
  func noWordThatIsAskedForIsPassedOver(seed: UInt64) {
    let analyzer = Analyzer()
    var random = SeededGenerator(seed: 2_612 + seed)
    for _ in 0..<3_000 {
      var text = RandomText.text(ofPieces: 0..<16, using: &random)
      let all = analyzer.tokens(in: text)
      let asked = Set(all.filter { _ in Bool.random(using: &random) }.map(\.form))
      var beginnings = FormBeginnings()
      for form in asked {
        let bytes = analyzer.vocabulary.form(form)
        if Bool.random(using: &random) {
          beginnings.insert(bytes)
        } else {
          beginnings.insert(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)), isPrefix: true)
        }
      }
      var tokens: [PlacedToken] = []
      text.withUTF8 { analyzer.appendTokens(of: $0, asking: beginnings, to: &tokens) }
      for token in tokens {
        #expect(token.byteRange == all[token.place].byteRange, "\(text.debugDescription)")
        #expect(token.form == all[token.place].form, "\(text.debugDescription)")
      }
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.place < $1.place })
      let read = Set(tokens.map(\.place))
      for (place, token) in all.enumerated() where asked.contains(token.form) {
        #expect(read.contains(place), "\(text.debugDescription)")
      }
    }
  }
}
