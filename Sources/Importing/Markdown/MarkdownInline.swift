/// The marks inside of Markdown paragraphs.
enum MarkdownInline {
  /// The text without emphasis marks, images and tags; of links their text stays. Linear for all but brackets that
  /// are never closed, which are looked for within a bounded distance.
  static func plain(_ markdown: String) -> String {
    guard markdown.utf8.contains(where: { "*_`[]<&\\~!".utf8.contains($0) }) else { return markdown }
    var text = replacingLinks(markdown)
    if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) {
      text = MarkupText.strippingTags(replacingAutolinks(text))
    }
    return droppingEmphasis(text)
  }

  /// No link is longer than this.
  private static let longestLink = 2000

  /// `![image](…)` goes, `[text](…)`, `[text][name]` leave their text, `[^1]` goes.
  private static func replacingLinks(_ text: String) -> String {
    guard text.contains("[") else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "[") {
      var before = rest[..<open]
      let tail = rest[rest.index(after: open)...]
      guard before.last != "\\", let close = closingIndex("[", "]", in: tail) else {
        result += rest[...open]
        rest = tail
        continue
      }
      let label = tail[..<close]
      let behind = tail[tail.index(after: close)...]
      var target: Substring?
      if behind.first == "(", let end = closingIndex("(", ")", in: behind.dropFirst()) {
        target = behind[behind.index(after: end)...]
      } else if behind.first == "[", let end = closingIndex("[", "]", in: behind.dropFirst()) {
        target = behind[behind.index(after: end)...]
      }
      if label.first == "^" {
        result += before
        rest = behind.first == ":" ? behind.dropFirst().drop(while: \.isWhitespace) : behind
      } else if let target {
        let isImage = before.last == "!"
        if isImage { before.removeLast() }
        result += before
        if !isImage { result += replacingLinks(String(label)) }
        rest = target
      } else {
        // Brackets that link nothing: « il [le ministre] dit ».
        result += rest[...open]
        rest = tail
      }
    }
    return result + rest
  }

  private static func closingIndex(_ open: Character, _ close: Character, in text: Substring) -> String.Index?
  {
    var depth = 0
    var isEscaped = false
    for (index, character) in zip(text.indices, text).prefix(longestLink) {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == open {
        depth += 1
        if depth > 20 { return nil }
      } else if character == close {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// `<https://…>` leaves its address.
  private static func replacingAutolinks(_ text: String) -> String {
    text.replacing(/<((?:https?|mailto):[^\s<>]{1,2000})>/) { $0.output.1 }
  }

  /// Drops `*`, `_`, `~~` and backquotes that come in pairs around something, and the backslash of escapes.
  private static func droppingEmphasis(_ text: String) -> String {
    let characters = Array(text)
    var dropped = Set<Int>()
    /// Runs of marks that opened something, by mark and length.
    var openRuns: [String: [Int]] = [:]
    var index = 0
    while index < characters.count {
      let mark = characters[index]
      if mark == "\\", index + 1 < characters.count, characters[index + 1].isASCII,
        characters[index + 1].isPunctuation || characters[index + 1].isSymbol
      {
        dropped.insert(index)
        index += 2
        continue
      }
      guard "*_~`".contains(mark) else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, characters[end] == mark { end += 1 }
      let before = index > 0 ? characters[index - 1] : " "
      let after = end < characters.count ? characters[end] : " "
      let isInsideWord =
        mark == "_" && (before.isLetter || before.isNumber) && (after.isLetter || after.isNumber)
      let isMark = end - index <= 3 && !isInsideWord && !(mark == "~" && end - index != 2)
      let run = String(characters[index..<end])
      if isMark {
        if !before.isWhitespace, let start = openRuns[run]?.popLast() {
          dropped.formUnion(start..<(start + end - index))
          dropped.formUnion(index..<end)
        } else if !after.isWhitespace {
          openRuns[run, default: []].append(index)
        }
      }
      index = end
    }
    return String(characters.indices.lazy.filter { !dropped.contains($0) }.map { characters[$0] })
  }
}
