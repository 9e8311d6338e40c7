import Foundation
import Terminal
import TestSupport
import Testing

struct JSONTests {
  @Test("keys stay in order, commas stand between values")
  func order() {
    var json = JSONWriter()
    json.object { json in
      json.field("z", "é")
      json.field("a", 1)
      json.field("leer", [])
      json.field("deux", ["a", "b"])
      json.field("objets", eachOf: [1, 2]) { json, value in json.object { $0.field("n", value) } }
      json.field("rien", optional: nil)
      json.field("vrai", true)
      json.field("x", 1.23456)
      json.field("nan", Double.nan)
    }
    #expect(
      json.text
        == #"{"z":"é","a":1,"leer":[],"deux":["a","b"],"objets":[{"n":1},{"n":2}],"rien":null,"vrai":true,"x":1.235,"nan":0}"#
    )
  }

  @Test("any text comes back as it was")
  func strings() throws {
    let seed: UInt64 = 11
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\t", "\r", "\u{1}", "\u{1F}", "\u{7F}", "é", "\u{2028}", "😀",
    ]
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        text.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      var json = JSONWriter()
      json.array { $0.string(String(text)) }
      let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
      #expect(parsed?.map { Array($0.unicodeScalars) } == [Array(text)])
    }
  }

  @Test("byte offsets become code points, in any order")
  func offsets() {
    let text = "aé😀e\u{301}z"
    var offsets = ScalarOffsets(text)
    #expect(offsets.range(ofBytes: 3..<7) == 2..<3)
    #expect(offsets.range(ofBytes: 0..<3) == 0..<2)
    #expect(offsets.range(ofBytes: 10..<11) == 5..<6)
    #expect(offsets.offset(ofByte: 99) == 6)
  }
}
