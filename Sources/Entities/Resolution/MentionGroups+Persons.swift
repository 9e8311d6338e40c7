import Corpus

/// Names of more words than this are compared whole only.
let longestNameInWords = 8

/// How many names that share all words but one are compared with each other.
private let bucketLimit = 16

/// How many names that one short form may stand for are looked at: those of one person, spelt in many ways, too.
private let chainLimit = 256

extension MentionGroups {
  /// Ties persons: spellings of one full name, then surnames and first names to full names.
  mutating func resolvePersons() {
    let persons = groups.indices.filter { groups[$0].kind == .person }
    guard persons.count > 1 else { return }
    uniteEqual(persons, .people) { $0.wordCount > 1 }
    uniteMisspelt(persons, .people)
    attachAcronyms(persons, .people)
    attachShortNames(persons)
    // What is left of a surname alone is one name, whatever stands in front of it.
    uniteEqual(persons.filter { !groups[$0].isAttached }, .people) { $0.wordCount == 1 }
  }

  /// Unites groups of one compared form, and those that the gazetteer knows as one.
  mutating func uniteEqual(
    _ members: [Int], _ known: GazetteerList, where condition: (Group) -> Bool
  ) {
    var forms = SliceIndex()
    var entries: [Int32: Int] = [:]
    for group in members {
      let entry = groups[group].known[known]
      if entry >= 0, !groups[group].isAttached {
        if let other = entries[entry] { unite(group, other) } else { entries[entry] = group }
      }
      guard condition(groups[group]) else { continue }
      let compared = groups[group].compared
      let cursor = withBytes { forms.first(UnsafeBufferPointer(rebasing: $0[compared]), in: $0) }
      if cursor >= 0 {
        unite(group, forms.value(at: cursor))
      } else {
        withBytes { forms.insert(group, for: compared, in: $0) }
      }
    }
  }

  /// Whether the gazetteer knows two groups as two.
  func areKnownApart(_ first: Int, _ second: Int, _ known: GazetteerList) -> Bool {
    let (one, other) = (groups[first].known[known], groups[second].known[known])
    return one >= 0 && other >= 0 && one != other
  }

  // MARK: - Spelling

  /// Unites names that differ by one letter of one word, which has 5 letters or more and is not the last.
  ///
  /// Two first names that both exist and differ at their end are no misspelling of each other: François, Françoise.
  mutating func uniteMisspelt(_ members: [Int], _ known: GazetteerList) {
    var patterns = SliceIndex()
    for group in members where groups[group].wordCount > 1 && groups[group].wordCount <= longestNameInWords {
      let words = words(of: groups[group].compared)
      for word in words.dropLast() where word.count >= 4 {
        let start = bytes.count
        let compared = groups[group].compared
        bytes.append(contentsOf: Array(bytes[compared.lowerBound..<word.lowerBound]))
        bytes.append(UInt8(ascii: "*"))
        bytes.append(contentsOf: Array(bytes[word.upperBound..<compared.upperBound]))
        let pattern = start..<bytes.count
        var cursor = withBytes { patterns.first(UnsafeBufferPointer(rebasing: $0[pattern]), in: $0) }
        var comparisons = 0
        while cursor >= 0, comparisons < bucketLimit {
          let other = patterns.value(at: cursor)
          let offset = word.lowerBound - compared.lowerBound
          if isMisspelt(word, of: other, at: offset), !areKnownApart(group, other, known) {
            unite(group, other)
          }
          cursor = patterns.next(after: cursor)
          comparisons += 1
        }
        withBytes { patterns.insert(group, for: pattern, in: $0) }
      }
    }
  }

  private func isMisspelt(_ word: Range<Int>, of other: Int, at offset: Int) -> Bool {
    let start = groups[other].compared.lowerBound + offset
    var end = start
    while end < groups[other].compared.upperBound, bytes[end] != 0x20 { end += 1 }
    return withBytes { bytes in
      let first = UnsafeBufferPointer(rebasing: bytes[word])
      let second = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard max(first.count, second.count) >= 5, SpellingVariant.differByOneLetter(first, second) else {
        return false
      }
      return !SpellingVariant.differAtEnd(first, second)
        || !(gazetteer.known(as: first).isFirstName && gazetteer.known(as: second).isFirstName)
    }
  }

  // MARK: - Short names

  private mutating func attachShortNames(_ persons: [Int]) {
    var index = FullNameIndex()
    var longest = 1
    for group in persons where groups[group].wordCount > 1 && groups[group].wordCount <= longestNameInWords {
      index.insert(group, words(of: groups[group].compared), &bytes)
      longest = max(longest, groups[group].wordCount)
    }
    guard longest > 1 else { return }
    var bearers: [Int: Bearer] = [:]
    for group in persons where groups[group].wordCount > 1 {
      bearers[root(group), default: Bearer()].mentionCount += groups[group].mentionCount
      if groups[group].civility != .none { bearers[root(group)]?.civility = groups[group].civility }
    }
    for wordCount in stride(from: longest, through: 1, by: -1) {
      for group in persons where groups[group].wordCount == wordCount {
        if let full = fullName(for: group, index, bearers) { attach(group, to: full) }
      }
    }
  }

