/// Plain text out of a field that holds a fragment of HTML, as many exports have it in their text fields.
enum MarkupText {
  /// The text without tags and with character references resolved, where `text` clearly is a fragment of HTML: it has
  /// a closing tag or a line break's tag. Else as it is: `a < b & c` stays.
  static func plain(_ text: String) -> String {
    guard text.containsASCII("<"), hasTags(text) else { return text }
    return strippingTags(text)
  }

  private static func hasTags(_ text: String) -> Bool {
    text.contains(/<\/(?:p|div|em|strong|b|i|a|h[1-6]|li|ul|span|blockquote)\s*>|<br\s*\/?>/.ignoresCase())
  }

  /// Drops tags and comments, ends a paragraph at those tags that do, and resolves character references.
  static func strippingTags(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      result += CharacterReference.resolving(rest[..<open])
      let tail = rest[open...]
      if tail.hasPrefix("<!--") {
        rest = tail.firstRange(of: "-->").map { tail[$0.upperBound...] } ?? ""
      } else if let close = tail.utf8.prefix(longestTagInBytes).firstIndex(of: UInt8(ascii: ">")),
        let name = tagName(tail[tail.index(after: open)..<close])
      {
        rest = tail[tail.index(after: close)...]
        if blockTags.contains(name) { result += "\n" }
        if ["script", "style"].contains(name), !tail.hasPrefix("</") {
          // Without its end it hides the rest, as in a browser.
          rest = rest.firstRange(of: "</" + name).map { rest[$0.lowerBound...] } ?? ""
        }
      } else {
        result += "<"
        rest = tail.dropFirst()
      }
    }
    return result + CharacterReference.resolving(rest)
  }

  /// What is longer between `<` and `>` is no tag; a bound keeps the reading linear.
  private static let longestTagInBytes = 1024

  /// The name in what stands between `<` and `>`, or nil where that is no tag.
  private static func tagName(_ inside: Substring) -> String? {
    let name = (inside.hasPrefix("/") ? inside.dropFirst() : inside).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    guard name.first?.isLetter == true, name.count <= 12 else { return nil }
    return name.lowercased()
  }

  private static let blockTags: Set<String> = [
    "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "tr", "table",
    "section",
    "article", "figure", "figcaption", "hr", "pre",
  ]
}
