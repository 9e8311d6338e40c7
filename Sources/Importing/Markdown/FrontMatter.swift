import Yams

/// The block of YAML between lines of three hyphens that may open a text.
enum FrontMatter {
  /// The draft that the front matter of `text` gives, and the text behind it; nil where there is none.
  ///
  /// Names are those of `ArticleField`. Where the YAML is broken, as a title with a colon in it makes it, its lines
  /// are read as `name: value`; it is an issue only where that gives nothing either.
  static func split(_ text: String) throws(ImportIssue.Reason) -> (draft: ArticleDraft, rest: Substring)? {
    guard let (yaml, rest) = block(of: text) else { return nil }
    guard yaml.utf8.count <= limitInBytes, !hasManyAliases(yaml) else {
      throw .malformed(.frontMatter, .tooLarge)
    }
    var values: [(name: String, value: String)] = []
    var problem = ""
    do {
      let node = try Yams.compose(yaml: String(yaml))
      guard let mapping = node?.mapping else { return nil }
      values = mapping.map { ($0.key.string ?? "", self.text(of: $0.value)) }
    } catch {
      problem = String(describing: error).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      values = plainValues(yaml)
    }
    guard problem.isEmpty || !values.isEmpty else {
      throw .malformed(.frontMatter, .told(problem))
    }
    var lookup = FieldLookup(map: FieldMap())
    var ranks: [ArticleField: Int] = [:]
    var draft = ArticleDraft()
    for (name, value) in values where !value.isEmpty {
      guard let (field, rank) = lookup.meaning(of: name), rank < ranks[field] ?? Int.max else { continue }
      ranks[field] = rank
      draft[field] = value
    }
    return (draft, rest)
  }

  private static let limitInBytes = 256 * 1024

  private static func block(of text: String) -> (yaml: Substring, rest: Substring)? {
    guard text.hasPrefix("---") else { return nil }
    var rest = Substring(text)
    var start: String.Index?
    while !rest.isEmpty {
      let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
      let line = rest[..<end]
      let next = end < rest.endIndex ? rest.index(after: end) : end
      let mark = line.prefix(3)
      let isMark = line.dropFirst(3).allSatisfy(\.isWhitespace) && line.count >= 3
      if let start {
        if isMark, mark == "---" || mark == "..." { return (text[start..<line.startIndex], rest[next...]) }
      } else {
        guard isMark, mark == "---" else { return nil }
        start = next
      }
      rest = rest[next...]
    }
    return nil
  }

  /// Whether aliases are many enough to unfold into far more than was written.
  private static func hasManyAliases(_ yaml: Substring) -> Bool {
    var count = 0
    var previous: UInt8 = 0x20
    for byte in yaml.utf8 {
      if previous == UInt8(ascii: "*"), byte > 0x20 { count += 1 }
      previous = byte
    }
    return count > 40 && yaml.contains("&")
  }

  /// A scalar as written, or a list of them joined by commas.
  private static func text(of node: Node) -> String {
    if let text = node.string { return node.tag.description == "tag:yaml.org,2002:null" ? "" : text }
    if let list = node.sequence {
      return list.map { $0.string ?? $0.mapping?["name"]?.string ?? "" }.filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    return node.mapping?["name"]?.string ?? ""
  }

  private static func plainValues(_ yaml: Substring) -> [(name: String, value: String)] {
    yaml.split(whereSeparator: \.isNewline).compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
      var value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      while value.last?.isWhitespace == true { value.removeLast() }
      if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
        value = value.dropFirst().dropLast()
      }
      return (String(line[..<colon]), String(value))
    }
  }
}
