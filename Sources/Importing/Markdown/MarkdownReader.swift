/// A Markdown file is one article: front matter names its fields, the rest is its body without marks.
package enum MarkdownReader: ArticleFileReader {
  package static func read(_ bytes: [UInt8], path: String) throws(ImportIssue.Reason) -> ArticleDraft {
    let text = Charset.decode(bytes)
    var draft = ArticleDraft()
    var markdown = Substring(text)
    if let split = try FrontMatter.split(text) {
      draft = split.draft
      markdown = split.rest
    }
    var blocks = MarkdownBlocks.blocks(of: markdown)
    if let index = blocks.firstIndex(where: { $0.kind == .heading(level: 1) }) {
      if draft.title.isEmpty {
        draft.title = blocks.remove(at: index).text
      } else if draft.title == blocks[index].text {
        // The page repeats the title of its front matter.
        blocks.remove(at: index)
      }
    }
    if draft.body.isEmpty { draft.body = blocks.map(\.text).joined(separator: "\n") }
    return draft
  }
}
