import Corpus
import FrenchAnalysis

/// The mentions of one article, gathered by folded form, and which forms were found to name the same.
///
/// A *group* is all mentions of one folded form behind one civility: `Mme Macron` and `Macron` are two groups,
/// since they may be two persons. Groups are united to clusters (union-find); one that is a short form of
/// another is *attached* and never names its cluster.
struct MentionGroups {
  struct Group {
    /// The folded form, in `bytes`.
    var folded: Range<Int>
    /// The form that is compared: particles in one spelling; an organisation's without its leading article.
    var compared: Range<Int>
    /// Words of `compared`.
    var wordCount: Int
    var civility: Civility
    /// Mentions by what the tagger takes them for.
    var persons = 0
    var organisations = 0
    var places = 0
    var kind: Mention.Kind
    /// First and last index into `mentions`; `next` chains those between.
    var firstMention: Int
    var lastMention: Int
    var parent: Int
    var isAttached = false
    /// Whether the first mention is written in capitals only, as acronyms are: 2 to 10 letters, one word.
    var isAcronym: Bool
    /// Whether a hyphen joins its first two words where it is mentioned first.
    var beginsHyphenated: Bool
    var known: KnownName
    /// What a place turned out to be, nil for one that is no facet.
    var placeKind: EntityKind?

    var mentionCount: Int { persons + organisations + places }
  }

  struct MentionSlot {
    var range: Range<Int>
    var next: Int
  }

  var bytes: [UInt8] = []
  var groups: [Group] = []
  var mentions: [MentionSlot] = []
  private var index = SliceIndex()
  let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  // MARK: - Gathering

