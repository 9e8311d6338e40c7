/// Finds the element that holds the article's running text.
///
/// Each block is worth its length when it reads like prose, and costs when it is short or a link. The
/// element with the greatest sum over its blocks is the smallest one around the text and little else: the
/// maximum-subsequence idea of J. Pasternack and D. Roth, "Extracting article text from the web with maximum
/// subsequence segmentation" (2009), over elements instead of tokens.
struct MainText: Sendable {
  /// Indices of the blocks that the element holds.
  var blocks: Range<Int>
  /// The element.
  var node: Int

  /// The main text, or nil where nothing on the page reads like prose. Linear in the page.
  static func find(_ tree: PageTree, _ blocks: [TextBlock]) -> MainText? {
    guard !blocks.isEmpty, !tree.nodes.isEmpty else { return nil }
    let sums = BlockSums(tree, blocks)
    let page = best(within: 0..<tree.nodes.count, tree, sums)
    let pageSum = page.map { sums.sum(of: $0) } ?? 0

    // What the page marks as the body is believed when it has a fair part of the text.
    let marked = tree.nodes.indices.filter {
      tree.nodes[$0].tag != .text && tree.attribute(.itemprop, of: $0) == "articleBody"
        && !sums.blocks(of: $0).isEmpty
    }
    if let body = marked.max(by: { sums.sum(of: $0) < sums.sum(of: $1) }),
      sums.sum(of: body) * 3 >= pageSum
    {
      return MainText(blocks: sums.blocks(of: body), node: body)
    }
    // Then the first <article> with at least half of the best text: later ones are other articles.
    for index in tree.nodes.indices where tree.nodes[index].tag == .article {
      guard let inner = best(within: index..<Int(tree.nodes[index].end), tree, sums) else { continue }
      let sum = sums.sum(of: inner)
      if sum > 0, sum * 2 >= pageSum {
        return MainText(blocks: sums.blocks(of: inner), node: inner)
      }
    }
    guard let page, pageSum > 0 else { return nil }
    return MainText(blocks: sums.blocks(of: page), node: page)
  }

  /// The element with the greatest sum; of equal ones the innermost.
  private static func best(within nodes: Range<Int>, _ tree: PageTree, _ sums: BlockSums) -> Int? {
    var best: Int?
    for index in nodes where !tree.nodes[index].tag.isInline {
      guard !sums.blocks(of: index).isEmpty else { continue }
      guard let known = best else {
        best = index
        continue
      }
      let sum = sums.sum(of: index)
      let knownSum = sums.sum(of: known)
      if sum > knownSum || sum == knownSum && tree.contains(known, index) { best = index }
    }
    return best
  }
}

/// Sums of block worths over any element, each in constant time.
private struct BlockSums {
  private let tree: PageTree
  /// For each node, how many blocks begin before it.
  private var blocksBefore: [Int32]
  private var worthBefore: [Int]

  init(_ tree: PageTree, _ blocks: [TextBlock]) {
    self.tree = tree
    blocksBefore = []
    blocksBefore.reserveCapacity(tree.nodes.count + 1)
    worthBefore = [0]
    worthBefore.reserveCapacity(blocks.count + 1)
    var next = 0
    for node in 0...tree.nodes.count {
      while next < blocks.count, blocks[next].firstNode < node {
        worthBefore.append(
          worthBefore[next] + BlockSums.worth(of: blocks[next], tree.nodes[blocks[next].container].tag))
        next += 1
      }
      blocksBefore.append(Int32(next))
    }
  }

  func blocks(of node: Int) -> Range<Int> {
    let start = Int(blocksBefore[node])
    return start..<max(start, Int(blocksBefore[max(Int(tree.nodes[node].end), node + 1)]))
  }

  func sum(of node: Int) -> Int {
    let blocks = blocks(of: node)
    return worthBefore[blocks.upperBound] - worthBefore[blocks.lowerBound]
  }

  private static func worth(of block: TextBlock, _ tag: PageTag) -> Int {
    if block.linkShare > 0.4 { return -40 - block.linkByteCount / 2 }
    let prose = block.byteCount - block.linkByteCount
    if prose >= 80 { return prose }
    if tag.isHeading { return -5 }
    let endsSentence = block.text.last.map { ".!?»\"”…".contains($0) } ?? false
    if endsSentence, prose >= 20 { return prose }
    return -15
  }
}
