import IndexData

/// The words of an embedded list, for looking up by bytes without an allocation.
struct WordSet: Sendable {
  /// Never changed after it is filled: reading it from several threads is safe.
  private nonisolated(unsafe) let words = ByteInterner()

  init(_ data: KiosqueData) {
    for entry in WordList(data).entries { _ = entry.withUnsafeBufferPointer(words.intern) }
  }

  func contains(_ word: [UInt8]) -> Bool { word.withUnsafeBufferPointer(words.contains) }
}
