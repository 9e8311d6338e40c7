import Corpus
import Entities
import TestSupport

@testable import Archive

/// Names for tests that need no text to be read.
enum RandomNames {
  /// Up to so many names out of a few hundred, some written in several ways.
  static func names(upTo count: Int, using random: inout SeededGenerator) -> ArticleNames {
    ArticleNames(
      (0..<Int.random(in: 0...count, using: &random)).map { _ in
        let number = Int.random(in: 0...300, using: &random)
        return name(
          random.pick(EntityKind.allCases), "nom \(number)",
          (0..<Int.random(in: 1...3, using: &random)).map {
            NameForm(spelling: "Nom \(number) \($0)", count: Int.random(in: 1...200, using: &random))
          })
      })
  }

  static func name(_ kind: EntityKind, _ text: String, _ forms: [NameForm]) -> RecognizedName {
    RecognizedName(
      key: NameKey(kind: kind, text: text), kind: kind == .person ? .person : .place, mentions: [],
      forms: forms)
  }
}
