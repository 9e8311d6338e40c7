/// The paths that a person names.
package enum InputPath {
  /// Stands for standard input.
  package static let standardInput = "-"
}

/// A file to import, or what was found in its place.
enum InputFile {
  /// `size` is nil for what has none: a pipe, standard input.
  case file(path: String, size: Int?)
  case issue(ImportIssue)

  var size: Int? {
    if case .file(_, let size) = self { size } else { 0 }
  }
}
