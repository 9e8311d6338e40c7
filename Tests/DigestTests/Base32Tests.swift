import Testing

@testable import Digest

struct Base32Tests {
  @Test(arguments: [
    ([UInt8](repeating: 0, count: 16), "0000000000"),
    ([UInt8](repeating: 0xFF, count: 16), "zzzzzzzzzz"),
    ([0x08, 0x42, 0x10, 0x84, 0x21], "11111111"),
  ])
  func fiveBitsMakeACharacter(bytes: [UInt8], text: String) {
    #expect(Base32.encode(bytes, length: text.count) == text)
  }

  @Test func aPrefixBoundsExactlyTheBytesItOpens() throws {
    let digest = ContentDigest(of: ["kiosque", "1"])
    let handle = Base32.encode(digest.bytes, length: 10)
    for length in 1...10 {
      let (lower, upper) = try #require(Base32.bounds(ofPrefix: String(handle.prefix(length)), count: 16))
      #expect(!digest.bytes.lexicographicallyPrecedes(lower))
      #expect(!upper.lexicographicallyPrecedes(digest.bytes))
      #expect(Base32.encode(lower, length: length) == String(handle.prefix(length)))
      #expect(Base32.encode(upper, length: length) == String(handle.prefix(length)))
    }
  }

  @Test(arguments: ["ilou", "é", "a b", "a-b"]) func whatIsNoBase32IsRefused(text: String) {
    #expect(Base32.bounds(ofPrefix: text, count: 16) == nil)
  }
}