  /// The group of the full name that a shorter one stands for.
  private mutating func fullName(
    for group: Int, _ index: FullNameIndex, _ bearers: [Int: Bearer]
  ) -> Int? {
    let words = words(of: groups[group].compared)
    let compared = groups[group].compared
    let isCompound = words.count > 1
    // « Marc Dupont » is not the end of « Jean-Marc Dupont »; « Joseph-Oudin » is a surname.
    let firstIsFirstName =
      isCompound && !groups[group].beginsHyphenated
      && withBytes { gazetteer.known(as: UnsafeBufferPointer(rebasing: $0[words[0]])).isFirstName }
    if !firstIsFirstName {
      let candidates = candidates(index.byEnd, compared, for: group)
      if candidates.count == 1 { return candidates[0] }
      if candidates.count > 1 { return chosen(candidates, for: group, bearers) }
    }
    if isCompound, words[0].count == 1 {
      let candidates = candidates(index.byEnd, words[1].lowerBound..<compared.upperBound, for: group)
        .filter { bytes[groups[$0].compared.lowerBound] == bytes[compared.lowerBound] }
      if candidates.count == 1 { return candidates[0] }
    }
    if isCompound, let first = words.first, let last = words.last {
      let key = FullNameIndex.endsKey(first, last, &bytes)
      let candidates = candidates(index.byEnds, key, for: group)
        .filter { groups[$0].wordCount > words.count && isSubsequence(words, of: $0) }
      bytes.removeSubrange(key)
      if candidates.count == 1 { return candidates[0] }
    }
    guard groups[group].civility == .none else { return nil }
    let candidates = candidates(
      index.byStart, compared, for: group, whoeverIsKnown: isKnownByFirstNameOnly(group))
    return candidates.count == 1 && !isJunior(candidates[0], behind: compared.count) ? candidates[0] : nil
  }

  /// Whether a first name alone is known as somebody whom the article does not name otherwise: « Johnny » is
  /// Johnny Depp there where he is the one Johnny.
  private func isKnownByFirstNameOnly(_ group: Int) -> Bool {
    let known = groups[group].known
    guard known.person >= 0, known.isFirstName, groups[group].wordCount == 1 else { return false }
    return !groups.indices.contains { $0 != group && groups[$0].known.person == known.person }
  }

  /// One group of each cluster that has longer names for a key; those known as another are none, unless that
  /// does not count.
  private mutating func candidates(
    _ index: SliceIndex, _ key: Range<Int>, for group: Int, whoeverIsKnown: Bool = false
  ) -> [Int] {
    var cursor = withBytes { index.first(UnsafeBufferPointer(rebasing: $0[key]), in: $0) }
    var found: [Int] = []
    var roots: [Int] = []
    var steps = 0
    while cursor >= 0, roots.count < bucketLimit, steps < chainLimit {
      let candidate = index.value(at: cursor)
      let root = root(candidate)
      if candidate != group, !roots.contains(root),
        whoeverIsKnown || !areKnownApart(group, candidate, .people)
      {
        roots.append(root)
        found.append(candidate)
      }
      cursor = index.next(after: cursor)
      steps += 1
    }
    return found
  }

  /// Which of several bearers of a surname is meant: whom the civility fits, whom the gazetteer knows, who is
  /// named in full most often, who is named first.
  private mutating func chosen(_ candidates: [Int], for group: Int, _ bearers: [Int: Bearer]) -> Int? {
    var candidates = candidates
    let civility = groups[group].civility
    if civility == .none {
      let known = candidates.filter { groups[$0].known.person >= 0 }
      if known.count == 1 { return known[0] }
    } else {
      let fitting = candidates.filter { (bearers[root($0)]?.civility ?? givenCivility($0)) == civility }
      if !fitting.isEmpty { candidates = fitting }
    }
    return candidates.max {
      bearers[root($0)]?.mentionCount ?? 0 < bearers[root($1)]?.mentionCount ?? 0
    }
  }

  /// How a person may be addressed, by the first name.
  private func givenCivility(_ person: Int) -> Civility {
    let compared = groups[person].compared
    return withBytes { bytes in
      let end = bytes[compared].firstIndex(of: 0x20) ?? compared.upperBound
      return GivenNames.civility(UnsafeBufferPointer(rebasing: bytes[compared.lowerBound..<end]))
    }
  }

  /// Whether what a longer name has more is what tells a son from his father.
  private func isJunior(_ longer: Int, behind count: Int) -> Bool {
    let rest = groups[longer].compared.dropFirst(count + 1)
    return ["jr", "junior", "fils", "ii", "iii"].contains { bytes[rest].elementsEqual($0.utf8) }
  }

  private func isSubsequence(_ words: [Range<Int>], of other: Int) -> Bool {
    var rest = words[...]
    for word in self.words(of: groups[other].compared) {
      guard let next = rest.first else { break }
      if bytes[word].elementsEqual(bytes[next]) { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }
}

/// What full names of an article say of who bears them.
private struct Bearer {
  var mentionCount = 0
  /// How a full name of theirs is addressed, if it is.
  var civility: Civility?
}
