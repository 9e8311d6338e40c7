package import Corpus
package import Importing

/// What became of an import: `read = imported + updated + unchanged + failed`.
package struct ImportReport: Equatable, Sendable {
  /// Articles by what became of them; ``read`` is their sum.
  package var imported = 0
  package var updated = 0
  package var unchanged = 0
  package var failed = 0
  /// Among the imported and updated: articles whose texts another article has too.
  package var duplicates = 0
  package var undated = 0
  package var untitled = 0
  /// The first of them; `failed` counts all.
  package var issues: [ImportIssue] = []
  package var isDryRun = false

  package init() {}

  /// Everything that was met in the inputs.
  package var read: Int { imported + updated + unchanged + failed }

  /// The report for people, with a line feed at its end.
  ///
  /// - Parameter width: the cells of a line, nil where nothing is wrapped.
  package func text(in language: Language, width: Int? = nil) -> String {
    let style = OutputStyle(width: width, language: language)
    let lines = [ImportWording.counts(self, language), ImportWording.remarks(self, language)]
    return lines.compactMap(\.self).map { StyledText($0).lines(style) }.joined()
  }

  /// The first `limit` issues, each beginning a line, and how many there are besides.
  ///
  /// - Parameter width: as for ``text(in:width:)``.
  package func issuesText(limit: Int, in language: Language, width: Int? = nil) -> String {
    let style = OutputStyle(width: width, language: language)
    var messages = issues.prefix(limit).map { $0.message(in: language) }
    if failed > messages.count {
      messages.append(ImportWording.furtherIssues(failed - messages.count, language))
    }
    return messages.map { StyledText($0).lines(style, indent: " ", hanging: "   ") }.joined()
  }

  /// The report as `kiosque-import-1`, one line without its end; reasons are data, and in English always.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-import-1")
      json.field("read", read)
      json.field("imported", imported)
      json.field("updated", updated)
      json.field("unchanged", unchanged)
      json.field("duplicates", duplicates)
      json.field("failed", failed)
      json.field("undated", undated)
      json.field("untitled", untitled)
      json.field("dry_run", isDryRun)
      json.field("issues", eachOf: issues) { json, issue in
        json.object {
          $0.field("path", issue.path)
          if let record = issue.record { $0.field("record", record) }
          $0.field("reason", issue.reason.message(in: .english))
        }
      }
      if issues.count < failed { json.field("issues_omitted", failed - issues.count) }
    }
    return json.bytes
  }
}
