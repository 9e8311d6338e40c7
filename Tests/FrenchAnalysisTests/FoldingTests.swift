import Foundation
import Testing

@testable import FrenchAnalysis

struct FoldingTests {
  @Test func everyScalarHasTheClassOfTheRules() {
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) where !Self.isRemote(scalar) {
      let expected: ReferenceScalarKind =
        switch ScalarClass(scalar) {
        case .letter: .letter
        case .digit: .digit
        case .mark: .mark
        case .apostrophe: .apostrophe
        case .ignorable: .invisible
        case .space, .facetMark, .punctuation: .other
        }
      #expect(ReferenceScalarKind(scalar) == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func whiteSpaceAndControlsAreSpace() {
    for scalar in (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init) {
      let isSpace =
        scalar.properties.isWhitespace
        || (scalar.properties.generalCategory == .control && scalar != "\u{1F}")
      #expect((ScalarClass(scalar) == .space) == isSpace, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func everyLetterFoldsByTheRules() {
    let reference = ReferenceFolding()
    for scalar in (UInt32(0)...0x1FFFF).lazy.compactMap(Unicode.Scalar.init)
    where ScalarClass(scalar).isWordPart && !Self.isIdeograph(scalar) {
      let folded = Array(String(scalar).utf8).withUnsafeBufferPointer { Folding.folded($0, 0..<$0.count) }
      let expected = reference.fold([scalar])
      #expect(String(decoding: folded, as: UTF8.self).utf8.elementsEqual(expected.utf8), "\(scalar)")
    }
  }

  /// Foundation's own way to ignore case and diacritics, where it has an opinion.
  @Test func latin1LettersFoldAsFoundationsDo() {
    let spelledOut: Set<Unicode.Scalar> = ["æ", "Æ", "ß", "þ", "Þ", "ð", "Ð", "ø", "Ø"]
    for scalar in ("\u{C0}"..."\u{FF}" as ClosedRange<Unicode.Scalar>).scalars
    where ScalarClass(scalar) == .letter && !spelledOut.contains(scalar) {
      let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      let folded = Array(String(scalar).utf8).withUnsafeBufferPointer { Folding.folded($0, 0..<$0.count) }
      #expect(decomposed.map { Array(String($0).lowercased().utf8) } == folded, "\(scalar)")
    }
  }

  /// Planes without letters, and ideographs by the ten thousand, where every scalar is alike.
  private static func isRemote(_ scalar: Unicode.Scalar) -> Bool {
    (0x3_2400..<0xE_0000).contains(scalar.value) || scalar.value > 0xE_0FFF
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isUnifiedIdeograph || (0xAC80...0xD700).contains(scalar.value)
      || (0x1_7000...0x1_8CFF).contains(scalar.value)
  }
}

extension ClosedRange<Unicode.Scalar> {
  fileprivate var scalars: [Unicode.Scalar] {
    (lowerBound.value...upperBound.value).compactMap(Unicode.Scalar.init)
  }
}
