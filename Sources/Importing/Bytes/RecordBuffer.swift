/// Gathers one record that comes in pieces, and lets go of it when its text is longer than an article may be.
struct RecordBuffer {
  /// The record's decoded length (JSON escapes resolved) that is held at most. It leaves room for names and metadata
  /// around the text, whose own limit is checked when the record was read.
  let limitInBytes: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isOverLimit = false
  /// The most bytes that were held at any time.
  private(set) var highWaterMark = 0
  private var lengthOfNextCheck: Int

  /// Beyond this much an emptied buffer gives its memory back.
  private static let capacityToKeep = 4 * 1024 * 1024

  /// A buffer for records whose text may have so many bytes.
  init(textLimitInBytes: Int) {
    limitInBytes = textLimitInBytes + textLimitInBytes / 16
    lengthOfNextCheck = limitInBytes
  }

  /// Whether anything belongs to the record already, held or let go.
  var isEmpty: Bool { bytes.isEmpty && !isOverLimit }

  /// Adds a piece.
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    append(piece) { _ in }
  }

  /// Adds a piece. When that makes the record too long, `onOverLimit` sees what was held, for the last time.
  mutating func append(
    _ piece: UnsafeRawBufferPointer, onOverLimit: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard !isOverLimit else { return }
    bytes.append(contentsOf: piece)
    highWaterMark = max(highWaterMark, bytes.count)
    guard bytes.count > lengthOfNextCheck else { return }
    let decoded = bytes.withUnsafeBytes(JSONText.decodedLength)
    guard decoded > limitInBytes else {
      // Decoding never lengthens, so the limit cannot be passed before that many bytes more.
      lengthOfNextCheck = bytes.count + max(limitInBytes - decoded, 64 * 1024)
      return
    }
    isOverLimit = true
    defer { bytes = [] }
    try bytes.withUnsafeBytes(onOverLimit)
  }

  /// Makes room for the next record.
  mutating func reset() {
    isOverLimit = false
    lengthOfNextCheck = limitInBytes
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.capacityToKeep)
  }
}
