// Times the completion of values: `swift run -c release time-completion [NAMES]`
//
// Makes names of one to four words, 100,000 unless told otherwise, builds what they are looked up in, and looks up
// beginnings of one to six letters and none. Every answer is compared with a plain search before a time is told.

import Entities
import Foundation
import Searching

/// SplitMix64, after S. Vigna: the same names at every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

let size = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 100_000
let limit = 100
var random = SplitMix(state: 5)
let syllables = [
  "al", "ber", "ché", "dou", "el", "fa", "gui", "hô", "in", "jo", "ka", "le", "mar", "no", "or", "pa", "qui",
  "ra",
  "sé", "tin", "u", "ville", "wa", "xa", "yves", "zo",
]
let names = (0..<size).map { _ in
  (0..<Int.random(in: 1...4, using: &random)).map { _ in
    (0..<Int.random(in: 1...4, using: &random)).map { _ in syllables.randomElement(using: &random) ?? "a" }
      .joined().capitalized
  }.joined(separator: " ")
}
// Most names are in few articles, as in an archive.
let counts = names.map { _ in Int32(1 / Double.random(in: 0.0001...1, using: &random)) }
let folded = names.map { Array(NameFolding.folded($0).utf8) }

let clock = ContinuousClock()
var beginnings = NameBeginnings()
var buildTimes: [Duration] = []
for _ in 0..<5 {
  buildTimes.append(
    clock.measure {
      var builder = NameBeginnings.Builder()
      for index in folded.indices {
        folded[index].withUnsafeBufferPointer { builder.add(Int32(index), folded: $0, count: counts[index]) }
      }
      beginnings = builder.finish()
    })
}

/// The same the slow way.
func plain(_ typed: String) -> [Int32] {
  names.indices.filter { index in
    let name = String(decoding: folded[index], as: UTF8.self)
    return typed.isEmpty || (" " + name).contains(" " + typed)
  }.sorted { one, other in
    counts[one] != counts[other]
      ? counts[one] > counts[other]
      : folded[one] == folded[other] ? one < other : folded[one].lexicographicallyPrecedes(folded[other])
  }.map(Int32.init)
}

func milliseconds(_ duration: Duration) -> String {
  String(format: "%.3f ms", duration / .milliseconds(1))
}

print("\(size) names; built in \(milliseconds(buildTimes.sorted()[2]))")
for length in 0...6 {
  var times: [Duration] = []
  var found = 0
  for round in 0..<(length == 0 ? 1 : 40) {
    let word = folded[(round * 7919 + length) % folded.count]
    let typed = Array(word.prefix(length))
    if typed.last == UInt8(ascii: " ") { continue }
    var answer: (first: [NameBeginnings.Entry], total: Int) = ([], 0)
    var best = Duration.seconds(1000)
    for _ in 0..<5 {
      best = min(best, clock.measure { answer = beginnings.entries(beginning: typed, limit: limit) })
    }
    // The slow way takes its time: some of each length.
    if round < 4 {
      let expected = plain(String(decoding: typed, as: UTF8.self))
      guard answer.total == expected.count, answer.first.map(\.id) == Array(expected.prefix(limit)) else {
        print("wrong answer for \(String(decoding: typed, as: UTF8.self))")
        exit(1)
      }
    }
    times.append(best)
    found += answer.total
  }
  times.sort()
  print(
    "\(length) letters: median \(milliseconds(times[times.count / 2])), longest \(milliseconds(times[times.count - 1]))"
      + ", \(found / times.count) names on average")
}
