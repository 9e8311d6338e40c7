import Corpus

extension ArticleNames {
  /// The clusters as names, in the order of their first mention.
  mutating func recognizedNames(in text: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    // By root: the cluster's members, as chains over groups in order.
    var members: [Int: [Int]] = [:]
    for group in groups.indices { members[root(group), default: []].append(group) }
    var names: [(first: Int, name: RecognizedName)] = []
    names.reserveCapacity(members.count)
    for cluster in members.values {
      let (first, name) = recognizedName(cluster, in: text)
      names.append((first, name))
    }
    names.sort { $0.first < $1.first }
    return RecognizedName.joined(names.map { $0.name })
  }

  private func recognizedName(
    _ cluster: [Int], in text: UnsafeBufferPointer<UInt8>
  ) -> (first: Int, name: RecognizedName) {
    var slots: [Int] = []
    for group in cluster {
      var mention = groups[group].firstMention
      while mention >= 0 {
        slots.append(mention)
        mention = mentions[mention].next
      }
    }
    if cluster.count > 1 { slots.sort() }
    var forms: [NameForm] = []
    var places: [String: Int] = [:]
    for slot in slots {
      let spelling = Self.spelling(text[mentions[slot].range])
      if let place = places[spelling] {
        forms[place].count += 1
      } else {
        places[spelling] = forms.count
        forms.append(NameForm(spelling: spelling, count: 1))
      }
    }
    if forms.count > 1 {
      forms = forms.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map { $0.element }
    }
    let group = representative(cluster)
    let range = groups[group].kind == .place ? groups[group].compared : groups[group].folded
    let kind: EntityKind? =
      switch groups[group].kind {
      case .person: .person
      case .organisation: .organisation
      case .place: groups[group].placeKind
      }
    let key = kind.map { NameKey(kind: $0, text: String(decoding: bytes[range], as: UTF8.self)) }
    return (
      slots[0],
      RecognizedName(
        key: key, kind: groups[group].kind, mentions: slots.map { mentions[$0].range }, forms: forms)
    )
  }

  /// The group that names a cluster: no short form, the one with most mentions, the first of equals.
  private func representative(_ cluster: [Int]) -> Int {
    var best = cluster[0]
    for group in cluster.dropFirst() {
      let isBetter =
        groups[group].isAttached != groups[best].isAttached
        ? groups[best].isAttached : groups[group].mentionCount > groups[best].mentionCount
      if isBetter { best = group }
    }
    return best
  }

  /// A mention as written, white space normalised, invisible scalars left out.
  private static func spelling(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 }), !hasDoubleSpace(bytes) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !scalars.isEmpty
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        if isSpacePending { scalars.append(" ") }
        isSpacePending = false
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func hasDoubleSpace(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }
}
