import IndexData

/// The elided articles and conjunctions of `index/lexicon/elisions.txt`, matched without regard to case.
struct ElisionTable: Sendable {
  private let elisions: [[UInt8]]
  private let longest: Int

  static let shared = ElisionTable(WordList(kiosque_elisions).entries)

  private init(_ entries: [[UInt8]]) {
    elisions = entries
    longest = entries.map(\.count).max() ?? 0
  }

  /// Whether these bytes, an ASCII word in any case, are an elided word without its apostrophe.
  @inline(__always)
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longest else { return false }
    for elision in elisions where elision.count == range.count {
      if zip(elision, bytes[range]).allSatisfy({ $0 == ($1 | 0x20) }) { return true }
    }
    return false
  }
}
