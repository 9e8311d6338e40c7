import TestSupport
import Testing

@testable import FrenchAnalysis

@Suite struct FormBeginningsTests {
  /// Whatever forms are asked for, each of their words is read, and each other word keeps its place.
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
      var tokens: [Token] = []
      text.withUTF8 { analyzer.appendTokens(of: $0, asking: beginnings, to: &tokens) }
      #expect(tokens.map(\.byteRange) == all.map(\.byteRange), "\(text.debugDescription)")
      for (token, whole) in zip(tokens, all) {
        #expect(
          token.form == whole.form || (token.form == -1 && !asked.contains(whole.form)),
          "\(text.debugDescription)")
      }
    }
  }
}
