import Foundation

/// Chooses the title among what a page gives, from the most to the least trusted.
enum Headline {
  /// A title as one part of the page states it.
  struct Candidate: Sendable {
    var text: String
    /// Whether sites put their name behind it (`<title>`, og:title).
    var mayNameSite: Bool
  }

  /// The title, or the empty string where no candidate says anything.
  ///
  /// The one that most others repeat wins, the most trusted of those; a truncated one only where there is no
  /// other. Quadratic in the candidates, which are few.
  static func choose(_ candidates: [Candidate], siteNames: [String]) -> String {
    let siteKeys = Set(siteNames.map(siteKey).filter { !$0.isEmpty })
    let known = candidates.map { HTMLText.key($0.text) }
    var texts: [String] = []
    for candidate in candidates {
      var text = candidate.text
      if candidate.mayNameSite { text = withoutSite(text, siteKeys: siteKeys, known: known) }
      if !text.isEmpty, !siteKeys.contains(siteKey(text)) { texts.append(text) }
    }
    let keys = texts.map(HTMLText.key)
    var best: (text: String, score: Int)?
    for (index, text) in texts.enumerated() {
      let isCut = isTruncated(text) || keys.contains { isBeginning(keys[index], of: $0) }
      let agreement = keys.count { $0 == keys[index] }
      let score = isCut ? -1 : agreement
      if score > best?.score ?? -2 { best = (text, score) }
    }
    return best?.text ?? ""
  }

  /// The text without « - Site » or « | Site » at its end, or at its start, where that is certain: the part
  /// cut off is the site's name, or what is left is what another candidate says.
  static func withoutSite(_ text: String, siteKeys: Set<String>, known: [String]) -> String {
    for separator in [" | ", " - ", " – ", " — ", " • ", " · ", " : ", " :: "] {
      guard let range = text.range(of: separator, options: .backwards) else { continue }
      let head = String(text[..<range.lowerBound])
      let tail = String(text[range.upperBound...])
      if siteKeys.contains(siteKey(tail)) || known.contains(HTMLText.key(head)) {
        // « Title | Section | Site »: what is left may end in a section.
        return withoutSite(head, siteKeys: siteKeys, known: known)
      }
      if let first = text.range(of: separator) {
        let rest = String(text[first.upperBound...])
        if siteKeys.contains(siteKey(String(text[..<first.lowerBound]))), !rest.isEmpty { return rest }
      }
    }
    return text
  }

  /// A site's name without spaces, so that a domain's name is the same.
  private static func siteKey(_ name: String) -> String {
    HTMLText.key(name).filter { $0 != " " }
  }

  private static func isTruncated(_ text: String) -> Bool {
    text.hasSuffix("…") || text.hasSuffix("...")
  }

  /// Whether a long text is the beginning of another one, cut at a length.
  private static func isBeginning(_ key: String, of other: String) -> Bool {
    key.count >= 60 && other.count > key.count && other.hasPrefix(key)
  }
}
