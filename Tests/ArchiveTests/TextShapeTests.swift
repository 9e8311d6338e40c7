import Foundation
import TestSupport
import Testing

@testable import Archive

/// What one look at a text tells, against a plain look at its scalars.
struct TextShapeTests {
  private func plainShape(_ text: String) -> TextShape {
    var shape: TextShape = []
    let scalars = Array(text.unicodeScalars)
    let isSpace = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: true
      default: false
      }
    }
    for (index, scalar) in scalars.enumerated() {
      if (scalar.value < 0x20 && scalar != "\t" && scalar != "\n") || scalar.value == 0x7F {
        shape.formUnion([.controls, .irregularSpace])
      }
      let isRegular =
        scalar == " " && index > 0 && index + 1 < scalars.count && scalars[index + 1] != " "
      if isSpace(scalar), !isRegular { shape.insert(.irregularSpace) }
    }
    return shape
  }

  @Test func randomTextsHaveTheShapeOfTheirScalars() {
    var random = SeededGenerator(seed: 93)
    let pieces = [
      "a", "mot", "été", "œuvre", " ", " ", "  ", "\n", "\t", "\u{A0}", "\u{202F}", "’", "« ", " »",
      "\u{3000}", "\u{7F}",
      "\u{1F}", "\r", "Ж", "un texte assez long pour plusieurs blocs",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      #expect(TextShape(text).subtracting(.decomposable) == plainShape(text), "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "e\u{301}", "\u{1100}\u{1161}", "ｶﾞ", "un long texte avec un seul e\u{301} au milieu de ses mots",
  ])
  func whatNFCMayChangeIsDecomposable(text: String) {
    #expect(TextShape(text).contains(.decomposable))
  }

  @Test(arguments: ["", "L’été à l'œuvre", "Москва", "« oui » — non…"])
  func frenchAsItIsTypedIsComposed(text: String) {
    #expect(!TextShape(text).contains(.decomposable))
  }
}
