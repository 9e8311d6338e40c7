/// Which elements of a page are dropped before its text is read, by tag, role, visibility, class and id.
struct BoilerplateMask: Sendable {
  /// Per node: dropped with all that is below it.
  private(set) var isDropped: [Bool]
  /// Elements named as the opening summary, in document order.
  private(set) var leads: [Int] = []

  /// A note (date, author, caption) over this many bytes is no note.
  private static let noteLimitInBytes = 400

  /// More elements than this are not looked at for a lead.
  private static let leadLimit = 16

  /// Furniture that holds this share of the page's running text is not furniture.
  private static let proseShareLimit = 0.6

  init(_ tree: PageTree) {
    isDropped = Array(repeating: false, count: tree.nodes.count)
    let prose = ProseCount(tree)
    let anchors = BoilerplateMask.anchors(of: tree)
    let pageProse = max(prose.total, 1)
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag == .text || node.tag == .html || node.tag == .body {
        index += 1
        continue
      }
      let end = max(Int(node.end), index + 1)
      // A dropped element may not take the article along: some sites wrap it in a form or in `.has-sidebar`.
      let holdsArticle =
        anchors.contains { tree.contains(index, $0) }
        || Double(prose.count(in: index..<end)) > BoilerplateMask.proseShareLimit * Double(pageProse)
      let isDroppedHere: Bool
      switch BoilerplateMask.verdict(on: index, tree) {
      case .unseen: isDroppedHere = true
      case .furniture: isDroppedHere = !holdsArticle
      case .note:
        isDroppedHere = !holdsArticle && prose.textCount(in: index..<end) <= BoilerplateMask.noteLimitInBytes
      case .lead:
        if leads.count < BoilerplateMask.leadLimit { leads.append(index) }
        isDroppedHere = false
      case nil: isDroppedHere = false
      }
      if isDroppedHere {
        isDropped[index] = true
        index = end
      } else {
        index += 1
      }
    }
  }

  private enum Verdict {
    case unseen, furniture, note, lead
  }

  private static func verdict(on node: Int, _ tree: PageTree) -> Verdict? {
    let tag = tree.nodes[node].tag
    if tag.isUnseen { return .unseen }
    switch tag {
    case .nav, .aside, .footer, .form, .dialog: return .furniture
    case .figcaption: return .note
    default: break
    }
    guard tree.nodes[node].attributesStart < tree.nodes[node].attributesEnd else { return nil }
    if tree.has(.hidden, node) || tree.attribute(.ariaHidden, of: node) == "true" { return .furniture }
    if let style = tree.attribute(.style, of: node)?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return .furniture
    }
    if let role = tree.attribute(.role, of: node), BoilerplateWords.roles.contains(role.lowercased()) {
      return .furniture
    }
    switch tree.attribute(.itemprop, of: node) {
    case "author", "datePublished", "dateModified", "publisher", "copyrightHolder", "caption": return .note
    case "articleBody", "headline", "text": return nil
    case "comment": return .furniture
    default: break
    }
    var found: Verdict?
    for name in [PageAttribute.class, .id] {
      guard let value = tree.attribute(name, of: node) else { continue }
      switch BoilerplateWords.verdict(on: value) {
      case .furniture: return .furniture
      case .note where tag != .article && tag != .main: found = .note
      case .lead where found == nil: found = .lead
      default: break
      }
    }
    return found
  }

  /// The places that certainly belong to the article: its marked body, else its heading.
  private static func anchors(of tree: PageTree) -> [Int] {
    var bodies: [Int] = []
    var headings: [Int] = []
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      if tree.attribute(.itemprop, of: index) == "articleBody" { bodies.append(index) }
      if tree.nodes[index].tag == .h1 { headings.append(index) }
    }
    // Several headings or bodies are a list of teasers: none of them protects what is around it.
    if let body = bodies.first { return bodies.count == 1 ? [body] : [] }
    return headings.count == 1 ? headings : []
  }
}

/// Bytes of text up to each node: in links, outside of them, and all.
struct ProseCount: Sendable {
  private var proseBefore: [Int32] = [0]
  private var textBefore: [Int32] = [0]

  init(_ tree: PageTree) {
    proseBefore.reserveCapacity(tree.nodes.count + 1)
    textBefore.reserveCapacity(tree.nodes.count + 1)
    var prose: Int32 = 0
    var text: Int32 = 0
    var linkEnd: Int32 = 0
    var unseenEnd: Int32 = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.tag == .a { linkEnd = max(linkEnd, node.end) }
      if node.tag.isUnseen { unseenEnd = max(unseenEnd, node.end) }
      if node.tag == .text, index >= unseenEnd {
        var visible: Int32 = 0
        for byte in tree.bytes[Int(node.textStart)..<Int(node.textEnd)] where byte > 0x20 { visible += 1 }
        text += visible
        if index >= linkEnd { prose += visible }
      }
      proseBefore.append(prose)
      textBefore.append(text)
    }
  }

  /// Bytes outside links on the whole page.
  var total: Int { Int(proseBefore[proseBefore.count - 1]) }

  /// Bytes outside links in a range of nodes.
  func count(in nodes: Range<Int>) -> Int {
    Int(proseBefore[nodes.upperBound]) - Int(proseBefore[nodes.lowerBound])
  }

  /// Bytes of text in a range of nodes.
  func textCount(in nodes: Range<Int>) -> Int {
    Int(textBefore[nodes.upperBound]) - Int(textBefore[nodes.lowerBound])
  }
}
