extension ArchiveError: CustomStringConvertible {
  /// What happened, where, and what to do next.
  package var description: String {
    switch self {
    case .missing(let path):
      "no archive at \(path): make one with kiosque import PATH…, or name another with --archive"
    case .notAnArchive(let path):
      "\(path) is no Kiosque archive: name another with --archive"
    case .newerSchema(let path, let found, let known):
      "\(path) was made by a newer Kiosque (schema \(found), this one knows \(known)): update Kiosque"
    case .olderSchema(let path, let found, let known):
      "\(path) was made by an older Kiosque (schema \(found), this is \(known)): run kiosque rebuild"
    case .otherAnalyzer(let path, let found, let current):
      "\(path) was analysed by version \(found), this is \(current): run kiosque rebuild"
    case .busy(let path):
      "\(path) is being written by another process: try again when it has ended"
    case .unusable(let path, let reason):
      "\(path): \(reason)"
    case .dissimilarUpdates(let count, let read, let collection):
      """
      \(count) of \(read) articles would replace others with quite different text in the collection \
      "\(collection)": nothing was changed; if these are other articles, import them with --source NAME
      """
    }
  }
}
