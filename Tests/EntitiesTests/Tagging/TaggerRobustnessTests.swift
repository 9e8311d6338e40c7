import Corpus
import TestSupport
import Testing

@testable import Entities

@Suite struct TaggerRobustnessTests {
  private static func mentions(_ bytes: [UInt8]) -> [Mention] {
    let tagger = Tagger(model: .embedded)
    return bytes.withUnsafeBufferPointer { tagger.mentions(in: $0) }
  }

  /// Mentions are ordered, apart, not empty and within the text.
  static func expectOrdered(_ mentions: [Mention], within count: Int, _ note: String) {
    var end = 0
    for mention in mentions {
      #expect(mention.byteRange.lowerBound >= end && !mention.byteRange.isEmpty, "\(note)")
      end = mention.byteRange.upperBound
    }
    #expect(end <= count, "\(note)")
  }

  private static let texts: [(name: String, bytes: [UInt8])] = [
    ("nothing", []),
    ("a letter", Array("A".utf8)),
    (
      "capitals only",
      Array(String(repeating: "LE PRESIDENT FRANCAIS RENCONTRE LE ROI A PARIS. ", count: 2000).utf8)
    ),
    ("one run of capitalised words", Array(String(repeating: "Jean de ", count: 20_000).utf8)),
    ("one word of 100,000 letters", Array(repeating: 0x41, count: 100_000)),
    ("100,000 single capitals", Array(String(repeating: "A ", count: 100_000).utf8)),
    ("one acronym of 100,000 letters", Array(String(repeating: "A.", count: 100_000).utf8)),
    ("emoji", Array(String(repeating: "👩‍👩‍👧‍👦🇫🇷😀", count: 500).utf8)),
    ("Arabic", Array("قال الرئيس إيمانويل ماكرون في باريس يوم الاثنين".utf8)),
    (
      "malformed UTF-8",
      [0x4A, 0xC3, 0x20, 0xFF, 0xFE, 0x50, 0x61, 0xE2, 0x82, 0x20, 0xF4, 0x90, 0x80, 0x80, 0x4D, 0xC3]
    ),
    ("NULs", Array("Jean\0Castex\0\0 à \0Paris\0".utf8)),
    ("line feeds", Array(repeating: 0x0A, count: 10_000)),
    ("opening quotes", Array(repeating: 0x22, count: 10_000)),
    ("facet marks", Array("\u{1F}p12 Paris \u{1F}".utf8)),
    ("combining marks", Array("E\u{301}douard \u{301}\u{301} Philippe".utf8)),
  ]

  @Test(arguments: texts)
  func `no text is too strange`(name: String, bytes: [UInt8]) {
    Self.expectOrdered(Self.mentions(bytes), within: bytes.count, name)
  }

  @Test(arguments: ["😀😀 🎉", "قال الرئيس في المدينة", "", "\0\0", "???!!"])
  func `texts without names have none`(text: String) {
    #expect(Self.mentions(Array(text.utf8)).isEmpty)
  }

  @Test(arguments: UInt64(1)...40)
  func `offsets lie in order on whole scalars of random texts`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = RandomNews.text(&random, words: 300)
    let bytes = Array(text.utf8)
    let mentions = Self.mentions(bytes)
    Self.expectOrdered(mentions, within: bytes.count, "seed \(seed)")
    for mention in mentions {
      #expect(String(validating: bytes[mention.byteRange], as: UTF8.self) != nil, "seed \(seed)")
    }
  }
}
