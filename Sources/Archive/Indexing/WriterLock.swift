import Foundation

/// The right to write an archive, held by one process (and one writer in it) at a time, for as long as the
/// object lives: `flock` on a file beside the archive.
///
/// SQLite's own lock ends with each transaction; an import has several, and a rebuild must not lose what
/// another process would add between reading the archive and replacing its content. The lock is not on
/// the archive itself, since closing any descriptor of it would drop SQLite's locks
/// (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
final class WriterLock {
  private let descriptor: Int32

  /// - Throws: ``ArchiveError/busy(path:)`` at once where another holds it.
  init(archivePath: String) throws {
    descriptor = open(archivePath + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ArchiveError.unusable(path: archivePath + ".lock", reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw ArchiveError.busy(path: archivePath)
    }
  }

  deinit {
    // Closing alone would leave the lock to a child that another thread starts right now: until it has
    // become its program, it holds a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
