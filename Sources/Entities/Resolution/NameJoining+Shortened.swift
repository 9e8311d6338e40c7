import Corpus

extension NameJoining {
  /// Joins an acronym that stands alone in its articles to the long name that it is a form of in others, where
  /// four of five such uses are of this name and there are three or more.
  mutating func joinAcronyms() {
    var acronyms: [UInt64: Int] = [:]
    for record in records.indices
    where kind(record) == .organisation && entry(record) < 0 && wordCount(record) == 1
      && range(record).count <= 10
    {
      acronyms[hashes[record]] = record
    }
    guard !acronyms.isEmpty else { return }
    var uses: [ShortenedUse] = []
    for record in records.indices where kind(record) == .organisation && records[record].forms.count > 1 {
      for form in records[record].forms {
        var spelling = form.spelling
        guard spelling.utf8.count <= 20, !spelling.utf8.contains(0x20) else { continue }
        var folded: [UInt8] = []
        let isAcronym = spelling.withUTF8 { bytes in
          NameFolding.append(bytes, to: &folded)
          return ArticleNames.isAcronym(0..<bytes.count, in: bytes)
        }
        let hash = folded.withUnsafeBufferPointer { SliceHash.of($0) }
        guard isAcronym, let short = acronyms[hash], short != record else { continue }
        uses.append(ShortenedUse(short: short, full: record, count: form.count))
      }
    }
    join(uses, share: 0.8, atLeast: 3)
  }

  /// Joins a surname that stands alone in its articles to the person who has it in nineteen of twenty articles
  /// with a full name, twenty at least.
  mutating func joinSurnames() {
    var surnames: [UInt64: Int] = [:]
    for record in records.indices where kind(record) == .person && entry(record) < 0 && wordCount(record) <= 3
    {
      surnames[hashes[record]] = record
    }
    guard !surnames.isEmpty else { return }
    var uses: [ShortenedUse] = []
    compared.withUnsafeBufferPointer { compared in
      for record in records.indices where kind(record) == .person {
        let range = range(record)
        var ends = 0
        for position in range where compared[position] == 0x20 && ends < longestNameInWords {
          ends += 1
          let hash = SliceHash.of(UnsafeBufferPointer(rebasing: compared[(position + 1)..<range.upperBound]))
          guard let short = surnames[hash] else { continue }
          uses.append(ShortenedUse(short: short, full: record, count: records[record].articleCount))
        }
      }
    }
    join(uses, share: 0.95, atLeast: 20)
  }

  /// Joins each short form to what has the given share of its uses.
  private mutating func join(_ uses: [ShortenedUse], share: Double, atLeast: Int) {
    var counts: [Int: [Int: Int]] = [:]
    for use in uses where root(use.short) != root(use.full) {
      counts[use.short, default: [:]][root(use.full), default: 0] += use.count
    }
    // Decided on what was joined before this rule, then joined.
    var joins: [(short: Int, full: Int)] = []
    for (short, byRoot) in counts {
      let total = byRoot.values.reduce(0, +)
      for (root, count) in byRoot where count >= atLeast && Double(count) >= share * Double(total) {
        joins.append((short, root))
      }
    }
    for join in joins where mayJoin(join.short, join.full) { attach(join.short, to: join.full) }
  }
}

/// How often a long name is called by a short form of it.
private struct ShortenedUse {
  var short: Int
  var full: Int
  var count: Int
}
