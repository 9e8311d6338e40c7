import Foundation

/// Finds the files that the named paths stand for.
struct InputWalk {
  /// Folders that were walked, by device and inode: a link that leads back to one is not followed again.
  private var walked: Set<FileIdentity> = []
  /// Whether a file of that path within a folder is to be imported.
  private let isWanted: (String) -> Bool

  init(isWanted: @escaping (String) -> Bool) {
    self.isWanted = isWanted
  }

  /// The files in order: as named, those of a folder sorted by path. Hidden files and unwanted ones within folders
  /// are skipped; a folder that gives nothing is an issue.
  mutating func files(_ inputs: [String]) -> [InputFile] {
    inputs.flatMap { input -> [InputFile] in
      if input == InputPath.standardInput { return [.file(path: input, size: nil)] }
      guard let status = Self.status(of: input) else { return [.issue(Self.systemIssue(input))] }
      guard status.isFolder else { return [.file(path: input, size: status.size)] }
      walked = []
      var found: [InputFile] = []
      walk(input, status, into: &found)
      if found.isEmpty { return [.issue(ImportIssue(path: input, reason: .emptyFolder))] }
      return found.sorted { Self.path(of: $0).utf8.lexicographicallyPrecedes(Self.path(of: $1).utf8) }
    }
  }

  private mutating func walk(_ folder: String, _ status: Status, into found: inout [InputFile]) {
    guard walked.insert(status.identity).inserted else { return }
    guard let names = Self.names(in: folder) else {
      found.append(.issue(Self.systemIssue(folder)))
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let status = Self.status(of: path) else {
        // A link to nothing is worth a word only where its target would have been imported.
        if isWanted(path) { found.append(.issue(Self.systemIssue(path))) }
        continue
      }
      if status.isFolder {
        walk(path, status, into: &found)
      } else if let size = status.size, isWanted(path) {
        found.append(.file(path: path, size: size))
      }
    }
  }

  private static func path(of file: InputFile) -> String {
    switch file {
    case .file(let path, _): path
    case .issue(let issue): issue.path
    }
  }

  private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  private struct Status {
    let identity: FileIdentity
    let isFolder: Bool
    /// Of a regular file.
    let size: Int?
  }

  private static func status(of path: String) -> Status? {
    var record = stat()
    guard stat(path, &record) == 0 else { return nil }
    let kind = record.st_mode & S_IFMT
    return Status(
      identity: FileIdentity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino)),
      isFolder: kind == S_IFDIR, size: kind == S_IFREG ? Int(record.st_size) : nil)
  }

  /// Names that are no UTF-8 cannot be opened by a Swift string, and are left to the reading to complain about.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let length = MemoryLayout.size(ofValue: entry.pointee.d_name)
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: length) { String(cString: $0) }
        })
    }
    return names
  }

  private static func systemIssue(_ path: String) -> ImportIssue {
    ImportIssue(path: path, reason: .unreadable(String(cString: strerror(errno))))
  }
}
