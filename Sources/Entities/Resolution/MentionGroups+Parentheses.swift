import Corpus

extension MentionGroups {
  /// Ties `Long Name (ACRONYM)` and `ACRONYM (Long Name)`.
  ///
  /// An acronym right behind an organisation is tied where its letters fit the name, or else where it is used
  /// for an organisation elsewhere in the article and is no other name, or where it is a
  /// known institution: `Observatoire syrien des droits
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
    let doesFit = fits(short, long)
    guard groups[short].isAcronym || doesFit && groups[long].kind == .organisation,
      min(outerWords, innerWords) == 1, max(outerWords, innerWords) > 1, !groups[long].isAcronym,
      doesFit || !areKnownApart(long, short, .organisations)
    else { return }
    if !doesFit {
      guard groups[long].kind == .organisation, short == inner, groups[short].kind == .organisation,
        groups[short].known.organisation < 0 ? groups[short].mentionCount > 1 : isInstitution(short)
      else { return }
    }
    groups[short].kind = groups[long].kind
    attach(short, to: long)
  }

  /// Whether the gazetteer knows an acronym as what is often named in translation, and never as what somebody is
  /// a member or the source of.
  private func isInstitution(_ group: Int) -> Bool {
    ["institution", "international", "ngo", "armed-group"]
      .contains(gazetteer.entry(groups[group].known.organisation).detail)
  }

  private func fits(_ short: Int, _ long: Int) -> Bool {
    let name = groups[long].folded
    let article = withBytes { NameParticles.articleLength(UnsafeBufferPointer(rebasing: $0[name])) }
    return Acronym.fits(groups[short].folded, name, in: bytes)
      || article > 0 && Acronym.fits(groups[short].folded, name.dropFirst(article), in: bytes)
  }
}
