import Foundation

/// Reads a descriptor line by line as lines come, without their ends; what is no UTF-8 becomes U+FFFD.
struct LineReader {
  enum Line: Equatable {
    case text(String)
    /// Ctrl-C broke the reading off; what was typed of the line is dropped.
    case interrupted
    case end
  }

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private let limitInBytes: Int
  /// Whether the last line was longer than the limit, and its end is not kept.
  private(set) var wasCut = false

  /// No query is longer.
  static let queryLimitInBytes = 2 * 1024 * 1024

  /// - Parameters:
  ///   - name: of the file, for errors.
  ///   - limitInBytes: beyond this a line is not kept.
  init(descriptor: Int32, name: String, limitInBytes: Int = queryLimitInBytes) {
    self.descriptor = descriptor
    self.name = name
    self.limitInBytes = limitInBytes
  }

  /// - Throws: ``CommandError/unreadable(path:reason:)``.
  mutating func next() throws -> Line {
    var line: [UInt8] = []
    wasCut = false
    while true {
      let rest = buffer[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let piece = rest[..<(end ?? rest.endIndex)]
      wasCut = wasCut || piece.count > limitInBytes - line.count
      line.append(contentsOf: piece.prefix(limitInBytes - line.count))
      if let end {
        position = end + 1
        return .text(Self.text(line))
      }
      position = buffer.count
      if isAtEnd { return line.isEmpty ? .end : .text(Self.text(line)) }
      if try !fill() {
        buffer = []
        position = 0
        return .interrupted
      }
    }
  }

  /// Whether the next line is there already.
  var hasWholeLine: Bool { buffer[position...].contains(UInt8(ascii: "\n")) }

  /// Reads on; false where a signal came first.
  private mutating func fill() throws -> Bool {
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { return false }
      throw CommandError.unreadable(path: name, reason: String(cString: strerror(errno)))
    }
    if count == 0 { isAtEnd = true }
    piece.removeLast(piece.count - count)
    buffer = piece
    position = 0
    return true
  }

  private static func text(_ line: [UInt8]) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...], as: UTF8.self)
  }
}
