import Foundation

/// All that a descriptor gives.
enum WholeInput {
  /// The bytes to the end, or the first `limit` and one more where there are more.
  ///
  /// - Parameter name: of the file, for errors.
  /// - Throws: ``CommandError/unreadable(path:reason:)``.
  static func read(_ descriptor: Int32, name: String, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = piece.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandError.unreadable(path: name, reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return Array(bytes.prefix(limit + 1))
  }
}
