/// Where the parts of a model file lie: all integers little endian.
///
/// Header; a directory of the buckets that have weights, for each 64 of them a bitmap and how many stand
/// before; transition scores by class, label and label; the lexicon (an index by the top bits of the key, keys
/// in order, values); and for each bucket of the directory, in order, a row of seven bytes, the weights plus
/// 128.
struct TaggerModelLayout: Equatable {
  static let magic = Array("KQTAGGER".utf8)
  /// Counts changes of the format and of the features: a model works with the code it was trained by only.
  static let version: UInt32 = 1
  static let headerSize = 32
  /// A bitmap of eight bytes and a count of four.
  static let directoryEntrySize = 12
  static let directorySize = directoryEntrySize << (FeatureHash.bucketBits - 6)
  static let transitionsSize = TokenClass.capacity * TagLabel.count * TagLabel.stride * 2
  static let lexiconIndexBits = 12
  static let lexiconIndexSize = 4 * ((1 << lexiconIndexBits) + 1)
  static let rowSize = TagLabel.count

  var lexiconCount: Int
  var rowCount: Int

  static let directory = headerSize
  static let transitions = directory + directorySize
  static let lexiconIndex = transitions + transitionsSize
  static let lexiconKeys = lexiconIndex + lexiconIndexSize
  var lexiconValues: Int { Self.lexiconKeys + 4 * lexiconCount }
  var rows: Int { lexiconValues + 2 * lexiconCount }
  /// A row is read as eight bytes, and the first one even where there is none.
  var size: Int { rows + Self.rowSize * rowCount + 8 }

  static let lexiconLimit = 1 << 20
  static let rowLimit = 1 << FeatureHash.bucketBits

  /// Reads a header: magic, version, count of entries, count of rows, four bytes unused, checksum.
  ///
  /// - Throws: ``TaggerModelError``. Reads no further than the header; constant time.
  init(_ bytes: UnsafeRawBufferPointer) throws(TaggerModelError) {
    let found = Array(bytes.prefix(Self.magic.count))
    guard found == Self.magic.prefix(found.count).map({ $0 }) else { throw .foreign(found: found) }
    guard bytes.count >= Self.headerSize else {
      throw .truncated(expected: Self.headerSize, found: bytes.count)
    }
    func field(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    guard field(8) == Self.version else {
      throw .otherVersion(expected: Self.version, found: field(8))
    }
    (lexiconCount, rowCount) = (Int(field(12)), Int(field(16)))
    guard lexiconCount <= Self.lexiconLimit else {
      throw .invalidSize(field: "lexicon", expected: 0...Self.lexiconLimit, found: lexiconCount)
    }
    guard rowCount <= Self.rowLimit else {
      throw .invalidSize(field: "rows", expected: 0...Self.rowLimit, found: rowCount)
    }
    guard bytes.count == size else { throw .truncated(expected: size, found: bytes.count) }
  }

  init(lexiconCount: Int, rowCount: Int) {
    (self.lexiconCount, self.rowCount) = (lexiconCount, rowCount)
  }

  /// The checksum of what lies behind the header: words of eight bytes, mixed.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0
    var offset = headerSize
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = FeatureHash.mix(hash ^ word)
      offset += 8
    }
    while offset < bytes.count {
      hash = FeatureHash.mix(hash ^ UInt64(bytes[offset]))
      offset += 1
    }
    return hash
  }
}
