/// FTS5's structure record: which segments the index is made of (SQLite's fts5_index.c).
///
/// A level holds segments of like size, the oldest first; a higher level is older than a lower one. Where
/// segments differ on an article, the youngest is right.
struct SegmentStructure: Equatable {
  struct Segment: Equatable {
    var id: UInt64
    var firstLeaf: UInt64
    var lastLeaf: UInt64
  }

  struct Level: Equatable {
    /// How many of the segments a merge under way has begun with.
    var merging: UInt64 = 0
    var segments: [Segment] = []
  }

  /// Raised by FTS5 where its configuration changes.
  var cookie: [UInt8]
  /// How many leaves were ever written, as far as merges depend on it.
  var writeCounter: UInt64
  var levels: [Level]

  /// The row of `search_data` that holds the record.
  static let rowID = 10
  /// FTS5 knows no more segments.
  static let mostSegments: UInt64 = 2000

  /// Reads a record; nil where the bytes are none, or one of another version of the format.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 4 else { return nil }
    cookie = Array(bytes[..<4])
    // FTS5 marks a second version of the record with FF here, more levels than any index has.
    guard bytes.count > 4, bytes[4] != 0xFF else { return nil }
    var reader = VarintReader(bytes: bytes, offset: 4)
    guard let levelCount = reader.next(), let segmentCount = reader.next(), let counter = reader.next(),
      levelCount <= Self.mostSegments, segmentCount <= Self.mostSegments
    else { return nil }
    writeCounter = counter
    levels = []
    for _ in 0..<levelCount {
      guard let merging = reader.next(), let count = reader.next(), count <= segmentCount else { return nil }
      var level = Level(merging: merging)
      for _ in 0..<count {
        guard let id = reader.next(), let first = reader.next(), let last = reader.next() else { return nil }
        level.segments.append(Segment(id: id, firstLeaf: first, lastLeaf: last))
      }
      levels.append(level)
    }
    guard self.segmentCount == segmentCount else { return nil }
  }

  var segmentCount: UInt64 { levels.reduce(0) { $0 + UInt64($1.segments.count) } }

  /// The lowest id that no segment has; nil where there are as many as FTS5 allows.
  var freeID: UInt64? {
    let used = Set(levels.flatMap(\.segments).map(\.id))
    return (1...Self.mostSegments).first { !used.contains($0) }
  }

  /// Adds a segment, the youngest of the lowest level.
  mutating func append(_ segment: Segment) {
    if levels.isEmpty { levels.append(Level()) }
    levels[0].segments.append(segment)
  }

  var encoded: [UInt8] {
    var bytes = cookie
    for number in [UInt64(levels.count), segmentCount, writeCounter] { Varint.append(number, to: &bytes) }
    for level in levels {
      Varint.append(level.merging, to: &bytes)
      Varint.append(UInt64(level.segments.count), to: &bytes)
      for segment in level.segments {
        for number in [segment.id, segment.firstLeaf, segment.lastLeaf] { Varint.append(number, to: &bytes) }
      }
    }
    return bytes
  }
}

/// FTS5's averages record: how many rows there are, and tokens in each column.
struct IndexTotals: Equatable {
  var rows: UInt64
  var tokens: [UInt64]

  /// The row of `search_data` that holds the record.
  static let rowID = 1

  /// Reads a record; an empty one stands for an empty index.
  init?(_ bytes: [UInt8], columnCount: Int) {
    rows = 0
    tokens = Array(repeating: 0, count: columnCount)
    var reader = VarintReader(bytes: bytes, offset: 0)
    guard !bytes.isEmpty else { return }
    guard let rows = reader.next() else { return nil }
    self.rows = rows
    for column in tokens.indices {
      guard let count = reader.next() else { return nil }
      tokens[column] = count
    }
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for number in [rows] + tokens { Varint.append(number, to: &bytes) }
    return bytes
  }
}

private struct VarintReader {
  let bytes: [UInt8]
  var offset: Int

  mutating func next() -> UInt64? {
    bytes.withUnsafeBufferPointer { Varint.read($0, at: &offset) }
  }
}
