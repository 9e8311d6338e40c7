import Foundation

/// Nobody reads the output any more; that is no error.
struct ClosedPipe: Error {}

/// Standard output, written in large pieces.
///
/// - Throws: ``ClosedPipe`` or ``CommandError/unwritable(reason:)`` from whatever writes.
final class Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferLength = 64 * 1024

  init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferLength { try flush() }
  }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferLength { try flush() }
  }

  /// Writes a line; `bytes` come without their line feed.
  func writeLine(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.bufferLength { try flush() }
  }

  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
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
