import Corpus

/// What resolution knows before it reads: names of the gazetteers by their folded forms.
///
/// A name is looked up by bytes without an allocation. Where two entries of one kind share a form, the first
/// that was added has it.
package struct NameAuthority: Sendable {
  /// What a folded form is known as: numbers of entries, -1 where it is none.
  package struct Entry: Sendable {
    var city: Int32 = -1
    var country: Int32 = -1
    var otherPlace: Int32 = -1
    var organisation: Int32 = -1
    var person: Int32 = -1
    var isFirstName = false
    var isOrganisationHead = false

    var isPlace: Bool { city >= 0 || country >= 0 || otherPlace >= 0 }
  }

  /// The lists that forms come from.
  package enum List {
    case cities
    case countries
    case otherPlaces
    case organisations
    case people
  }

  private var bytes: [UInt8] = []
  private var index = SliceIndex()
  private var entries: [Entry] = []
  /// Where the form of each entry lies in `bytes`.
  private var ranges: [Range<Int>] = []
  /// The name of each entry, by its number.
  private(set) var names: [String] = []

  package init() {}

  /// What the embedded gazetteers say.
  package static let shared = NameAuthority()

  /// What a folded form is known as.
  func entry(_ folded: UnsafeBufferPointer<UInt8>) -> Entry {
    let cursor = bytes.withUnsafeBufferPointer { index.first(folded, in: $0) }
    return cursor < 0 ? Entry() : entries[index.value(at: cursor)]
  }

  func entry(_ folded: String) -> Entry {
    var folded = folded
    return folded.withUTF8 { entry($0) }
  }

  /// Adds an entry under its name and its other forms.
  package mutating func add(_ name: String, aliases: some Sequence<String>, to list: List) {
    let number = Int32(names.count)
    names.append(name)
    for form in [name] + aliases {
      let path =
        switch list {
        case .cities: \Entry.city
        case .countries: \Entry.country
        case .otherPlaces: \Entry.otherPlace
        case .organisations: \Entry.organisation
        case .people: \Entry.person
        }
      update(form) { if $0[keyPath: path] < 0 { $0[keyPath: path] = number } }
    }
  }

  package mutating func addFirstName(_ name: String) { update(name) { $0.isFirstName = true } }

  package mutating func addOrganisationHead(_ word: String) { update(word) { $0.isOrganisationHead = true } }

  private mutating func update(_ form: String, _ change: (inout Entry) -> Void) {
    let folded = Array(NameFolding.folded(form).utf8)
    guard !folded.isEmpty else { return }
    let cursor = bytes.withUnsafeBufferPointer { bytes in
      folded.withUnsafeBufferPointer { index.first($0, in: bytes) }
    }
    if cursor >= 0 { return change(&entries[index.value(at: cursor)]) }
    let start = bytes.count
    bytes += folded
    ranges.append(start..<bytes.count)
    bytes.withUnsafeBufferPointer { index.insert(entries.count, for: start..<$0.count, in: $0) }
    var entry = Entry()
    change(&entry)
    entries.append(entry)
  }

  /// The forms of persons and organisations with one word left out, for finding misspellings of them.
  func spellings() -> KnownSpellings {
    var bytes: [UInt8] = []
    var patterns: [SpellingPattern] = []
    for (entry, range) in zip(entries, ranges) {
      for (kind, number) in [(EntityKind.person, entry.person), (.organisation, entry.organisation)]
      where number >= 0 {
        let start = bytes.count
        self.bytes[range].withUnsafeBufferPointer { NameParticles.append($0, to: &bytes) }
        SpellingPattern.append(bytes, start..<bytes.count, kind, number, to: &patterns)
      }
    }
    return KnownSpellings(bytes: bytes, patterns: Dictionary(grouping: patterns) { $0.hash })
  }
}

/// The gazetteer's names of persons and organisations without one of their words.
struct KnownSpellings {
  let bytes: [UInt8]
  fileprivate let patterns: [UInt64: [SpellingPattern]]

  func patterns(_ hash: UInt64) -> [SpellingPattern] { patterns[hash] ?? [] }
}
