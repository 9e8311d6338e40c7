import Foundation

/// What can be wrong with the file of lines typed before, as data.
package enum HistoryError: Error, Equatable {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
}

/// The lines typed before, in a file that several consoles may add to at once: UTF-8, an entry a line, the
/// newest last.
package struct HistoryFile: Sendable {
  package let path: String
  /// How many entries are read; a file of over twice as many is cut to them.
  package let limit: Int

  package init(path: String, limit: Int = 2_000) {
    self.path = path
    self.limit = limit
  }

  /// The last entries, none where there is no file.
  ///
  /// - Throws: ``HistoryError/unreadable(path:reason:)``.
  package func load() throws(HistoryError) -> [String] {
    let lines = try lines()
    if lines.count > 2 * limit { try? cut() }
    return Array(lines.suffix(limit))
  }

  /// Adds an entry; the file is made where there is none, for its owner alone.
  ///
  /// - Throws: ``HistoryError/unwritable(path:reason:)``.
  package func append(_ entry: String) throws(HistoryError) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = try openLocked()
    // Let go of first: a child that is being started may hold a copy of the descriptor for a moment.
    defer {
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
    try write(entry + "\n", to: descriptor)
  }

  // MARK: - Reading

  private func lines() throws(HistoryError) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT || errno == ENOTDIR { return [] }
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.reason) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: Self.reason) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  // MARK: - Writing

  /// The file, held against other writers; another may have put a new one in its place meanwhile.
  private func openLocked() throws(HistoryError) -> Int32 {
    while true {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.reason) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var (held, named) = (stat(), stat())
      let isNamed = fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
      if isNamed { return descriptor }
      close(descriptor)
    }
  }

  private func write(_ text: String, to descriptor: Int32) throws(HistoryError) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw .unwritable(path: path, reason: Self.reason) }
      written += max(0, count)
    }
  }

  /// Puts a file of the last entries in the place of this one.
  private func cut() throws(HistoryError) {
    let held = try openLocked()
    defer {
      flock(held, LOCK_UN)
      close(held)
    }
    // The file itself where the path is a link to it.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let scratch = target + ".new"
    let descriptor = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: scratch, reason: Self.reason) }
    defer { close(descriptor) }
    try write(lines().suffix(limit).map { $0 + "\n" }.joined(), to: descriptor)
    guard rename(scratch, target) == 0 else { throw .unwritable(path: target, reason: Self.reason) }
  }
}
