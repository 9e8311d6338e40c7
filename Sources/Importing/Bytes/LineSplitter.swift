import Foundation

/// Cuts bytes that come in chunks into lines, without the line feed; a line may be spread over many chunks.
struct LineSplitter {
  enum Line {
    /// The bytes are valid during the call.
    case bytes(UnsafeRawBufferPointer)
    /// Longer than a record may be; it was skipped.
    case tooLong
  }

  private(set) var buffer: RecordBuffer
  /// The number of the line that ends next, from 1.
  private var number = 1

  init(textLimitInBytes: Int) {
    buffer = RecordBuffer(textLimitInBytes: textLimitInBytes)
  }

  /// Takes a chunk and hands on the lines that end in it with their numbers.
  mutating func push(_ chunk: UnsafeRawBufferPointer, onLine: (Line, Int) throws -> Void) rethrows {
    guard let base = chunk.baseAddress else { return }
    var start = 0
    while start < chunk.count, let found = memchr(base + start, 0x0A, chunk.count - start) {
      let end = UnsafeRawPointer(found) - base
      try finishLine(UnsafeRawBufferPointer(rebasing: chunk[start..<end]), onLine)
      start = end + 1
    }
    buffer.append(UnsafeRawBufferPointer(rebasing: chunk[start...]))
  }

  /// Hands on the last line where no line feed ends it.
  mutating func finish(onLine: (Line, Int) throws -> Void) rethrows {
    guard !buffer.isEmpty else { return }
    try finishLine(UnsafeRawBufferPointer(start: nil, count: 0), onLine)
  }

  private mutating func finishLine(_ end: UnsafeRawBufferPointer, _ onLine: (Line, Int) throws -> Void)
    rethrows
  {
    let line = number
    number += 1
    if buffer.isEmpty, end.count <= buffer.limitInBytes {
      try onLine(.bytes(end), line)
      return
    }
    buffer.append(end)
    defer { buffer.reset() }
    if buffer.isOverLimit {
      try onLine(.tooLong, line)
    } else {
      try buffer.bytes.withUnsafeBytes { try onLine(.bytes($0), line) }
    }
  }
}
