import Foundation

/// A text file that people keep beside an archive, and may edit: it is read whole, and replaced by one rename.
struct FileBeside {
  let path: String

  /// What it holds; nothing where there is no such file.
  ///
  /// - Throws: ``ArchiveError/unreadableFile(path:)`` where it is there and cannot be read.
  func bytes() throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      return Data()
    } catch {
      throw ArchiveError.unreadableFile(path: path)
    }
  }

  /// Replaces the content; who may read the file stays as it is.
  ///
  /// To be called by one writer at a time: see ``alone(_:)``, or whoever holds the archive's ``WriterLock``.
  func replace(by bytes: Data) throws {
    let path = resolvedPath
    // Whoever writes is alone with this name.
    let scratch = path + ".new"
    guard write(bytes, to: scratch, readableAs: path), rename(scratch, path) == 0 else {
      unlink(scratch)
      throw ArchiveError.unwritableFile(path: self.path)
    }
  }

  /// Writes a file to the disk, so that a rename behind it never leaves less than either file.
  ///
  /// Foundation's own writing would let everybody read for a moment what its owner had closed.
  private func write(_ bytes: Data, to scratch: String, readableAs path: String) -> Bool {
    var former = stat()
    let exists = stat(path, &former) == 0
    let descriptor = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, exists ? 0o600 : 0o666)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let isWritten = bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno != EINTR { return false }
        written += max(0, count)
      }
      return true
    }
    return isWritten && (!exists || fchmod(descriptor, former.st_mode & 0o7777) == 0)
      && fsync(descriptor) == 0
  }

  /// Runs what reads the file and replaces it while no other process or thread does, waiting for its turn.
  ///
  /// The lock is `flock` on the folder: one on the file itself would be lost with the rename, and one of its own
  /// would lie about.
  func alone<Result>(_ body: () throws -> Result) throws -> Result {
    let folder = URL(fileURLWithPath: resolvedPath).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ArchiveError.unusable(path: path, reason: String(cString: strerror(errno)))
    }
    defer {
      // Said, and not left to closing: a child that is being started holds a copy of the descriptor.
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw ArchiveError.unusable(path: path, reason: String(cString: strerror(errno)))
      }
    }
    return try body()
  }

  /// A link stays a link: what it leads to is replaced.
  private var resolvedPath: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
