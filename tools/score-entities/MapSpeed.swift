import Corpus
import Entities

/// `map COUNT`: seconds that an entity map takes over as many generated records, most of them persons.
func measureMap(_ arguments: [String]) throws {
  let count = arguments.first.flatMap(Int.init) ?? 300_000
  var state: UInt64 = 1
  func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  // Names follow a steep law: a few surnames are most of them.
  func rank(_ bound: Int) -> Int { min(random(bound), random(bound), random(bound)) }
  let syllables = [
    "ba", "ri", "mon", "te", "lu", "for", "gal", "des", "vi", "chan", "to", "ni", "per", "sa", "qui", "ro",
  ]
  func word(_ seed: Int) -> String {
    var seed = seed + 7
    var word = ""
    repeat {
      word += syllables[seed % 16]
      seed /= 16
    } while seed > 0
    return word
  }
  var seen: Set<NameKey> = []
  var records: [NameRecord] = []
  while records.count < count {
    let kind = EntityKind.allCases[min(3, rank(6))]
    let first = word(rank(4_000))
    let last = word(4_000 + rank(200_000))
    let text = random(5) == 0 ? last : random(8) == 0 ? "\(first) el \(last)" : "\(first) \(last)"
    guard seen.insert(NameKey(kind: kind, text: text)).inserted else { continue }
    let articles = 1 + rank(40)
    let spelling = text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
    records.append(
      NameRecord(
        key: NameKey(kind: kind, text: text), articleCount: articles,
        forms: [
          NameForm(spelling: spelling, count: articles), NameForm(spelling: spelling.uppercased(), count: 1),
          NameForm(spelling: last, count: 2),
        ]))
  }
  let corrections = Corrections(
    parsing: "hide \"\(records[0].forms[0].spelling)\"\nrename nobody to somebody")
  for text in ["", "with corrections"] {
    let start = ContinuousClock.now
    let map = EntityMap(records, corrections: text.isEmpty ? Corrections() : corrections)
    print("\(count) records \(text): \(map.entities.count) entities in \(ContinuousClock.now - start)")
  }
}
