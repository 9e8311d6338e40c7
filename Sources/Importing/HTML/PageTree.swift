/// A parsed page as flat arrays in document order, where the nodes below one node are a range.
///
/// Nothing here recurses, so a page may be nested as deep as it likes.
struct PageTree: Sendable {
  /// An element, or a run of text (`tag` is `.text`).
  struct Node: Sendable {
    var tag: PageTag
    /// Index of the element around it; -1 at the root.
    var parent: Int32
    /// Index after its last descendant.
    var end: Int32
    /// Byte range of a text in `bytes`; empty for an element.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
    /// Range of an element's attributes in `attributes`.
    var attributesStart: Int32 = 0
    var attributesEnd: Int32 = 0
  }

  struct Attribute: Sendable {
    var name: PageAttribute
    var start: Int32
    var end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// UTF-8 of all texts and attribute values.
  var bytes: [UInt8] = []

  /// The nodes strictly below `node`.
  func descendants(of node: Int) -> Range<Int> {
    let end = max(Int(nodes[node].end), node + 1)
    return node + 1..<end
  }

  /// Whether `node` is `ancestor` or lies below it.
  func contains(_ ancestor: Int, _ node: Int) -> Bool {
    node >= ancestor && node < Int(nodes[ancestor].end)
  }

  /// The value of an attribute, or nil where the element does not have it. Linear in its attributes.
  func attribute(_ name: PageAttribute, of node: Int) -> String? {
    let element = nodes[node]
    for index in Int(element.attributesStart)..<Int(element.attributesEnd) {
      let attribute = attributes[index]
      if attribute.name == name {
        return String(decoding: bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether the element has the attribute, be it empty.
  func has(_ name: PageAttribute, _ node: Int) -> Bool {
    let element = nodes[node]
    return (Int(element.attributesStart)..<Int(element.attributesEnd)).contains {
      attributes[$0].name == name
    }
  }

  /// The text below `node` on one line, white space collapsed, without scripts and styles.
  func text(of node: Int) -> String {
    var line = TextLine()
    var index = node
    let end = Int(nodes[node].end)
    while index < end {
      let child = nodes[index]
      if index != node, child.tag.isUnseen {
        index = max(Int(child.end), index + 1)
        continue
      }
      if child.tag == .text {
        line.append(bytes[Int(child.textStart)..<Int(child.textEnd)])
      } else if !child.tag.isInline {
        line.appendSpace()
      }
      index += 1
    }
    return line.finish()
  }

  /// The text below `node` as it is written, for scripts.
  func rawText(of node: Int) -> String {
    var raw: [UInt8] = []
    for index in descendants(of: node) where nodes[index].tag == .text {
      raw.append(contentsOf: bytes[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)])
    }
    return String(decoding: raw, as: UTF8.self)
  }
}
