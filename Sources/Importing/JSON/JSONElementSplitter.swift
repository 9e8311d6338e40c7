/// Cuts the elements of one JSON array, or a single value, out of bytes that come in chunks.
///
/// It knows strings, escapes and depth, nothing else: whether an element is valid is for its parser to say. What is
/// held is the element that a chunk's end cut, up to a record's limit.
final class JSONElementSplitter {
  enum Element {
    /// The element's bytes, valid during the call.
    case bytes(UnsafeRawBufferPointer)
    /// Longer than a record may be; it was skipped.
    case tooLong
    /// The input ended inside of it.
    case cutShort
  }

  enum Scope {
    /// The elements of an array whose opening bracket was consumed, to its closing bracket.
    case array
    /// One value.
    case value
  }

  let scope: Scope
  private(set) var buffer: RecordBuffer
  /// Whether the closing bracket, or the value's end, was consumed.
  private(set) var isFinished = false
  /// Sees what was held of an element that turns out too long, once.
  var onOverLimit: ((UnsafeRawBufferPointer) throws -> Void)?

  private var isInElement = false
  private var isScalar = false
  private var isInString = false
  private var isEscaped = false
  private var depth = 0

  init(_ scope: Scope, textLimitInBytes: Int) {
    self.scope = scope
    buffer = RecordBuffer(textLimitInBytes: textLimitInBytes)
  }

  /// Takes a chunk and hands on the elements that end in it; returns how many of its bytes belonged here: all, but
  /// where the array or value ends.
  func push(_ chunk: UnsafeRawBufferPointer, onElement: (Element) throws -> Void) throws -> Int {
    var offset = 0
    var start = 0
    while offset < chunk.count, !isFinished {
      if isInElement {
        if let end = scanElement(chunk, from: offset) {
          try finishElement(UnsafeRawBufferPointer(rebasing: chunk[start..<end]), onElement)
          offset = end
        } else {
          offset = chunk.count
        }
        continue
      }
      let byte = chunk[offset]
      if JSONText.isSpace(byte) || byte == UInt8(ascii: ",") {
        offset += 1
      } else if byte == UInt8(ascii: "]"), scope == .array {
        isFinished = true
        offset += 1
      } else {
        start = offset
        beginElement(byte)
        offset += 1
      }
    }
    if isInElement { try hold(UnsafeRawBufferPointer(rebasing: chunk[start...])) }
    return offset
  }

  /// Says that the input is over: an element that is still open was cut short.
  func finish(onElement: (Element) throws -> Void) throws {
    guard isInElement else { return }
    if isScalar, !isInString {
      try finishElement(UnsafeRawBufferPointer(start: nil, count: 0), onElement)
      return
    }
    isInElement = false
    try onElement(buffer.isOverLimit ? .tooLong : .cutShort)
  }

  private func beginElement(_ byte: UInt8) {
    isInElement = true
    isInString = byte == UInt8(ascii: "\"")
    isScalar = byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[")
    depth = isScalar ? 0 : 1
  }

  /// Moves on inside the element; the offset behind its end, or nil where the chunk does not hold it.
  private func scanElement(_ chunk: UnsafeRawBufferPointer, from first: Int) -> Int? {
    // The state in local variables: measured twice as fast as in the structure's own.
    var isInString = isInString
    var isEscaped = isEscaped
    var depth = depth
    defer {
      self.isInString = isInString
      self.isEscaped = isEscaped
      self.depth = depth
    }
    var offset = first
    while offset < chunk.count {
      let byte = chunk[offset]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return offset + 1 }
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""):
          isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if depth == 0 { return offset }
          depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return offset }
          depth -= 1
          if depth == 0 { return offset + 1 }
        case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
          if depth == 0 { return offset }
        default:
          break
        }
      }
      offset += 1
    }
    return nil
  }

  private func hold(_ piece: UnsafeRawBufferPointer) throws {
    let onOverLimit = onOverLimit
    try buffer.append(piece) { try onOverLimit?($0) }
  }

  private func finishElement(
    _ end: UnsafeRawBufferPointer, _ onElement: (Element) throws -> Void
  ) throws {
    isInElement = false
    if scope == .value { isFinished = true }
    if buffer.isEmpty, end.count <= buffer.limitInBytes {
      try onElement(.bytes(end))
      return
    }
    try hold(end)
    defer { buffer.reset() }
    if buffer.isOverLimit {
      try onElement(.tooLong)
    } else {
      try buffer.bytes.withUnsafeBytes { try onElement(.bytes($0)) }
    }
  }
}
