import CMemory
import IndexData

/// The trained model of the tagger, read in place: nothing is parsed or copied when it is opened.
///
/// An unsafe island. Invariants: `base` has `layout.size` readable bytes that never change while the model
/// lives; every offset computed from the model's own bytes is checked against the layout before it is read,
/// so that no file can lead outside.
///
/// `@unchecked Sendable`: nothing changes once it is made, the bytes behind the pointers neither.
package final class TaggerModel: @unchecked Sendable, TaggerLexicon {
  private let base: UnsafeRawPointer
  private let layout: TaggerModelLayout
  /// Of ``layout``, kept since every weight looked up asks for them.
  private let rows: Int
  private let rowCount: Int
  /// What is freed with the model; nil for bytes of the program's own.
  private let owned: UnsafeMutableRawBufferPointer?

  /// The model that ships with the program.
  package static let embedded: TaggerModel = {
    let data = UnsafeRawBufferPointer(start: kiosque_tagger_model.bytes, count: kiosque_tagger_model.count)
    do {
      return try TaggerModel(data, owned: nil)
    } catch {
      preconditionFailure("index/model/tagger.bin: \(error)")
    }
  }()

  /// A model of a copy of bytes, checked whole; linear.
  ///
  /// - Throws: ``TaggerModelError``.
  package convenience init(_ bytes: [UInt8]) throws(TaggerModelError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    try self.init(UnsafeRawBufferPointer(copy), owned: copy)
    try verify()
  }

  private init(
    _ bytes: UnsafeRawBufferPointer, owned: UnsafeMutableRawBufferPointer?
  ) throws(TaggerModelError) {
    do {
      layout = try TaggerModelLayout(bytes)
    } catch {
      owned?.deallocate()
      throw error
    }
    guard let base = bytes.baseAddress else { throw .truncated(expected: layout.size, found: 0) }
    self.base = base
    (rows, rowCount) = (layout.rows, layout.rowCount)
    self.owned = owned
  }

  deinit { owned?.deallocate() }

  /// Compares the checksum; reads all bytes.
  package func verify() throws(TaggerModelError) {
    let expected = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    let found = TaggerModelLayout.checksum(UnsafeRawBufferPointer(start: base, count: layout.size))
    guard found == expected else { throw .damaged(expected: expected, found: found) }
  }

  /// Bytes of the model.
  package var size: Int { layout.size }

  // MARK: - Weights

  /// Has the directory's entry of a bucket brought near, for a ``row(of:)`` that follows soon.
  @inline(__always)
  func prefetch(_ bucket: UInt32) {
    kiosque_prefetch(
      base + TaggerModelLayout.directory + TaggerModelLayout.directoryEntrySize * Int(bucket >> 6))
  }

  /// Where the weights of a bucket lie, or ``noRow``; no branch depends on which.
  @inline(__always)
  func row(of bucket: UInt32) -> Int32 {
    let entry = TaggerModelLayout.directory + TaggerModelLayout.directoryEntrySize * Int(bucket >> 6)
    let bit = UInt64(bucket & 63)
    let bits = load(entry, as: UInt64.self)
    let rank = Int(load(entry + 8, as: UInt32.self)) + (bits & ((1 << bit) &- 1)).nonzeroBitCount
    let isPresent = bits >> bit & 1 == 1 && rank < rowCount
    let row = isPresent ? Int32(truncatingIfNeeded: rank) : Self.noRow
    kiosque_prefetch(base + rows + TaggerModelLayout.rowSize * Int(max(row, 0)))
    return row
  }

  static let noRow: Int32 = -1

  /// Adds the weights that lie in a row that ``row(of:)`` gave.
  @inline(__always)
  func addWeights(inRow row: Int32, to scores: inout PackedScores) {
    let weights = load(rows + TaggerModelLayout.rowSize * Int(max(row, 0)), as: UInt64.self)
    scores.add(row: weights, present: row < 0 ? 0 : .max)
  }

  /// Adds the weights of a bucket, none if it has none.
  @inline(__always)
  func addWeights(of bucket: UInt32, to scores: inout PackedScores) {
    addWeights(inRow: row(of: bucket), to: &scores)
  }

  /// The scores of labels behind each other by the class of the second token, laid out as in the file;
  /// ``forbidden`` where BIO does not allow them.
  func transitions() -> [Int32] {
    var scores = [Int32](
      repeating: Self.forbidden, count: TokenClass.capacity * TagLabel.count * TagLabel.stride)
    for tokenClass in 0..<TokenClass.capacity {
      for previous in 0..<TagLabel.count {
        for label in 0..<TagLabel.count where TagLabel.allows(previous, label) {
          let place = (tokenClass * TagLabel.count + previous) * TagLabel.stride + label
          scores[place] = Int32(
            Int16(littleEndian: load(TaggerModelLayout.transitions + 2 * place, as: Int16.self)))
        }
      }
    }
    return scores
  }

  /// The score of what BIO does not allow.
  static let forbidden: Int32 = -100_000_000

  // MARK: - Lexicon

  func value(_ key: UInt32) -> UInt16? {
    let slot = Int(key >> UInt32(32 - TaggerModelLayout.lexiconIndexBits))
    var low = Int(load(TaggerModelLayout.lexiconIndex + 4 * slot, as: UInt32.self))
    let high = Int(load(TaggerModelLayout.lexiconIndex + 4 * (slot + 1), as: UInt32.self))
    guard high <= layout.lexiconCount else { return nil }
    while low < high {
      let found = load(TaggerModelLayout.lexiconKeys + 4 * low, as: UInt32.self)
      if found == key { return load(layout.lexiconValues + 2 * low, as: UInt16.self) }
      if found > key { return nil }
      low += 1
    }
    return nil
  }

  @inline(__always)
  private func load<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Value.Type) -> Value {
    Value(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
