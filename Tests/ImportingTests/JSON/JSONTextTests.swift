import Testing

@testable import Importing

struct JSONTextTests {
  @Test(arguments: [
    ("abc", 3), (#"\n"#, 1), (#"\u0041"#, 1), (#"\u00e9"#, 2), (#"\u20AC"#, 3), (#"\ud83d\ude00"#, 4),
    (#"é"#, 2),
    (#"\\u0041"#, 6), (#"\"#, 1), (#"\u00"#, 3), ("", 0),
  ])
  func theDecodedLengthCountsEscapesAsWhatTheyStandFor(text: String, length: Int) {
    #expect(Array(text.utf8).withUnsafeBytes(JSONText.decodedLength) == length)
  }

  @Test(arguments: [
    ("{\"a\": \"x\ny\"}", "x\ny"),
    ("{\"a\": \"x\u{1}y\"}", "x y"),
    (#"{"a": "x\ud83dy"}"#, "x\u{FFFD}y"),
    (#"{"a": "x\ude00"}"#, "x\u{FFFD}"),
    (#"{"a": "\ud83d\ude00\ud83d"}"#, "😀\u{FFFD}"),
    (#"{"a": "\\ud83d"}"#, #"\ud83d"#),
  ])
  func brokenStringsAreRepaired(json: String, text: String) throws {
    let value = try Array(json.utf8).withUnsafeBytes { try JSONRecord.value(of: $0) }
    #expect((value as? [String: String])?["a"] == text)
  }

  @Test(arguments: [
    "", "{", "{\"a\":}", "{\"a\": \"x}", "nul", String(repeating: "[", count: 100_000),
  ])
  func brokenJSONIsAnIssue(json: String) {
    #expect(throws: ImportIssue.Reason.self) {
      try Array(json.utf8).withUnsafeBytes { try JSONRecord.value(of: $0) }
    }
  }
}
