import Testing

@testable import Entities

@Suite struct SaintSpellingTests {
  @Test(arguments: [
    ("st etienne", "saint etienne"), ("ste maxime", "sainte maxime"), ("la ste baume", "la sainte baume"),
    ("bourg st maurice", "bourg saint maurice"), ("st", "saint"), ("ste", "sainte"), ("st st", "saint saint"),
  ])
  func `St and Ste are spelled out where they are words`(folded: String, spelled: String) {
    #expect(Self.isAbbreviated(folded))
    #expect(Self.spelledOut(folded) == spelled)
  }

  @Test(arguments: ["", "s", "sta", "stes", "steak", "est", "alost", "saint st0", "paris", "const e"])
  func `other words stay`(folded: String) {
    #expect(!Self.isAbbreviated(folded))
    #expect(Self.spelledOut(folded) == folded)
  }

  private static func isAbbreviated(_ folded: String) -> Bool {
    Array(folded.utf8).withUnsafeBufferPointer(SaintSpelling.isAbbreviated)
  }

  private static func spelledOut(_ folded: String) -> String {
    var output: [UInt8] = []
    Array(folded.utf8).withUnsafeBufferPointer { SaintSpelling.append($0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }
}
