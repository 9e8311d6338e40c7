/// A paragraph, heading or list item of a page, or a part of one between line breaks.
struct TextBlock: Sendable {
  var text: String
  /// The element that is the paragraph: the nearest one that is not inline.
  var container: Int
  /// Index of its first text node.
  var firstNode: Int
  /// Visible bytes, and how many of them are links, bold and `<time>`.
  var byteCount = 0
  var linkByteCount = 0
  var boldByteCount = 0
  var timeByteCount = 0

  var linkShare: Double { byteCount == 0 ? 0 : Double(linkByteCount) / Double(byteCount) }
  var isBold: Bool { byteCount > 0 && boldByteCount * 20 >= byteCount * 19 }

  /// The blocks of a page in document order, without what the mask drops. Linear in the page.
  static func blocks(of tree: PageTree, without mask: BoilerplateMask?) -> [TextBlock] {
    var reader = TextBlockReader(tree)
    reader.read(without: mask)
    return reader.blocks
  }
}

private struct TextBlockReader {
  let tree: PageTree
  var blocks: [TextBlock] = []
  private var line = TextLine()
  private var current = TextBlock(text: "", container: 0, firstNode: 0)
  /// Line breaks since the last text.
  private var breakCount = 0

  init(_ tree: PageTree) {
    self.tree = tree
  }

  mutating func read(without mask: BoilerplateMask?) {
    // The blocks that are open, innermost last; each ends a paragraph where it ends.
    var openBlocks: [Int] = []
    var linkEnd = 0
    var boldEnd = 0
    var timeEnd = 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      while let last = openBlocks.last, Int(tree.nodes[last].end) <= index {
        flush()
        openBlocks.removeLast()
      }
      if mask?.isDropped[index] ?? node.tag.isUnseen {
        if !node.tag.isInline { flush() }
        index = max(Int(node.end), index + 1)
        continue
      }
      switch node.tag {
      case .text:
        let count = add(index, container: openBlocks.last ?? 0)
        if index < linkEnd { current.linkByteCount += count }
        if index < boldEnd { current.boldByteCount += count }
        if index < timeEnd { current.timeByteCount += count }
      case .br: breakCount += 1
      case .a: linkEnd = max(linkEnd, Int(node.end))
      case .time: timeEnd = max(timeEnd, Int(node.end))
      case .b, .strong: boldEnd = max(boldEnd, Int(node.end))
      default:
        if !node.tag.isInline {
          flush()
          openBlocks.append(index)
        }
      }
      index += 1
    }
    flush()
  }

  /// Appends a text node, and returns how many visible bytes it had.
  private mutating func add(_ index: Int, container: Int) -> Int {
    let node = tree.nodes[index]
    let text = tree.bytes[Int(node.textStart)..<Int(node.textEnd)]
    if breakCount > 0, text.contains(where: { $0 > 0x20 }) {
      // Two breaks part paragraphs; one does after a full stop, and is a wrapped line elsewhere.
      if breakCount > 1 || TextBlockReader.endsSentence(line.bytes) { flush() } else { line.appendSpace() }
      breakCount = 0
    }
    if line.isEmpty {
      current.container = container
      current.firstNode = index
    }
    let count = line.append(text)
    current.byteCount += count
    return count
  }

  private mutating func flush() {
    let text = line.finish()
    if !text.isEmpty {
      current.text = text
      blocks.append(current)
    }
    current = TextBlock(text: "", container: 0, firstNode: 0)
    breakCount = 0
  }

  private static func endsSentence(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last(where: { $0 != 0x22 && $0 != 0x29 }) else { return false }
    if last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A { return true }
    // The last bytes of » … ”.
    return bytes.suffix(2).elementsEqual([0xC2, 0xBB]) || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
      || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
  }
}