  /// Forgets the last article and gathers another's mentions; linear in their bytes.
  ///
  /// What lies outside the text, is empty, has less than two letters or is a civility alone is left out.
  mutating func gather(_ found: [Mention], in text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    index.removeAll()
    var lastEnd = 0
    for mention in found {
      var range = mention.byteRange
      guard range.lowerBound >= lastEnd, range.upperBound <= text.count, !range.isEmpty else { continue }
      lastEnd = range.upperBound
      range = range.lowerBound..<GluedWord.end(of: range, in: text)
      var civility = Civility.none
      if mention.kind != .place {
        civility = Civility(before: range.lowerBound, in: text)
        if civility == .none { civility = Self.dropCivility(from: &range, in: text) }
      }
      add(range, mention.kind, civility, in: text)
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ kind: Mention.Kind, _ civility: Civility, in text: UnsafeBufferPointer<UInt8>
  ) {
    let start = bytes.count
    NameFolding.append(UnsafeBufferPointer(rebasing: text[range]), to: &bytes)
    guard bytes.count - start > 1, bytes[start] < 0x80 || bytes.count - start > 4 else {
      bytes.removeSubrange(start...)
      return
    }
    if kind == .person, civility == .none { addTitle(before: range.lowerBound, to: start, in: text) }
    let folded = start..<bytes.count
    if kind == .person, withBytes({ Civility.isFolded(UnsafeBufferPointer(rebasing: $0[folded])) }) {
      bytes.removeSubrange(start...)
      return
    }
    let slot = mentions.count
    mentions.append(MentionSlot(range: range, next: -1))
    var cursor = withBytes { index.first(UnsafeBufferPointer(rebasing: $0[folded]), in: $0) }
    while cursor >= 0, groups[index.value(at: cursor)].civility != civility {
      cursor = index.next(after: cursor)
    }
    let group: Int
    if cursor >= 0 {
      bytes.removeSubrange(start...)
      group = index.value(at: cursor)
      mentions[groups[group].lastMention].next = slot
      groups[group].lastMention = slot
    } else {
      group = groups.count
      var known = withBytes { gazetteer.known(as: UnsafeBufferPointer(rebasing: $0[folded])) }
      if civility != .none, known.person >= 0, isAnother(than: known.person, folded, civility) {
        known.person = -1
      }
      groups.append(
        Group(
          folded: folded, compared: folded, wordCount: 0, civility: civility, kind: kind, firstMention: slot,
          lastMention: slot, parent: group, isAcronym: Self.isAcronym(range, in: text),
          beginsHyphenated: Self.beginsHyphenated(range, in: text), known: known))
      bytes.withUnsafeBufferPointer { index.insert(group, for: folded, in: $0) }
    }
    switch kind {
    case .person: groups[group].persons += 1
    case .organisation: groups[group].organisations += 1
    case .place: groups[group].places += 1
    }
  }

  /// Puts the word in front of a mention in front of its folded name, which begins at `start`, where the gazetteer
  /// knows a person by both and none by the name alone: pape François, prince Harry.
  private mutating func addTitle(
    before end: Int, to start: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    guard let title = PrecedingWord.range(before: end, in: text),
      withBytes({ gazetteer.known(as: UnsafeBufferPointer(rebasing: $0[start...])) }).person < 0
    else { return }
    let name = Array(bytes[start...])
    bytes.removeSubrange(start...)
    NameFolding.append(UnsafeBufferPointer(rebasing: text[title]), to: &bytes)
    bytes.append(0x20)
    bytes += name
    if withBytes({ gazetteer.known(as: UnsafeBufferPointer(rebasing: $0[start...])) }).person < 0 {
      bytes.replaceSubrange(start..., with: name)
    }
  }

  /// Whether a surname behind a civility is not that of whom the gazetteer knows by it: « Mme Macron ».
  private func isAnother(than person: Int32, _ folded: Range<Int>, _ civility: Civility) -> Bool {
    let given = Array(NameFolding.folded(gazetteer.name(of: person)).utf8.prefix { $0 != 0x20 })
    return !bytes[folded].starts(with: given)
      && given.withUnsafeBufferPointer { GivenNames.civility($0) } != civility
  }

  /// Takes a civility that the mention begins with off it.
  private static func dropCivility(from range: inout Range<Int>, in text: UnsafeBufferPointer<UInt8>)
    -> Civility
  {
    guard text[range.lowerBound] == UInt8(ascii: "M") else { return .none }
    var end = range.lowerBound
    while end < range.upperBound, text[end] | 0x20 >= 0x61, text[end] | 0x20 <= 0x7A { end += 1 }
    let civility = Civility(word: UnsafeBufferPointer(rebasing: text[range.lowerBound..<end]))
    guard civility != .none else { return .none }
    if end < range.upperBound, text[end] == UInt8(ascii: ".") { end += 1 }
    let afterPeriod = end
    while end < range.upperBound, [0x20, 0x0A, 0xC2, 0xA0, 0xE2, 0x80, 0xAF].contains(text[end]) { end += 1 }
    guard end > afterPeriod, end < range.upperBound else { return .none }
    range = end..<range.upperBound
    return civility
  }

  /// Whether a mention is one word of two to ten capitals and digits, joined by periods, hyphens or `&` perhaps.
  static func isAcronym(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var capitals = 0
    for byte in text[range] {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "&"): break
      default: return false
      }
    }
    return capitals >= 2 && range.count <= 20 && capitals <= 10
  }

  private static func beginsHyphenated(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let separator = text[range].first { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == 0x0A }
    return separator == UInt8(ascii: "-")
  }

  // MARK: - Bytes

  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  /// The groups of a folded form.
  func groups(ofFolded key: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    var cursor = withBytes { index.first(key, in: $0) }
    while cursor >= 0 {
      found.append(index.value(at: cursor))
      cursor = index.next(after: cursor)
    }
    return found
  }

  /// Where the words of a compared form are, in `bytes`; at most the first `limit`.
  func words(of range: Range<Int>, limit: Int = 8) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where bytes[position] == 0x20 {
      words.append(start..<position)
      if words.count == limit { return words }
      start = position + 1
    }
    words.append(start..<range.upperBound)
    return words
  }

  // MARK: - Clusters

  mutating func root(_ group: Int) -> Int {
    var group = group
    while groups[group].parent != group {
      groups[group].parent = groups[groups[group].parent].parent
      group = groups[group].parent
    }
    return group
  }

  /// Makes the clusters of two groups one; the earlier group stays the root.
  mutating func unite(_ first: Int, _ second: Int) {
    let (first, second) = (root(first), root(second))
    groups[max(first, second)].parent = min(first, second)
  }

  /// Makes a group a short form of what another is a form of.
  mutating func attach(_ group: Int, to other: Int) {
    groups[group].isAttached = true
    groups[root(group)].parent = root(other)
  }
}
