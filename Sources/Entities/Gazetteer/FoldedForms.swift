import FrenchAnalysis

/// Folded forms of names one behind the other, some dozens at a time, each with the entry it stands for.
struct FoldedForms {
  /// Enough for memory to answer for many forms at once, few enough to stay in the nearest cache.
  static let limit = 64

  private(set) var bytes: [UInt8] = []
  /// Where each form ends.
  private(set) var ends: [Int] = []
  private(set) var entries: [Int32] = []

  var isFull: Bool { ends.count >= Self.limit }

  /// Adds the form of a name, « St » and « Ste » spelled out; nothing where no part of it is a word.
  mutating func append(_ name: UnsafeBufferPointer<UInt8>, entry: Int32) {
    let start = bytes.count
    if !PlainName.append(name, to: &bytes) { NameFolding.append(name, to: &bytes) }
    guard bytes.count > start else { return }
    let isAbbreviated = bytes.withUnsafeBufferPointer {
      SaintSpelling.isAbbreviated(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    if isAbbreviated {
      let form = Array(bytes[start...])
      bytes.removeSubrange(start...)
      form.withUnsafeBufferPointer { SaintSpelling.append($0, to: &bytes) }
    }
    ends.append(bytes.count)
    entries.append(entry)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}
