// The one file that speaks to libxml2. Invariants:
// - A context lives in a `ParserContext`, is used by the thread that made it, and is freed once.
// - libxml2 calls back with the builder that `parse` keeps alive until the parser has returned.
// - Strings handed to a callback are read before it returns and never kept.
// - libxml2's event interface is used, not its tree: its tree stops at 256 levels, its events do not.

import CLibXML2

/// Parses HTML as browsers' authors wrote it: errors are mended, nothing is fetched.
enum PageParser {
  /// Pages of more bytes than this are refused; what is built from one takes a small multiple of it.
  static let limitInBytes = 128 << 20

  // A static initialiser runs once, whichever thread comes first, which libxml2 asks of its caller.
  private static let library: Void = xmlInitParser()

  /// The tree of a page, or nil where it is over `limitInBytes`, is nested and broken beyond any use, or
  /// libxml2 found no memory.
  ///
  /// NUL bytes and other controls are dropped. Linear in the page.
  static func tree(of page: String) -> PageTree? {
    _ = library
    var clean: [UInt8] = []
    clean.reserveCapacity(page.utf8.count)
    for byte in page.utf8 where byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      clean.append(byte)
    }
    guard clean.count <= limitInBytes else { return nil }
    guard !clean.isEmpty else { return PageTree() }
    guard let context = ParserContext() else { return nil }
    let builder = PageTreeBuilder()
    context.parse(clean, into: builder)
    return builder.finish()
  }
}

/// Owns one libxml2 parser.
private final class ParserContext {
  private let handle: htmlParserCtxtPtr

  init?() {
    guard let handle = htmlNewParserCtxt(), handle.pointee.sax != nil else { return nil }
    self.handle = handle
  }

  deinit {
    // The document is nil unless libxml2 made one behind the events; it is never part of the context.
    if let document = handle.pointee.myDoc { xmlFreeDoc(document) }
    handle.pointee.myDoc = nil
    htmlFreeParserCtxt(handle)
  }

  func parse(_ bytes: [UInt8], into builder: PageTreeBuilder) {
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.serror = { context, error in
      guard let context, let error, error.pointee.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) else {
        return
      }
      let builder = Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
      if builder.abandonsAfterStrayEndTag(), let parser = error.pointee.ctxt {
        xmlStopParser(parser.assumingMemoryBound(to: xmlParserCtxt.self))
      }
    }
    events.startElement = { context, name, attributes in
      guard let context, let name else { return }
      let builder = Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
      builder.open(PageTag(named: String(cString: name)))
      guard var pair = attributes else { return }
      while let key = pair[0] {
        if let attribute = PageAttribute(named: String(cString: key)) {
          // A bare attribute such as `hidden` has no value.
          let value = UnsafeBufferPointer(start: pair[1], count: pair[1].map { Int(xmlStrlen($0)) } ?? 0)
          builder.add(attribute, value)
        }
        pair += 2
      }
    }
    events.endElement = { context, _ in
      guard let context else { return }
      Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue().close()
    }
    let text: charactersSAXFunc = { context, characters, count in
      guard let context, let characters, count > 0 else { return }
      Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
        .addText(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    events.characters = text
    events.ignorableWhitespace = text
    events.cdataBlock = text
    handle.pointee.sax.pointee = events

    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    withExtendedLifetime(builder) {
      handle.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      bytes.withUnsafeBytes { buffer in
        // `limitInBytes` keeps the count within 32 bits.
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = htmlCtxtReadMemory(handle, start, Int32(buffer.count), nil, "UTF-8", Int32(options))
      }
      handle.pointee.userData = nil
    }
  }
}

/// Gathers parser events into a `PageTree`.
private final class PageTreeBuilder {
  private var tree = PageTree()
  private var openElements: [Int32] = []
  /// For every stray end tag libxml2 looks through all open elements: how many it has looked at.
  private var strayEndTagWork = 0
  private var isAbandoned: Bool { strayEndTagWork > PageTreeBuilder.strayEndTagWorkLimit }

  /// About a second. Pages that people wrote stay a thousand times below it.
  private static let strayEndTagWorkLimit = 300_000_000

  func open(_ tag: PageTag) {
    let index = Int32(tree.nodes.count)
    var node = PageTree.Node(tag: tag, parent: openElements.last ?? -1, end: index + 1)
    node.attributesStart = Int32(tree.attributes.count)
    node.attributesEnd = node.attributesStart
    tree.nodes.append(node)
    openElements.append(index)
  }

  func add(_ name: PageAttribute, _ value: UnsafeBufferPointer<UInt8>) {
    guard let element = openElements.last else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: value)
    tree.attributes.append(.init(name: name, start: start, end: Int32(tree.bytes.count)))
    tree.nodes[Int(element)].attributesEnd = Int32(tree.attributes.count)
  }

  func addText(_ text: UnsafeBufferPointer<UInt8>) {
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let end = Int32(tree.bytes.count)
    let parent = openElements.last ?? -1
    // libxml2 cuts long texts: a piece that follows its predecessor in the same element joins it.
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text, tree.nodes[last].parent == parent,
      tree.nodes[last].textEnd == start
    {
      tree.nodes[last].textEnd = end
      return
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(.init(tag: .text, parent: parent, end: index + 1, textStart: start, textEnd: end))
  }

  func close() {
    guard let element = openElements.popLast() else { return }
    tree.nodes[Int(element)].end = Int32(tree.nodes.count)
  }

  /// Counts an end tag that closes nothing, and says whether the page is to be given up.
  func abandonsAfterStrayEndTag() -> Bool {
    strayEndTagWork += openElements.count
    return isAbandoned
  }

  /// The tree, or nil where the page was given up.
  func finish() -> PageTree? {
    if isAbandoned { return nil }
    while !openElements.isEmpty { close() }
    defer { tree = PageTree() }
    return tree
  }
}
