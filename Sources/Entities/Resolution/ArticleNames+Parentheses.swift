import Corpus

extension ArticleNames {
  /// Ties `Long Name (ACRONYM)` and `ACRONYM (Long Name)`.
  ///
  /// An acronym right behind an organisation is tied where its letters fit the name, or else where it is used
  /// for an organisation elsewhere in the article and is not known as another: `Observatoire syrien des droits
  /// de l'homme (SOHR)`. Persons only where the initials fit.
  mutating func tieParentheses(in text: UnsafeBufferPointer<UInt8>) {
    var groupOfMention = [Int](repeating: 0, count: mentions.count)
    for group in groups.indices {
      var mention = groups[group].firstMention
      while mention >= 0 {
        groupOfMention[mention] = group
        mention = mentions[mention].next
      }
    }
    for mention in mentions.indices {
      let outer = groupOfMention[mention]
      guard groups[outer].kind != .place || groups[outer].organisations > 0,
        let inside = Parenthesis(after: mentions[mention].range.upperBound, in: text)
      else { continue }
      if mention + 1 < mentions.count, mentions[mention + 1].range == inside.range {
        tie(outer, groupOfMention[mention + 1])
      } else if Self.isAcronym(inside.range, in: text) {
        let folded = Array(NameFolding.folded(String(decoding: text[inside.range], as: UTF8.self)).utf8)
        for other in folded.withUnsafeBufferPointer({ groups(ofFolded: $0) }) { tie(outer, other) }
      }
    }
  }

  private mutating func tie(_ outer: Int, _ inner: Int) {
    guard root(outer) != root(inner), !groups[outer].isAttached, !groups[inner].isAttached else { return }
    let outerWords = words(of: groups[outer].folded).count
    let innerWords = words(of: groups[inner].folded).count
    let (long, short) = outerWords >= innerWords ? (outer, inner) : (inner, outer)
    guard groups[short].isAcronym, !groups[long].isAcronym, max(outerWords, innerWords) > 1,
      !areKnownApart(long, short, \.organisation),
      groups[short].known.organisation < 0
        || groups[short].known.organisation == groups[long].known.organisation || fits(short, long)
    else { return }
    if !fits(short, long) {
      guard groups[long].kind == .organisation, short == inner, groups[short].kind == .organisation,
        groups[short].mentionCount > 1 || groups[short].organisations > 1
      else { return }
    }
    groups[short].kind = groups[long].kind
    attach(short, to: long)
  }

  private func fits(_ short: Int, _ long: Int) -> Bool {
    let name = groups[long].folded
    let article = withBytes { NameParticles.articleLength(UnsafeBufferPointer(rebasing: $0[name])) }
    return Acronym.fits(groups[short].folded, name, in: bytes)
      || article > 0 && Acronym.fits(groups[short].folded, name.dropFirst(article), in: bytes)
  }
}

/// What stands between parentheses that open right behind a name.
private struct Parenthesis {
  /// Without white space and quotes at its ends.
  var range: Range<Int>

  init?(after end: Int, in text: UnsafeBufferPointer<UInt8>) {
    var position = end
    func skipSpaces() {
      while position < text.count, text[position] == 0x20 || text[position] == 0xC2 || text[position] == 0xA0
      {
        position += 1
      }
    }
    skipSpaces()
    guard position < text.count, text[position] == UInt8(ascii: "("), position - end <= 3 else { return nil }
    position += 1
    skipSpaces()
    if position < text.count, text[position] == UInt8(ascii: "\"") { position += 1 }
    let start = position
    let limit = min(text.count, start + 120)
    while position < limit, text[position] != UInt8(ascii: ")") { position += 1 }
    guard position < limit else { return nil }
    while position > start, text[position - 1] == 0x20 || text[position - 1] == UInt8(ascii: "\"") {
      position -= 1
    }
    guard position > start else { return nil }
    range = start..<position
  }
}
