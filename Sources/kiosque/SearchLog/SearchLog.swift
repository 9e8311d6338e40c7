import Foundation
import Terminal

/// A file that a line is added to for each search.
///
/// Every line is one write at the end of the file as it is then (https://pubs.opengroup.org/onlinepubs/9799919799/functions/write.html,
/// O_APPEND), so that several programs may keep one log.
final class SearchLog {
  private let descriptor: Int32
  let path: String
  /// Whether the last line there lacks its end, as after a crash.
  private var continuesLine: Bool

  /// Opens a log, made first where there is none.
  ///
  /// - Throws: ``CommandError/unwritableLog(path:reason:)``.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    continuesLine = false
    guard descriptor >= 0 else {
      throw CommandError.unwritableLog(path: path, reason: String(cString: strerror(errno)))
    }
    continuesLine = Self.lacksEnd(path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether a descriptor reads this very file.
  func isRead(by other: Int32) -> Bool {
    var (own, others) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && fstat(other, &others) == 0
      && (own.st_dev, own.st_ino) == (others.st_dev, others.st_ino) && own.st_mode & S_IFMT == S_IFREG
  }

  /// - Throws: ``CommandError/unwritableLog(path:reason:)``.
  func append(_ record: SearchRecord) throws {
    var line = record.json()
    if continuesLine { line.insert(UInt8(ascii: "\n"), at: 0) }
    line.append(UInt8(ascii: "\n"))
    let written = line.withUnsafeBytes { bytes in
      while true {
        let count = write(descriptor, bytes.baseAddress, bytes.count)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    // The rest of a line that was cut would stand behind what others have written meanwhile.
    continuesLine = written > 0 && written < line.count
    guard written == line.count else {
      let reason = written < 0 ? String(cString: strerror(errno)) : String(cString: strerror(ENOSPC))
      throw CommandError.unwritableLog(path: path, reason: reason)
    }
  }

  private static func lacksEnd(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return false
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var last = UInt8(ascii: "\n")
    return pread(descriptor, &last, 1, status.st_size - 1) == 1 && last != UInt8(ascii: "\n")
  }
}
