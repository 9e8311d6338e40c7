import Corpus

extension MentionGroups {
  /// The clusters as names, in the order of their first mention.
  mutating func recognizedNames(in text: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    // The members of each cluster, as chains over groups in order.
    var places = [Int32](repeating: -1, count: groups.count)
    var clusters: [[Int]] = []
    clusters.reserveCapacity(groups.count)
    for group in groups.indices {
      let root = root(group)
      if places[root] < 0 {
        places[root] = Int32(clusters.count)
        clusters.append([group])
      } else {
        clusters[Int(places[root])].append(group)
      }
    }
    var names: [(first: Int, name: RecognizedName)] = []
    names.reserveCapacity(clusters.count)
    for cluster in clusters { names.append(recognizedName(cluster, in: text)) }
    names.sort { $0.first < $1.first }
    return names.map { $0.name }
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
    let forms = forms(of: slots, in: text)
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

  /// The spellings of mentions with their counts: the most frequent first, equals as they come.
  private func forms(of slots: [Int], in text: UnsafeBufferPointer<UInt8>) -> [NameForm] {
    var forms: [NameForm] = []
    // Few spellings are looked through; many are filed.
    var places: [String: Int] = [:]
    for slot in slots {
      let spelling = Self.spelling(text[mentions[slot].range])
      let place = places.isEmpty ? forms.firstIndex { $0.spelling == spelling } : places[spelling]
      if let place {
        forms[place].count += 1
      } else {
        if !places.isEmpty { places[spelling] = forms.count }
        forms.append(NameForm(spelling: spelling, count: 1))
        if forms.count == 16 { for (place, form) in forms.enumerated() { places[form.spelling] = place } }
      }
    }
    guard forms.count > 1 else { return forms }
    return forms.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map { $0.element }
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
    if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
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

  /// Whether all is visible ASCII, letters of two bytes (from U+00C0 on), ’ and single spaces.
  private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var position = bytes.startIndex
    guard bytes.first != 0x20 else { return false }
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x21...0x7E: position += 1
      case 0x20:
        position += 1
        guard position < bytes.endIndex, bytes[position] != 0x20 else { return false }
      case 0xC3...0xC9:
        guard position + 1 < bytes.endIndex, bytes[position + 1] & 0xC0 == 0x80 else { return false }
        position += 2
      case 0xE2:
        guard position + 2 < bytes.endIndex, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 else {
          return false
        }
        position += 3
      default: return false
      }
    }
    return true
  }
}
