import Corpus

extension MentionGroups {
  /// Gives every folded form the kind that most of its mentions have; a person's where it is behind a civility,
  /// or is taken for a person once and is the end of a full name of the article.
  mutating func decideKinds() {
    var ends = SliceIndex()
    for group in groups.indices where groups[group].persons > 0 {
      let words = words(of: groups[group].folded)
      guard words.count > 1 else { continue }
      withBytes { bytes in
        for word in words.dropFirst() {
          ends.insert(group, for: word.lowerBound..<groups[group].folded.upperBound, in: bytes)
        }
      }
    }
    for group in groups.indices {
      let folded = groups[group].folded
      let all = withBytes { groups(ofFolded: UnsafeBufferPointer(rebasing: $0[folded])) }
      guard all.first == group else { continue }
      let kind = kind(of: all, ends)
      for other in all { groups[other].kind = kind }
    }
  }

  private func kind(of all: [Int], _ ends: SliceIndex) -> Mention.Kind {
    var (persons, organisations, places) = (0, 0, 0)
    for group in all {
      if groups[group].civility != .none { return .person }
      persons += groups[group].persons
      organisations += groups[group].organisations
      places += groups[group].places
    }
    if organisations == 0, places == 0 { return .person }
    if persons > 0 {
      let folded = groups[all[0]].folded
      if withBytes({ ends.first(UnsafeBufferPointer(rebasing: $0[folded]), in: $0) }) >= 0 { return .person }
    }
    let most = max(persons, organisations, places)
    let first = groups[all[0]].kind
    // Equals: as the first mention.
    switch first {
    case .person where persons == most: return .person
    case .organisation where organisations == most: return .organisation
    case .place where places == most: return .place
    default: return persons == most ? .person : organisations == most ? .organisation : .place
    }
  }

  /// Writes the form of every group that is compared with others.
  mutating func prepareComparison() {
    for group in groups.indices {
      let start = bytes.count
      // Copied first: appending moves the buffer.
      let folded = Array(bytes[groups[group].folded])
      folded.withUnsafeBufferPointer { folded in
        switch groups[group].kind {
        case .place: return
        case .person: NameParticles.append(folded, to: &bytes)
        case .organisation:
          let article = NameParticles.articleLength(folded)
          NameParticles.append(UnsafeBufferPointer(rebasing: folded[article...]), to: &bytes)
        }
      }
      if bytes.count > start { groups[group].compared = start..<bytes.count }
      let compared = groups[group].compared
      groups[group].wordCount = withBytes { bytes in
        bytes[compared].reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
      }
    }
  }
}
