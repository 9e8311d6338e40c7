import Foundation
import TestSupport
import Testing

@testable import Importing

struct JSONElementSplitterTests {
  static let seed: UInt64 = 812

  /// The elements of an array as a splitter gives them when its bytes come in chunks of random length.
  static func elements(of bytes: [UInt8], generator: inout SeededGenerator, longestChunk: Int) throws
    -> [String]
  {
    let splitter = JSONElementSplitter(.array, textLimitInBytes: 1 << 20)
    var elements: [String] = []
    func take(_ element: JSONElementSplitter.Element) {
      switch element {
      case .bytes(let bytes): elements.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: elements.append("too long")
      case .cutShort: elements.append("cut short")
      }
    }
    var start = 1
    while start < bytes.count {
      let end = min(bytes.count, start + Int.random(in: 1...longestChunk, using: &generator))
      let consumed = try bytes[start..<end].withUnsafeBytes { try splitter.push($0, onElement: take) }
      if splitter.isFinished {
        #expect(start + consumed == bytes.count)
        break
      }
      #expect(consumed == end - start)
      start = end
    }
    try splitter.finish(onElement: take)
    return elements
  }

  static func randomValue(_ generator: inout SeededGenerator, depth: Int) -> String {
    let strings = [#""""#, #""a\"b""#, #""\\""#, #""été [{,:}]""#, #""\u00e9\\\"""#, #""x\ny""#, #""😀""#]
    let spaces = ["", " ", "\n\t", ""]
    let space = spaces.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &generator) {
    case 0: return String(Int.random(in: -9999...9999, using: &generator))
    case 1: return ["true", "false", "null", "1.5e3"].randomElement(using: &generator) ?? "null"
    case 2, 3: return strings.randomElement(using: &generator) ?? "\"\""
    case 4:
      let count = Int.random(in: 0...3, using: &generator)
      let items = (0..<count).map { _ in randomValue(&generator, depth: depth - 1) }
      return "[" + space + items.joined(separator: "," + space) + space + "]"
    default:
      let count = Int.random(in: 0...3, using: &generator)
      let items = (0..<count).map { "\"k\($0)\":" + space + randomValue(&generator, depth: depth - 1) }
      return "{" + space + items.joined(separator: space + ",") + "}"
    }
  }

  @Test(arguments: [1, 2, 7, 64, 10_000])
  func elementsAreTheSameInChunksOfAnyLength(longestChunk: Int) throws {
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<150 {
      let values = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Self.randomValue(&generator, depth: 4)
      }
      let text = "[ " + values.joined(separator: " ,\n") + "]"
      let found = try Self.elements(of: Array(text.utf8), generator: &generator, longestChunk: longestChunk)
      #expect(found == values, "seed \(Self.seed): \(text)")
    }
  }

  @Test func everyPrefixOfAnArrayEndsInOneCutOrNone() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let text = Array(#"[{"a":[1,{"b":"x\"]}"}]},"s",12,[[]],{"c":{}}]"#.utf8)
    for length in 1..<text.count {
      let found = try Self.elements(of: Array(text[..<length]), generator: &generator, longestChunk: 3)
      #expect(found.dropLast().allSatisfy { $0 != "cut short" })
    }
  }

  @Test func noBytesTrapOrLoop() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let alphabet = Array(#"[]{},:"\ a1"#.utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let splitter = JSONElementSplitter(.array, textLimitInBytes: 1 << 20)
      var held = 0
      let consumed = try bytes.withUnsafeBytes { try splitter.push($0) { _ in held += 1 } }
      #expect(consumed <= bytes.count && held <= bytes.count)
      try splitter.finish { _ in }
    }
  }

  @Test func anElementOverTheLimitIsSkippedAndNotHeld() throws {
    let splitter = JSONElementSplitter(.array, textLimitInBytes: 1000)
    let long = "{\"t\":\"" + String(repeating: "x", count: 30_000) + "\"}"
    var found: [String] = []
    for chunk in ["{\"a\":1},", long, ",{\"b\":2}]"].joined().utf8.map({ [$0] }) {
      _ = try chunk.withUnsafeBytes { bytes in
        try splitter.push(bytes) { element in
          if case .bytes(let bytes) = element {
            found.append(String(decoding: bytes, as: UTF8.self))
          } else {
            found.append("too long")
          }
        }
      }
    }
    #expect(found == ["{\"a\":1}", "too long", "{\"b\":2}"])
    #expect(splitter.buffer.highWaterMark <= 1063)
  }
}
