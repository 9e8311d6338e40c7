import Testing

@testable import Digest

struct ContentDigestTests {
  @Test func itIsStableAcrossReleases() {
    #expect(ContentDigest(of: ["Alep", "2024-12-07"]).hexadecimal == "99433661e954a31f8c8125d2d82de1e4")
    let digest = ContentDigest(of: ["Alep", "2024-12-07"])
    #expect(Base32.encode(digest.bytes, length: 26) == "k51kcrf9ajhhz3414q9dgbf1wg")
  }

  @Test func fieldsDoNotRunTogether() {
    let lists = [[], [""], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"]]
    #expect(Set(lists.map(ContentDigest.init(of:))).count == lists.count)
  }

  @Test func aStringOfAnyStorageHasTheSameDigest() {
    let native = "déjà vu"
    let sliced = String("xx déjà vu".dropFirst(3))
    #expect(ContentDigest(of: [native]) == ContentDigest(of: [sliced]))
  }
}
