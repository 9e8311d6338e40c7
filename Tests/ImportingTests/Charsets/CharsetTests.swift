import TestSupport
import Testing

@testable import Importing

struct CharsetTests {
  /// Bytes in hexadecimal, the declared charset, the text.
  private static let spellings: [(String, String?, String)] = [
    ("C3A974C3A9", nil, "été"),
    ("EFBBBFC3A974C3A9", nil, "été"),
    ("C3A974C3A9", "iso-8859-1", "été"),
    ("C3A974C3A9", "iso-8859-15", "été"),
    ("E974E9", nil, "été"),
    ("93639C7572942080", nil, "“cœur” €"),
    ("93639C757294", "iso-8859-1", "“cœur”"),
    ("93639C757294", "iso-8859-15", "“cœur”"),
    ("63BD757220A4", "ISO-8859-15", "cœur €"),
    ("8E748E", "macintosh", "été"),
    ("E974E9", "no-such-charset", "été"),
    ("E974E9", "utf-8//TRANSLIT", "été"),
    ("FFFEE9007400E900", nil, "été"),
    ("FEFF00E9007400E9", nil, "été"),
    ("6F0075006900", "utf-16", "oui"),
    ("81E9", nil, "\u{FFFD}é"),
    ("", nil, ""),
  ]

  @Test(arguments: spellings)
  func bytesAreDecoded(hexadecimal: String, declared: String?, text: String) throws {
    let digits = Array(hexadecimal)
    let bytes = try stride(from: 0, to: digits.count, by: 2).map { offset in
      try #require(UInt8(String(digits[offset...(offset + 1)]), radix: 16))
    }
    #expect(Charset.decode(bytes, declared: declared) == text)
  }

  @Test(arguments: [
    ("Ã©tÃ© Ã\u{A0} NoÃ«l", "été à Noël"),
    ("Lâ€™Ã‰tat", "L’État"),
    ("lâ\u{80}\u{99}Ã\u{89}tat", "l’État"),
    ("ÃƒÂ©tÃƒÂ©", "été"),
    ("Â« oui Â»", "« oui »"),
  ])
  func doubleEncodingIsUndone(text: String, repaired: String) {
    #expect(Charset.decode(Array(text.utf8)) == repaired)
  }

  @Test(arguments: [
    "été", "« le signe Ã© vient de é »", "Ã©tÃ© et été", "SÃO PAULO", "l’été à 12 €", "Ã", "naïve Ã©", "",
    "plain",
  ])
  func whatIsNotCertainlyDoubleEncodedStays(text: String) {
    #expect(Charset.decode(Array(text.utf8)) == text)
  }

  @Test func aFewStrayBytesDoNotSpoilUTF8() {
    let bytes = Array("L’été à Noël, ".utf8) + [0xE9] + Array("crit-on là-bas".utf8)
    #expect(Charset.decode(bytes) == "L’été à Noël, écrit-on là-bas")
    #expect(Charset.decode(Array("été à No".utf8) + [0xC3]) == "été à No\u{FFFD}")
  }

  @Test func noBytesCrashAndValidUTF8GivesItself() {
    var generator = SeededGenerator(seed: 20_241_207)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for declared in [nil, "iso-8859-15", "utf-16", "shift_jis", "utf-7"] {
        _ = Charset.decode(bytes, declared: declared)
      }
      let text = "é" + String(decoding: bytes, as: UTF8.self)
      #expect(Charset.decode(Array(text.utf8)) == text, "seed 20241207")
    }
  }

  @Test func everyByteButFiveHasItsCharacter() {
    for byte in UInt8.min...UInt8.max {
      let text = [byte].withUnsafeBytes(Windows1252.decode)
      let scalar = text.unicodeScalars.first
      #expect(text.unicodeScalars.count == 1)
      if scalar != "\u{FFFD}" { #expect(scalar.flatMap(Windows1252.byte(of:)) == byte) }
    }
  }
}
