/// What a page says about itself outside its text: meta elements, links, microdata, JSON-LD scripts.
struct PageMetadata: Sendable {
  /// First non-empty content of each `<meta name|property|itemprop>`, by lower-case name.
  private(set) var metas: [String: String] = [:]
  private(set) var authors: [String] = []
  private(set) var titleElement = ""
  private(set) var canonicalURL = ""
  private(set) var linkedDataScripts: [String] = []
  /// First text of each microdata property that is not of an image, video, person or organisation.
  private(set) var properties: [String: String] = [:]
  /// Names of the microdata author and publisher.
  private(set) var propertyAuthor = ""
  private(set) var propertyPublisher = ""
  /// The first `<h1>` texts, at most 8.
  private(set) var headings: [String] = []
  /// Values of `<time>` in document order, at most 16; those marked as the publication's stand first.
  private(set) var times: [String] = []

  /// How many more elements are read as text: each costs what is below it, and a page may nest them.
  private var readingsLeft = 256

  init(_ tree: PageTree) {
    var publicationTimes: [String] = []
    /// Ends of the microdata items whose properties are not the article's.
    var foreignEnd = 0
    for (index, node) in tree.nodes.enumerated() where node.tag != .text {
      let hasAttributes = node.attributesStart < node.attributesEnd
      switch node.tag {
      case .meta: readMeta(index, tree)
      case .title where titleElement.isEmpty && index >= foreignEnd && mayRead():
        titleElement = tree.text(of: index)
      case .link where tree.attribute(.rel, of: index)?.lowercased() == "canonical":
        if canonicalURL.isEmpty { canonicalURL = tree.attribute(.href, of: index) ?? "" }
      case .script where tree.attribute(.type, of: index)?.lowercased().contains("ld+json") == true:
        linkedDataScripts.append(tree.rawText(of: index))
      case .svg: foreignEnd = max(foreignEnd, Int(node.end))
      case .h1 where headings.count < 8: headings.append(tree.text(of: index))
      case .time where publicationTimes.count + times.count < 16:
        let value = tree.attribute(.datetime, of: index) ?? tree.text(of: index)
        let isPublication =
          tree.attribute(.itemprop, of: index) == "datePublished"
          || tree.attribute(.class, of: index)?.lowercased().contains("publi") == true
        if isPublication { publicationTimes.append(value) } else { times.append(value) }
      default: break
      }
      guard hasAttributes, let property = tree.attribute(.itemprop, of: index) else { continue }
      if index >= foreignEnd, mayRead() { readProperty(property, index, tree) }
      if tree.has(.itemscope, index), property != "mainEntity", property != "articleBody" {
        foreignEnd = max(foreignEnd, Int(node.end))
      }
    }
    times = publicationTimes + times
  }

  private mutating func mayRead() -> Bool {
    readingsLeft -= 1
    return readingsLeft >= 0
  }

  private mutating func readMeta(_ index: Int, _ tree: PageTree) {
    guard let content = tree.attribute(.content, of: index), !content.isEmpty else { return }
    for attribute in [PageAttribute.property, .name] {
      guard let name = tree.attribute(attribute, of: index)?.lowercased() else { continue }
      if metas[name] == nil { metas[name] = content }
      if name == "author" || name == "article:author" || name == "dc.creator" || name == "parsely-author" {
        authors.append(content)
      }
    }
  }

  private mutating func readProperty(_ property: String, _ index: Int, _ tree: PageTree) {
    for name in property.split(separator: " ").map(String.init) {
      switch name {
      case "author", "publisher":
        let nested = tree.descendants(of: index).first {
          tree.nodes[$0].tag != .text && tree.attribute(.itemprop, of: $0) == "name"
        }
        let text = PageMetadata.value(of: nested ?? index, tree)
        if name == "publisher" {
          if propertyPublisher.isEmpty { propertyPublisher = text }
        } else if !text.isEmpty {
          propertyAuthor += propertyAuthor.isEmpty ? text : ", " + text
        }
      case "headline", "datePublished", "dateCreated", "description", "alternativeHeadline",
        "mainEntityOfPage",
        "url":
        if properties[name] == nil {
          let text = PageMetadata.value(of: index, tree)
          if !text.isEmpty { properties[name] = text }
        }
      default: break
      }
    }
  }

  /// The value of a microdata property: https://html.spec.whatwg.org/multipage/microdata.html#values
  private static func value(of index: Int, _ tree: PageTree) -> String {
    if let content = tree.attribute(.content, of: index) { return HTMLText.line(content) }
    switch tree.nodes[index].tag {
    case .a, .link:
      let text = tree.text(of: index)
      return text.isEmpty ? tree.attribute(.href, of: index) ?? "" : text
    case .time: return tree.attribute(.datetime, of: index) ?? tree.text(of: index)
    default: return tree.text(of: index)
    }
  }

  /// The content of the first of these names that the page has, or the empty string.
  func meta(_ names: String...) -> String {
    for name in names {
      if let content = metas[name] { return HTMLText.line(content) }
    }
    return ""
  }
}
