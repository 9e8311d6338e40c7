/// A kind of file that articles are imported from.
package enum ImportFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json, jsonl

  /// The format of that name as `--format` takes it, or nil.
  package init?(named name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// Every name, for messages and help.
  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Every extension, for messages and help.
  package static var extensionNames: String {
    allCases.flatMap(\.row.extensions).map { ".\($0)" }.joined(separator: ", ")
  }

  /// How the content becomes articles.
  enum Reading {
    /// The file is one article; bytes beyond so many times the limit of its text are not read.
    case article(any ArticleFileReader.Type, limitFactor: Int)
    case records(any RecordFileReader.Type)
  }

  struct Row {
    /// In lower case, without the dot.
    let extensions: [String]
    let reading: Reading
    /// Whether a beginning can be nothing else. Asked in the order of the cases from last to first.
    let isCertain: (Substring) -> Bool
  }

  /// The one table of formats. UTF-16 has twice the bytes of UTF-8 at most, a page of HTML more tags than text.
  var row: Row {
    switch self {
    case .text:
      Row(
        extensions: ["txt", "text"],
        reading: .article(PlainTextReader.self, limitFactor: 2),
        isCertain: { _ in false })
    case .markdown:
      Row(
        extensions: ["md", "markdown"],
        reading: .article(MarkdownReader.self, limitFactor: 2),
        isCertain: { $0.prefixMatch(of: /---[ \t]*\r?\n/) != nil })
    case .html:
      Row(
        extensions: ["html", "htm", "xhtml"],
        reading: .article(HTMLArticleReader.self, limitFactor: 1),
        isCertain: {
          $0.prefixMatch(of: /(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype\s+html|<html[\s>])/.ignoresCase()) != nil
        })
    case .json:
      Row(
        extensions: ["json"], reading: .records(JSONReader.self),
        isCertain: { $0.prefixMatch(of: /\{\s*["}]|\[\s*[\]{]/) != nil })
    case .jsonl:
      Row(
        extensions: ["jsonl", "ndjson", "jsonlines", "jl"], reading: .records(JSONLinesReader.self),
        isCertain: { $0.prefixMatch(of: /\{[ \t]*"[^\n]*\}[ \t]*\r?\n\s*\{/) != nil })
    }
  }

  /// The format that a file's extension names.
  static func named(byExtensionOf path: String) -> ImportFormat? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    return byExtension[name[name.index(after: dot)...].lowercased()]
  }

  private static let byExtension = Dictionary(
    allCases.flatMap { format in format.row.extensions.map { ($0, format) } },
    uniquingKeysWith: { first, _ in first })

  /// The format that the first bytes can be nothing but, or nil.
  static func certain(of beginning: UnsafeRawBufferPointer) -> ImportFormat? {
    // A line of JSON may be longer; then it is read as JSON, which takes values in a row too.
    let text = Charset.decode(UnsafeRawBufferPointer(rebasing: beginning.prefix(64 * 1024)))
    let start = text.drop(while: { $0.isWhitespace || $0 == "\u{1E}" })
    return allCases.reversed().first { $0.row.isCertain(start) }
  }
}
