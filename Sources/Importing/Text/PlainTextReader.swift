/// A file of plain text is one article; its first line is a title only where it looks like one.
package enum PlainTextReader: ArticleFileReader {
  package static func read(_ bytes: [UInt8], path: String) throws(ImportIssue.Reason) -> ArticleDraft {
    let text = Charset.decode(bytes)
    if let (frontMatter, body) = try FrontMatter.split(text) {
      var draft = frontMatter
      if draft.body.isEmpty { fill(&draft, from: body) }
      return draft
    }
    var draft = ArticleDraft()
    fill(&draft, from: text)
    return draft
  }

  private static func fill(_ draft: inout ArticleDraft, from text: some StringProtocol) {
    var lines = TextLines.lines(of: text)
    if draft.title.isEmpty, let title = TextLines.takeTitle(from: &lines) { draft.title = title }
    draft.body = HardWraps.joined(lines).joined(separator: "\n")
  }
}

/// The lines of a text and what they say about themselves.
enum TextLines {
  /// A longer first line is a paragraph.
  static let limitOfTitleInCharacters = 150

  /// Lines without white space at their ends, whatever ends them.
  static func lines(of text: some StringProtocol) -> [Substring] {
    Substring(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      guard let first = line.firstIndex(where: { !$0.isWhitespace }),
        let last = line.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return line[first...last]
    }
  }

  /// Removes and returns the first line where it is a title: short, without a full stop, a blank line behind it and
  /// text behind that.
  static func takeTitle(from lines: inout [Substring]) -> String? {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), lines.indices.contains(first + 1),
      lines[first + 1].isEmpty, lines[(first + 1)...].contains(where: { !$0.isEmpty })
    else { return nil }
    let title = lines[first]
    guard title.count <= limitOfTitleInCharacters, let last = title.last, !".,;:…".contains(last) else {
      return nil
    }
    lines.removeSubrange(...first)
    lines = Array(lines.drop(while: \.isEmpty))
    return String(title)
  }
}
