import IndexData

/// The abbreviations of `index/lexicon/abbreviations.txt`, whose period ends no sentence.
///
/// Accents are ignored. An entry in lower case matches any case (`art.`, `Art.`); one with a capital wants
/// a capital, so that `5 m. Il` is no « M. ».
struct Abbreviations: Sendable {
  private let anyCase: Set<[UInt8]>
  private let capitalised: Set<[UInt8]>
  /// How long the longest entry is, folded, in bytes.
  private let longest: Int

  static let french = Abbreviations(WordList(kiosque_abbreviations).entries)

  private init(_ entries: [[UInt8]]) {
    var anyCase: Set<[UInt8]> = []
    var capitalised: Set<[UInt8]> = []
    for entry in entries {
      entry.withUnsafeBufferPointer { bytes in
        guard !bytes.isEmpty else { return }
        let folded = Folding.folded(bytes, 0..<bytes.count)
        if bytes.isUppercaseLetter(at: 0) { capitalised.insert(folded) } else { anyCase.insert(folded) }
      }
    }
    self.anyCase = anyCase
    self.capitalised = capitalised
    longest = anyCase.union(capitalised).map(\.count).max() ?? 0
  }

  /// Whether the word at that range is an abbreviation without its period.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // Each ASCII letter and digit stays one byte: most words are longer than any abbreviation, and need not be folded.
    guard range.count <= 24, bytes[range].count(where: { $0 >= 0x30 && $0 < 0x80 }) <= longest else {
      return false
    }
    let folded = Folding.folded(bytes, range)
    if anyCase.contains(folded) { return true }
    return bytes.isUppercaseLetter(at: range.lowerBound) && capitalised.contains(folded)
  }
}

extension Folding {
  /// The folded form of the word at that range.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(bytes, Lexeme(kind: .word, byteRange: range), into: &folded)
    return folded
  }
}
