import Foundation

/// Nobody reads the output any more; that is no error.
struct ClosedPipe: Error {}

/// Standard output, written in large pieces.
///
/// Of an output that pages, each ``flush()`` ends a text: where it is longer than the screen, a pager shows it, and the
/// call returns when that is left.
///
/// - Throws: ``ClosedPipe`` or ``CommandError/unwritable(reason:)`` from whatever writes.
final class Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferLength = 64 * 1024
  private var paging: Paging?

  /// - Parameter pages: whether a long text is one for a pager, where a person reads it on a terminal.
  init(descriptor: Int32 = STDOUT_FILENO, pages: Bool = false) {
    self.descriptor = descriptor
    paging = pages ? Paging() : nil
  }

  deinit {
    // What ends a text before its time, an error or Ctrl-C, leaves the pager with what it has got.
    try? paging?.finish { _ in }
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    try writeIfFull()
  }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    try writeIfFull()
  }

  /// Writes a line; `bytes` come without their line feed.
  func writeLine(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    buffer.append(UInt8(ascii: "\n"))
    try writeIfFull()
  }

  func flush() throws {
    try writeBuffer()
    try paging?.finish { try write(directly: $0) }
  }

  private func writeIfFull() throws {
    if paging != nil || buffer.count >= Self.bufferLength { try writeBuffer() }
  }

  private func writeBuffer() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard paging == nil else {
      try paging?.write(buffer) { try write(directly: $0) }
      return
    }
    try write(directly: buffer)
  }

  private func write(directly bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno == EPIPE {
          throw ClosedPipe()
        } else if errno != EINTR {
          throw CommandError.unwritable(reason: String(cString: strerror(errno)))
        }
      }
    }
  }
}
