import Corpus

/// The gazetteer's names of persons and organisations with one word left out: what misspellings of them share.
struct KnownSpellings {
  /// Those of the lists that the program was built with: texts that are tagged one by one would each wait for
  /// them.
  static let shared = KnownSpellings(.shared)

  /// The forms, as ``NameParticles`` writes them, one after another.
  private(set) var bytes: [UInt8] = []
  private var patterns: [UInt64: [SpellingPattern]] = [:]

  /// Reads the lists; some milliseconds.
  init(_ gazetteer: Gazetteer) {
    var patterns: [SpellingPattern] = []
    var folded: [UInt8] = []
    for (list, kind) in [(GazetteerList.people, EntityKind.person), (.organisations, .organisation)] {
      for number in gazetteer.numbers(in: list) {
        let entry = gazetteer.entry(number)
        for form in [entry.name] + entry.aliases where form.utf8.contains(0x20) {
          var form = form
          folded.removeAll(keepingCapacity: true)
          form.withUTF8 { NameFolding.append($0, to: &folded) }
          let start = bytes.count
          folded.withUnsafeBufferPointer { NameParticles.append($0, to: &bytes) }
          SpellingPattern.append(bytes, start..<bytes.count, kind, number, to: &patterns)
        }
      }
    }
    self.patterns = Dictionary(grouping: patterns) { $0.hash }
  }

  func patterns(_ hash: UInt64) -> [SpellingPattern] { patterns[hash] ?? [] }
}
