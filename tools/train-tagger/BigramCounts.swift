import Foundation
import FrenchAnalysis

/// How often each word of a corpus follows each other, words below a frequency taken as one.
struct BigramCounts {
  /// By number, most frequent first; number 0 is whatever is too rare, number 1 the break of a line.
  private(set) var words = ["", "\n"]
  private(set) var counts: [Int] = [0, 0]
  /// By word, its neighbours to a side with the number of times, in the neighbours' order.
  private(set) var right: [[(word: Int32, count: Int32)]] = []
  private(set) var left: [[(word: Int32, count: Int32)]] = []

  init(_ texts: [[UInt8]], minimumCount: Int) {
    var frequencies: [String: Int] = [:]
    for text in texts { Self.forEachWord(of: text) { frequencies[$0, default: 0] += 1 } }
    let frequent = frequencies.filter { $0.value >= minimumCount && $0.key != "\n" }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    words += frequent.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: zip(words, Int32(0)...))
    counts = [Int](repeating: 0, count: words.count)
    var pairs: [UInt64: Int32] = [:]
    for text in texts {
      var previous: Int32 = 1
      counts[1] += 1
      Self.forEachWord(of: text) { word in
        let number = numbers[word] ?? 0
        counts[Int(number)] += 1
        pairs[UInt64(previous) << 32 | UInt64(number), default: 0] += 1
        previous = number
      }
    }
    right = Array(repeating: [], count: words.count)
    left = Array(repeating: [], count: words.count)
    for (pair, count) in pairs.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (Int32(pair >> 32), Int32(truncatingIfNeeded: pair))
      right[Int(first)].append((second, count))
      left[Int(second)].append((first, count))
    }
  }

  /// Calls `body` with each word as clusters know it: apostrophes and invisible scalars aside, digits as
  /// zeros; line breaks are words.
  private static func forEachWord(of text: [UInt8], _ body: (String) -> Void) {
    text.withUnsafeBufferPointer { bytes in
      var scanner = Scanner(bytes)
      var end = 0
      while let lexeme = scanner.next() {
        if bytes[end..<lexeme.byteRange.lowerBound].contains(0x0A) { body("\n") }
        end = lexeme.byteRange.upperBound
        var word = String.UnicodeScalarView()
        for scalar in String(decoding: bytes[lexeme.byteRange], as: UTF8.self).unicodeScalars {
          switch scalar.value {
          case 0xAD, 0x200B...0x200F: continue
          case 0x2018, 0x2019, 0x02BC, 0x2032, 0xFF07: word.append("'")
          case 0x30...0x39: word.append("0")
          default: word.append(scalar)
          }
        }
        body(String(word))
      }
      body("\n")
    }
  }
}
