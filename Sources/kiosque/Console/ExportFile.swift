import Foundation

/// A file that all hits are written to, or nothing: a part of them would look like all.
struct ExportFile {
  let output: Output
  private let descriptor: Int32
  private let path: String
  /// Where the hits stand until all are there, where something else stands at the path.
  private let scratch: String?
  private let isNew: Bool

  enum OpenError: Error {
    case exists
    case unwritable(reason: String)
  }

  /// - Parameter replaces: whether a file that is there gives way; it does so in ``keep()``, and not before.
  init(path: String, replaces: Bool) throws(OpenError) {
    var former = stat()
    isNew = stat(path, &former) != 0
    guard isNew || replaces else { throw .exists }
    if isNew {
      (self.path, scratch) = (path, nil)
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    } else if former.st_mode & S_IFMT == S_IFREG {
      // A link stays a link: what it leads to is replaced.
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let scratch = "\(target).\(getpid()).new"
      (self.path, self.scratch) = (target, scratch)
      descriptor = open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 { fchmod(descriptor, former.st_mode & 0o7777) }
    } else {
      // A device or a pipe is written to, and stays what it is.
      (self.path, scratch) = (path, nil)
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists : .unwritable(reason: String(cString: strerror(errno)))
    }
    output = Output(descriptor: descriptor)
  }

  /// Ends the file, which stands at its path from now on.
  ///
  /// - Throws: ``CommandError/unwritable(reason:)``; everything is as it was then.
  func keep() throws {
    let isClosed = close(descriptor) == 0
    guard isClosed, scratch.map({ rename($0, path) == 0 }) ?? true else {
      let reason = String(cString: strerror(errno))
      removeRest()
      throw CommandError.unwritable(reason: reason)
    }
  }

  /// Takes away what was written; what stood there before is as it was.
  func drop() {
    close(descriptor)
    removeRest()
  }

  private func removeRest() {
    if let rest = scratch ?? (isNew ? path : nil) { unlink(rest) }
  }
}
