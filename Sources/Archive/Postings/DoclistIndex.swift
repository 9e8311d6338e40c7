/// The index of a doclist that covers many leaves: the first ordinal of each leaf, so that FTS5 can skip
/// (SQLite's fts5_index.c, « fts5WriteDlidxAppend » and its like).
///
/// A page opens with 0 for the root or 1 for another, the number of the first leaf (or lower page), its first
/// ordinal, and then the distance to the next for each leaf that follows; 0 for a leaf without an ordinal.
struct DoclistIndex {
  struct Page: Equatable {
    /// 0 for the lowest level.
    var height: Int
    /// As many as leaves at most: numbers begin at that of the term's leaf.
    var number: Int
    var bytes: [UInt8] = []
    fileprivate var lastOrdinal: UInt64 = 0
  }

  /// A doclist with fewer leaves of its own is read faster than its index.
  static let fewestLeaves = 4

  private let pageSize: Int
  /// A page of each level, those from the first empty one on unused.
  private var levels = [Page(height: 0, number: 0)]

  init(pageSize: Int) { self.pageSize = pageSize }

  /// Begins with the doclist of a term on a leaf.
  mutating func begin(afterLeaf leaf: Int) { levels[0].number = leaf }

  /// Adds a leaf of the doclist by its first ordinal; returns the pages that are whole.
  mutating func append(_ ordinal: UInt64, leaf: Int) -> [Page] {
    var whole: [Page] = []
    var height = 0
    while true {
      var isWhole = false
      if levels[height].bytes.count >= pageSize {
        isWhole = true
        levels[height].bytes[0] = 1
        whole.append(levels[height])
        if height + 1 == levels.count { levels.append(Page(height: height + 1, number: 0)) }
        if levels[height + 1].bytes.isEmpty { push(levels[height], to: height + 1) }
        levels[height].bytes = []
        levels[height].number += 1
      }
      if levels[height].bytes.isEmpty {
        levels[height].bytes = [isWhole ? 1 : 0]
        Varint.append(UInt64(height == 0 ? leaf : levels[height - 1].number), to: &levels[height].bytes)
        Varint.append(ordinal, to: &levels[height].bytes)
      } else {
        Varint.append(ordinal - levels[height].lastOrdinal, to: &levels[height].bytes)
      }
      levels[height].lastOrdinal = ordinal
      if !isWhole { return whole }
      height += 1
    }
  }

  /// Makes a root over the page that was the root: the page's number and first ordinal.
  private mutating func push(_ page: Page, to height: Int) {
    let first = page.bytes.withUnsafeBufferPointer { bytes in
      var offset = 1
      _ = Varint.read(bytes, at: &offset)
      return Varint.read(bytes, at: &offset) ?? 0
    }
    levels[height].number = page.number
    levels[height].bytes = [0]
    Varint.append(UInt64(page.number), to: &levels[height].bytes)
    Varint.append(first, to: &levels[height].bytes)
    levels[height].lastOrdinal = first
  }

  /// Adds a leaf on which no entry of the doclist begins.
  mutating func skipLeaf() {
    if !levels[0].bytes.isEmpty { levels[0].bytes.append(0) }
  }

  /// Ends the doclist and returns the pages left, none where an index is not worth it.
  mutating func finish(leavesWithoutTerm: Int) -> [Page] {
    var pages: [Page] = []
    let isKept = !levels[0].bytes.isEmpty && leavesWithoutTerm >= Self.fewestLeaves
    for height in levels.indices {
      if levels[height].bytes.isEmpty { break }
      if isKept { pages.append(levels[height]) }
      levels[height].bytes = []
    }
    return pages
  }
}
