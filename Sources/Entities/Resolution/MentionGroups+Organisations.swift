import Corpus

extension MentionGroups {
  /// Ties organisations: one form, one entry of the gazetteer, acronyms, misspellings, short forms.
  mutating func resolveOrganisations() {
    let members = groups.indices.filter { groups[$0].kind == .organisation }
    guard members.count > 1 else { return }
    uniteEqual(members, .organisations) { _ in true }
    uniteMisspelt(members, .organisations)
    attachAcronyms(members, .organisations)
    attachShortForms(members)
  }

  /// Ties a short form to the one longer name that begins with it (Assemblée, Assemblée nationale), or ends with
  /// it behind a word for a kind of organisation (Polytechnique, École polytechnique).
  ///
  /// Not an acronym, nor a name whose rest is a place or that is well known: CGT Énergie is not the CGT,
  /// Greenpeace Brésil not Greenpeace. But a medium is its local edition where both names stand: France Bleu Béarn.
  private mutating func attachShortForms(_ members: [Int]) {
    var index = FullNameIndex()
    for group in members
    where groups[group].wordCount > 1 && groups[group].wordCount <= 2 * longestNameInWords {
      index.insert(group, words(of: groups[group].compared, limit: 2 * longestNameInWords), &bytes)
    }
    for group in members where !groups[group].isAttached && !groups[group].isAcronym {
      let compared = groups[group].compared
      guard groups[group].wordCount <= longestNameInWords else { continue }
      if let longer = only(index.byStart, compared), isShortForm(group, of: longer) {
        attach(group, to: longer)
      } else if let longer = only(index.byEnd, compared), isHeadless(group, of: longer) {
        attach(group, to: longer)
      }
    }
  }

  /// A group of the only cluster that has longer names for a key.
  mutating func only(_ index: SliceIndex, _ key: Range<Int>) -> Int? {
    var cursor = withBytes { index.first(UnsafeBufferPointer(rebasing: $0[key]), in: $0) }
    var found: Int?
    var steps = 0
    while cursor >= 0 {
      let candidate = index.value(at: cursor)
      cursor = index.next(after: cursor)
      steps += 1
      if let found, steps > 64 || root(found) != root(candidate) { return nil }
      found = candidate
    }
    return found
  }

  private func isShortForm(_ group: Int, of longer: Int) -> Bool {
    guard !areKnownApart(group, longer, .organisations) else { return false }
    let compared = groups[group].compared
    let rest = groups[longer].compared.lowerBound + compared.count + 1..<groups[longer].compared.upperBound
    return withBytes { bytes in
      let first = bytes[compared].firstIndex(of: 0x20) ?? compared.upperBound
      let head = UnsafeBufferPointer(rebasing: bytes[compared.lowerBound..<first])
      let own = groups[group].known.organisation
      if gazetteer.known(as: head).isOrganisationHead {
        // « Commission » alone has a meaning of its own, until a longer name gives it another.
        return own < 0 || groups[longer].firstMention < groups[group].firstMention
      }
      if own >= 0 {
        // The local edition of a medium, in an article that calls it by the medium's name: France Bleu Béarn.
        return groups[longer].known.organisation < 0 && gazetteer.entry(own).detail == "media"
      }
      return !gazetteer.known(as: UnsafeBufferPointer(rebasing: bytes[rest])).isPlace
    }
  }

  /// Whether a longer name is a word for a kind of organisation and this name.
  private func isHeadless(_ group: Int, of longer: Int) -> Bool {
    guard !areKnownApart(group, longer, .organisations), groups[group].known.organisation < 0 else {
      return false
    }
    let compared = groups[longer].compared
    let head = compared.lowerBound..<compared.upperBound - groups[group].compared.count - 1
    return withBytes { gazetteer.known(as: UnsafeBufferPointer(rebasing: $0[head])).isOrganisationHead }
  }
}
