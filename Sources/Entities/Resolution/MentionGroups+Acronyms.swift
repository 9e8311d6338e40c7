import Corpus

extension MentionGroups {
  /// Ties an acronym to the one long name of the article that has these initials (BHL, CAF), or whose first
  /// words have them, three at least (ARS: Agence régionale de santé du Grand Est).
  mutating func attachAcronyms(_ members: [Int], _ known: GazetteerList) {
    guard members.contains(where: { groups[$0].isAcronym && !groups[$0].isAttached }) else { return }
    var whole = SliceIndex()
    var beginnings = SliceIndex()
    for group in members where groups[group].wordCount > 1 && !groups[group].isAttached {
      for includingSmallWords in [false, true] {
        for name in [groups[group].compared, groups[group].folded] {
          let start = bytes.count
          Acronym.appendInitials(of: name, includingSmallWords: includingSmallWords, limit: 12, &bytes)
          guard bytes.count - start > 1 else { continue }
          withBytes { bytes in
            whole.insert(group, for: start..<bytes.count, in: bytes)
            guard groups[group].kind == .organisation, bytes.count - start > 3 else { return }
            for end in (start + 3)..<bytes.count { beginnings.insert(group, for: start..<end, in: bytes) }
          }
        }
      }
    }
    for group in members where groups[group].isAcronym && !groups[group].isAttached {
      if let long = onlyLongName(whole, of: group, known) ?? onlyLongName(beginnings, of: group, known) {
        attach(group, to: long)
      }
    }
  }

  /// A group of the only cluster that has these initials; two letters that are known alone have none.
  private mutating func onlyLongName(
    _ index: SliceIndex, of group: Int, _ known: GazetteerList
  ) -> Int? {
    let compared = groups[group].compared
    guard compared.count > 2 || groups[group].known[known] < 0 else { return nil }
    var found: Int?
    var cursor = withBytes { index.first(UnsafeBufferPointer(rebasing: $0[compared]), in: $0) }
    while cursor >= 0 {
      let candidate = index.value(at: cursor)
      cursor = index.next(after: cursor)
      guard !areKnownApart(group, candidate, known), root(candidate) != root(group) else { continue }
      if let found, root(found) != root(candidate) { return nil }
      found = candidate
    }
    return found
  }
}
