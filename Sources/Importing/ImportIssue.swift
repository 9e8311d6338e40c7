/// Why something that was to be imported is no article.
package struct ImportIssue: Sendable, Equatable {
  /// The file as the person named it; `-` for standard input.
  package var path: String
  /// The record's number in the file, for JSON lines the line's, both from 1; nil where the file itself is meant.
  package var record: Int?
  package var reason: Reason

  package init(path: String, record: Int? = nil, reason: Reason) {
    self.path = path
    self.record = record
    self.reason = reason
  }

  /// What went wrong, as data; the wording stands in `ImportIssue+Description.swift`.
  package enum Reason: Error, Sendable, Hashable {
    /// The system refused; its own words.
    case unreadable(String)
    case emptyFile
    /// The bytes are no text: where the first sign of it stands.
    case notText(byteOffset: Int)
    /// No reader knows this content.
    case unknownFormat
    /// Neither a title nor a text was found.
    case noArticle
    /// The format's own rules are broken; `detail` says how, as far as the parser tells.
    case malformed(format: String, detail: String)
    /// A record that is no object with named fields.
    case notARecord
    /// More text than an article may have.
    case tooLong(limitInBytes: Int)
    /// A folder without anything to import.
    case emptyFolder
  }
}
