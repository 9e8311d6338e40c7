import Corpus

extension NameJoining {
  /// Joins an acronym that stands alone in its articles to the long name that it is a form of in others, where
  /// four of five such uses are of this name; three of them do where its letters fit the name, else ten.
  mutating func joinAcronyms() {
    var acronyms: [UInt64: [Int]] = [:]
    for record in records.indices
    where kind(record) == .organisation && entry(record) < 0 && wordCount(record) == 1
      && range(record).count <= 10
    {
      acronyms[hashes[record], default: []].append(record)
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
          return MentionGroups.isAcronym(0..<bytes.count, in: bytes)
        }
        let hash = folded.withUnsafeBufferPointer { SliceHash.of($0) }
        guard isAcronym, let shorts = acronyms[hash], !shorts.contains(record) else { continue }
        let least = Acronym.fits(range(shorts[0]), range(record), in: compared) ? 3 : 10
        uses.append(ShortenedUse(shorts: shorts, full: record, count: form.count, least: least))
      }
    }
    join(uses, share: 0.8)
  }

  /// Joins a surname that stands alone in its articles to the person who has it in nineteen of twenty articles
  /// with a full name, twenty at least.
  mutating func joinSurnames() {
    var surnames: [UInt64: [Int]] = [:]
    for record in records.indices where kind(record) == .person && entry(record) < 0 && isSurname(record) {
      surnames[hashes[record], default: []].append(record)
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
          guard let shorts = surnames[hash], !isTitled(record, shorts[0]) else { continue }
          uses.append(
            ShortenedUse(shorts: shorts, full: record, count: records[record].articleCount, least: 20))
        }
      }
    }
    join(uses, share: 0.95)
  }

  /// Whether a name is a first name alone, behind a title: « pape François » makes no surname of « François ».
  private func isTitled(_ record: Int, _ short: Int) -> Bool {
    guard isFirstName(range(short)) else { return false }
    let range = range(record)
    let first = compared[range].firstIndex(of: 0x20) ?? range.upperBound
    return !isFirstName(range.lowerBound..<first)
  }

  /// Whether a name may be a surname: one word, or up to three that no first name opens. « Marie Macaire » is
  /// none, though « Jean-Marie Macaire » ends so.
  private func isSurname(_ record: Int) -> Bool {
    let range = range(record)
    guard let space = compared[range].firstIndex(of: 0x20) else { return true }
    return wordCount(record) <= 3
      && compared.withUnsafeBufferPointer { compared in
        let first = UnsafeBufferPointer(rebasing: compared[range.lowerBound..<space])
        return NameParticles.isParticle(first) || !gazetteer.known(as: first).isFirstName
      }
  }

  /// Joins each short form to what has the given share of its uses.
  private mutating func join(_ uses: [ShortenedUse], share: Double) {
    var counts: [[Int]: [Int: (count: Int, least: Int)]] = [:]
    for use in uses where root(use.shorts[0]) != root(use.full) {
      let full = root(use.full)
      let before = counts[use.shorts]?[full] ?? (0, use.least)
      counts[use.shorts, default: [:]][full] = (before.count + use.count, min(before.least, use.least))
    }
    // Decided on what was joined before this rule, then joined.
    var joins: [(shorts: [Int], full: Int)] = []
    for (shorts, byRoot) in counts {
      let total = byRoot.values.reduce(0) { $0 + $1.count }
      for (root, use) in byRoot where use.count >= use.least && Double(use.count) >= share * Double(total) {
        joins.append((shorts, root))
      }
    }
    for join in joins.sorted(by: { $0.shorts[0] < $1.shorts[0] }) where mayJoin(join.shorts[0], join.full) {
      for short in join.shorts { attach(short, to: join.full) }
    }
  }
}

/// How often a long name is called by a short form of it.
private struct ShortenedUse {
  /// The records of the short form, which differ in an article or a particle and are joined already.
  var shorts: [Int]
  var full: Int
  var count: Int
  /// How many uses there must be.
  var least: Int
}
