extension ImportIssue: CustomStringConvertible {
  /// `PATH: REASON`, or `PATH, record N: REASON`.
  package var description: String {
    record.map { "\(path), record \($0): \(reason)" } ?? "\(path): \(reason)"
  }
}

extension ImportIssue.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let systemReason): "cannot be read: \(systemReason)"
    case .emptyFile: "empty file"
    case .notText(let byteOffset): "not text: see byte \(byteOffset)"
    case .unknownFormat: "unknown format: name one with --format (\(ImportFormat.names))"
    case .noArticle: "no article: neither a title nor a text was found"
    case .malformed(let format, let detail):
      detail.isEmpty ? "broken \(format)" : "broken \(format): \(detail)"
    case .notARecord: "not a record: an object with named fields is expected"
    case .tooLong(let limit): "longer than the limit of \(Self.size(limit))"
    case .emptyFolder: "nothing to import in this folder (\(ImportFormat.extensionNames))"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1024 * 1024 && bytes % (1024 * 1024) == 0 ? "\(bytes / (1024 * 1024)) MiB" : "\(bytes) bytes"
  }
}

extension FieldMapError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noPair(let text): "--map takes FIELD=KEY, not “\(text)”"
    case .unknownField(let name):
      "--map knows no field “\(name)”; fields are \(ArticleField.allCases.map(\.rawValue).joined(separator: ", "))"
    case .fieldTwice(let field): "--map names the field \(field.rawValue) twice"
    }
  }
}
