import Testing

@testable import Digest

struct ContentDigestTests {
  @Test func itIsStableAcrossReleases() {
    #expect(ContentDigest(of: ["Alep", "2024-12-07"]).hexadecimal == "99433661e954a31f8c8125d2d82de1e4")
    #expect(ContentDigest(of: ["Alep", "2024-12-07"]).base32 == "k51kcrf9ajhhz3414q9dgbf1wg")
  }

  @Test func fieldsDoNotRunTogether() {
    let lists = [[], [""], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"]]
    #expect(Set(lists.map(ContentDigest.init(of:))).count == lists.count)
  }

  @Test func base32SpellsTheSameNumberAsHexadecimal() throws {
    for number in 0..<200 {
      let digest = ContentDigest(of: [String(number)])
      #expect(digest.bytes.count == 16)
      #expect(digest.base32.count == 26)
      let first50Bits = try #require(UInt64(digest.hexadecimal.prefix(13), radix: 16)) >> 2
      let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
      let handle = digest.base32.prefix(10).reduce(UInt64(0)) { value, character in
        value << 5 | UInt64(alphabet.firstIndex(of: character) ?? 99)
      }
      #expect(handle == first50Bits)
    }
  }

  @Test func aStringOfAnyStorageHasTheSameDigest() {
    let native = "déjà vu"
    let sliced = String("xx déjà vu".dropFirst(3))
    #expect(ContentDigest(of: [native]) == ContentDigest(of: [sliced]))
  }
}
