/// The lead and the paragraphs of the article on a page.
struct ArticleText: Sendable {
  var lead = ""
  var paragraphs: [String] = []

  /// Reads them from the page's blocks; both empty where nothing reads like an article.
  ///
  /// - Parameter title: repeated at the start of the text on many pages, and dropped there.
  static func read(_ tree: PageTree, title: String) -> ArticleText {
    let mask = BoilerplateMask(tree)
    let all = TextBlock.blocks(of: tree, without: mask)
    guard let main = MainText.find(tree, all) else { return ArticleText() }
    var blocks = clean(Array(all[main.blocks]), titleKey: HTMLText.key(title))
    var text = ArticleText()
    if let marked = markedLead(tree, mask, all, main) {
      text.lead = marked
    } else if let first = blocks.first, isLead(first, tree, rest: blocks.dropFirst()) {
      text.lead = first.text
      blocks.removeFirst()
    }
    text.paragraphs = blocks.map(\.text)
    text.dropRepeatedLead()
    return text
  }

  /// Drops the first paragraphs that say what the lead says.
  mutating func dropRepeatedLead() {
    let leadKey = HTMLText.key(lead)
    guard !leadKey.isEmpty else { return }
    while paragraphs.count > 1, let first = paragraphs.first {
      let key = HTMLText.key(first)
      if first.hasPrefix(lead), key != leadKey {
        // The lead is the first paragraph's beginning, shown once more above it.
        paragraphs[0] = String(first.dropFirst(lead.count).drop(while: \.isWhitespace))
        return
      }
      guard !key.isEmpty, key.count >= 20 || key == leadKey, leadKey == key || leadKey.contains(key) else {
        return
      }
      paragraphs.removeFirst()
    }
  }

  private static func clean(_ blocks: [TextBlock], titleKey: String) -> [TextBlock] {
    var kept = blocks.filter { block in
      if block.byteCount == 0 || !block.text.unicodeScalars.contains(where: \.properties.isAlphabetic) {
        // A line of stars parts sections; a line of digits alone is a counter.
        return false
      }
      // A paragraph that is all link leads elsewhere; one that is all <time> is a date line.
      if block.linkShare > 0.8 || block.timeByteCount == block.byteCount { return false }
      return !ArticlePhrases.isAside(block)
    }
    while let first = kept.first,
      ArticlePhrases.isByline(first) || !titleKey.isEmpty && HTMLText.key(first.text) == titleKey
    {
      kept.removeFirst()
    }
    // A byline may stand behind the lead.
    for index in kept.indices.prefix(3).reversed() where ArticlePhrases.isByline(kept[index]) {
      kept.remove(at: index)
    }
    while kept.count > 1, let last = kept.last, ArticlePhrases.isByline(last) { kept.removeLast() }
    return kept
  }

  /// The text of an element named as the lead, where it stands before or at the start of the main text.
  private static func markedLead(
    _ tree: PageTree, _ mask: BoilerplateMask, _ all: [TextBlock], _ main: MainText
  ) -> String? {
    guard let firstMain = main.blocks.first.map({ all[$0].firstNode }),
      let lastMain = main.blocks.last.map({ all[$0].firstNode })
    else { return nil }
    for node in mask.leads {
      // A wrapper named `intro` around the whole text is no lead.
      guard node <= firstMain || node < lastMain && tree.contains(main.node, node),
        !tree.contains(node, lastMain) || main.blocks.count == 1 && !tree.contains(node, firstMain)
      else { continue }
      let inside = all.filter { tree.contains(node, $0.firstNode) }
      // Inside the main text, only what stands first there.
      if let first = inside.first, first.firstNode > firstMain,
        all[main.blocks].prefix(while: { $0.firstNode < first.firstNode }).contains(where: {
          $0.byteCount > 60
        })
      {
        continue
      }
      let prose = inside.filter { $0.linkShare < 0.5 && !ArticlePhrases.isAside($0) }
      let text = prose.map(\.text).joined(separator: " ")
      if text.utf8.count >= 40, text.utf8.count <= 1500 { return text }
    }
    return nil
  }

  /// Whether the first block of the text is its opening summary: bold or a heading, a sentence, and unlike
  /// what follows.
  private static func isLead(_ block: TextBlock, _ tree: PageTree, rest: ArraySlice<TextBlock>) -> Bool {
    guard let next = rest.first, block.byteCount >= 40, block.byteCount <= 1500 else { return false }
    // A section's heading is bold or a heading too, but shorter and no sentence.
    let isHeading = tree.nodes[block.container].tag.isHeading && block.byteCount >= 80
    let isSentence = block.text.last.map { ".!?…»\"”".contains($0) } ?? false
    guard isHeading || block.isBold && isSentence else { return false }
    // In an interview every question is bold.
    let isQuestion = block.text.hasSuffix("?") || block.text.hasSuffix("? »")
    return !next.isBold && !(isQuestion && rest.contains(where: \.isBold))
  }
}
