import Foundation
import TestSupport
import Testing

@testable import FrenchAnalysis

/// Random texts, in which anything may stand beside anything.
struct AnalyzerPropertyTests {
  private static let rounds = RandomRuns.rounds
  private static let seed = RandomRuns.seed(19_440_825)

  @Test(arguments: UInt64(0)..<4)
  func shortTextsGiveTheReferencesTokens(share: UInt64) {
    let analyzer = Analyzer()
    let folding = ReferenceFolding()
    var random = SeededGenerator(seed: Self.seed &* 4 &+ share)
    for _ in 0..<12_500 * Self.rounds {
      let text = RandomText.text(ofPieces: 0..<12, using: &random)
      guard expectSameTokens(Array(text.utf8), ReferenceAnalyzer(text, folding), analyzer) else { return }
    }
  }

  @Test func longTextsGiveTheReferencesTokens() {
    let analyzer = Analyzer()
    let folding = ReferenceFolding()
    var random = SeededGenerator(seed: Self.seed + 1)
    for _ in 0..<10 * Self.rounds {
      let text = RandomText.text(ofPieces: 1_000..<2_000, using: &random)
      guard expectSameTokens(Array(text.utf8), ReferenceAnalyzer(text, folding), analyzer) else { return }
    }
  }

  @Test func longWordsCountWithTheirFirstBytes() {
    let analyzer = Analyzer()
    let folding = ReferenceFolding()
    for piece in ["a", "é", "e\u{301}", "中", "\u{1F}é", "1", "😀", "a'", "a.", "1 000", "a\u{AD}"] {
      for count in [1, 60, 84, 85, 86, 126, 127, 128, 129, 254, 255, 256, 257, 600] {
        let text = String(repeating: piece, count: count) + ",5x é"
        expectSameTokens(Array(text.utf8), ReferenceAnalyzer(text, folding), analyzer)
      }
    }
  }

  @Test func malformedTextsGiveTheReferencesTokens() {
    let analyzer = Analyzer()
    let folding = ReferenceFolding()
    var random = SeededGenerator(seed: Self.seed + 2)
    for _ in 0..<2_000 * Self.rounds {
      var bytes = Array(RandomText.text(ofPieces: 1..<8, using: &random).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default: bytes.insert(UInt8.random(in: 0x80...255, using: &random), at: place)
        }
      }
      guard expectSameTokens(bytes, ReferenceAnalyzer(utf8: bytes, folding), analyzer) else { return }
    }
  }

  @Test func offsetsAreOrderedInBoundsAndBetweenScalars() {
    let analyzer = Analyzer()
    var random = SeededGenerator(seed: Self.seed + 3)
    for _ in 0..<3_000 * Self.rounds {
      let text = RandomText.text(ofPieces: 0..<12, using: &random)
      let utf8 = Array(text.utf8)
      var last = 0
      for token in analyzer.tokens(in: text) {
        let range = token.byteRange
        guard last <= range.lowerBound, !range.isEmpty, range.upperBound <= utf8.count,
          String(validating: utf8[range], as: UTF8.self) != nil
        else {
          Issue.record("\(range) in \(text.debugDescription), seed \(Self.seed)")
          return
        }
        last = range.upperBound
      }
    }
  }

  @Test func foldingIsIdempotent() {
    let analyzer = Analyzer()
    var random = SeededGenerator(seed: Self.seed + 4)
    for _ in 0..<3_000 * Self.rounds {
      let text = RandomText.text(ofPieces: 0..<12, using: &random)
      for form in analyzer.tokens(in: text).map(analyzer.formText(of:)) {
        let again = analyzer.tokens(in: form).map(analyzer.formText(of:))
        guard again == [form] else {
          Issue.record("\(form.debugDescription) gives \(again), seed \(Self.seed)")
          return
        }
      }
    }
  }

  @Test func composedAndDecomposedTextsHaveTheSameForms() {
    let analyzer = Analyzer()
    var random = SeededGenerator(seed: Self.seed + 5)
    for _ in 0..<3_000 * Self.rounds {
      let text = RandomText.text(ofPieces: 0..<12, using: &random)
      let composed = analyzer.forms(in: text.precomposedStringWithCanonicalMapping)
      let decomposed = analyzer.forms(in: text.decomposedStringWithCanonicalMapping)
      guard composed == decomposed else {
        Issue.record("\(text.debugDescription): \(composed), \(decomposed), seed \(Self.seed)")
        return
      }
    }
  }

  @discardableResult
  private func expectSameTokens(_ bytes: [UInt8], _ reference: ReferenceAnalyzer, _ analyzer: Analyzer)
    -> Bool
  {
    var tokens: [ReferenceAnalyzer.Token] = []
    bytes.withUnsafeBufferPointer { bytes in
      analyzer.forEachToken(in: bytes) {
        tokens.append(.init(form: analyzer.formText(of: $0), byteRange: $0.byteRange))
        return true
      }
    }
    let expected = reference.tokens()
    // Swift compares strings by canonical equivalence: their bytes are what must be the same.
    let isSame =
      tokens.map(\.byteRange) == expected.map(\.byteRange)
      && zip(tokens, expected).allSatisfy { $0.form.utf8.elementsEqual($1.form.utf8) }
    if !isSame {
      Issue.record(
        "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(tokens), not \(expected), seed \(Self.seed)"
      )
    }
    return isSame
  }
}

extension Analyzer {
  /// The folded forms of a text's tokens.
  func forms(in text: String) -> [String] { tokens(in: text).map(formText(of:)) }
}
