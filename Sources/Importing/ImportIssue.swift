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

  /// What went wrong, as data; `Terminal/Wording` has the words.
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
    /// The format's own rules are broken.
    case malformed(Notation, Flaw)
    /// A record that is no object with named fields.
    case notARecord
    /// More text than an article may have.
    case tooLong(limitInBytes: Int)
    /// A folder without anything to import.
    case emptyFolder
  }

  /// What has rules of its own.
  package enum Notation: Sendable, Hashable, CaseIterable {
    case json
    case html
    /// The YAML that a Markdown file begins with.
    case frontMatter
  }

  /// How rules are broken.
  package enum Flaw: Sendable, Hashable {
    /// As the parser tells, in its own words; empty where it does not.
    case told(String)
    case tooLarge
    /// Too large, or nested and broken so that nothing can be made of it.
    case beyondUse
    /// The file ends before an array does.
    case endsInArray
    /// The file ends before the record does.
    case endsInRecord
  }
}
