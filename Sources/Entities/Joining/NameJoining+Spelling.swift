import Corpus

/// Of more names that share all words but one, none is compared: such a surname is too common to tell.
private let largestPattern = 2_000

extension NameJoining {
  /// Joins a name of two words or more to a name of the gazetteer, or to the one name that stands in at least
  /// twice as many articles, that differs by one letter of one word of 5 letters or more, not the last.
  mutating func joinMisspelt() {
    var patterns: [SpellingPattern] = []
    var counts: [Int: Int] = [:]
    for record in records.indices where kind(record).facet == .actor {
      SpellingPattern.append(compared, range(record), kind(record), Int32(record), to: &patterns)
      counts[root(record), default: 0] += records[record].articleCount
    }
    let known = KnownSpellings.shared
    var joins: [Int: Set<Int>] = [:]
    var entries: [Int: Set<Int32>] = [:]
    patterns.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
    var start = 0
    while start < patterns.count {
      var end = start + 1
      while end < patterns.count, patterns[end].hash == patterns[start].hash { end += 1 }
      if end - start > 1, end - start <= largestPattern { compare(patterns[start..<end], counts, &joins) }
      for pattern in patterns[start..<end] where entry(Int(pattern.name)) < 0 {
        for candidate in known.patterns(patterns[start].hash)
        where differ(pattern, compared, candidate, known.bytes) {
          entries[Int(pattern.name), default: []].insert(candidate.name)
        }
      }
      start = end
    }
    // Decided on what was joined before this rule, then joined, in an order that the records' does not change.
    let misspelt = joins.compactMap { record, others -> (record: Int, other: Int)? in
      guard entries[record] == nil, Set(others.map { root($0) }).count == 1, let other = others.first else {
        return nil
      }
      return (record, other)
    }
    for (record, found) in entries where found.count == 1 {
      isAttached[record] = true
      if let entry = found.first { identify(record, as: entry) }
    }
    uniteIdentified()
    for join in misspelt.sorted(by: { records[$0.record].key.text < records[$1.record].key.text })
    where mayJoin(join.record, join.other) {
      attach(join.record, to: join.other)
    }
  }

  /// Notes for each rarer name the more frequent ones that it may be a misspelling of.
  private mutating func compare(
    _ patterns: ArraySlice<SpellingPattern>, _ counts: [Int: Int], _ joins: inout [Int: Set<Int>]
  ) {
    for first in patterns.indices {
      for second in patterns.indices[(first + 1)...]
      where differ(patterns[first], compared, patterns[second], compared) {
        let (one, other) = (Int(patterns[first].name), Int(patterns[second].name))
        let (roots, others) = (root(one), root(other))
        guard roots != others else { continue }
        let (oneCount, otherCount) = (counts[roots] ?? 0, counts[others] ?? 0)
        if oneCount >= 2 * otherCount, entry(other) < 0 {
          joins[other, default: []].insert(one)
        } else if otherCount >= 2 * oneCount, entry(one) < 0 {
          joins[one, default: []].insert(other)
        }
      }
    }
  }

  private func differ(
    _ first: SpellingPattern, _ firstBytes: [UInt8], _ second: SpellingPattern, _ secondBytes: [UInt8]
  ) -> Bool {
    let longest = max(first.word.count, second.word.count)
    guard longest >= 5, longest - min(first.word.count, second.word.count) <= 1 else { return false }
    return firstBytes.withUnsafeBufferPointer { firstBytes in
      secondBytes.withUnsafeBufferPointer { secondBytes in
        let one = UnsafeBufferPointer(rebasing: firstBytes[first.word])
        let other = UnsafeBufferPointer(rebasing: secondBytes[second.word])
        return SpellingVariant.differByOneLetter(one, other)
          && !(gazetteer.known(as: one).isFirstName && gazetteer.known(as: other).isFirstName)
      }
    }
  }
}

/// A name without one of its words: names of one hash have all other words in common.
struct SpellingPattern: Sendable {
  var hash: UInt64
  /// The word left out, in the bytes that the name lies in.
  var word: Range<Int>
  /// What the name belongs to.
  var name: Int32

  /// Appends the patterns of a name of two to eight words: one a word of 4 letters or more, the last left in.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, _ kind: EntityKind, _ name: Int32,
    to patterns: inout [SpellingPattern]
  ) {
    var words: [(hash: UInt64, range: Range<Int>)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while start < range.upperBound, words.count <= longestNameInWords {
        var end = start
        while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
        words.append((SliceHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end])), start..<end))
        start = end + 1
      }
    }
    guard words.count > 1, words.count <= longestNameInWords else { return }
    for (left, word) in words.dropLast().enumerated() where word.range.count >= 4 {
      var hash = UInt64(kind.rawValue)
      for (index, other) in words.enumerated() {
        hash = SliceHash.mix(hash ^ (index == left ? 1 : other.hash))
      }
      patterns.append(SpellingPattern(hash: hash, word: word.range, name: name))
    }
  }
}
