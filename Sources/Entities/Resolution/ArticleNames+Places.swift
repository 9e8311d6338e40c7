import Corpus

extension ArticleNames {
  /// Tells cities, countries and other places apart by the gazetteer, and ties the forms of each.
  mutating func resolvePlaces(_ authority: NameAuthority, in text: UnsafeBufferPointer<UInt8>) {
    let places = groups.indices.filter { groups[$0].kind == .place }
    for group in places { classify(group, in: text) }
    for kind in [EntityKind.city, .country] {
      let path: KeyPath<NameAuthority.Entry, Int32> = kind == .city ? \.city : \.country
      uniteEqual(places.filter { groups[$0].placeKind == kind }, path) { _ in true }
    }
    uniteEqual(places.filter { groups[$0].placeKind == nil }, \.otherPlace) { _ in true }
  }

  private mutating func classify(_ group: Int, in text: UnsafeBufferPointer<UInt8>) {
    if groups[group].known.isPlace {
      groups[group].placeKind = Self.kind(of: groups[group].known)
      return
    }
    // « au Havre », « du Mans », « aux Lilas »: the article is part of the name.
    guard let article = articleBefore(mentions[groups[group].firstMention].range.lowerBound, in: text) else {
      return
    }
    let name = Array(article.utf8) + bytes[groups[group].folded]
    let known = name.withUnsafeBufferPointer { authority.entry($0) }
    guard known.isPlace else { return }
    groups[group].known = known
    groups[group].placeKind = Self.kind(of: known)
    let start = bytes.count
    bytes += name
    groups[group].compared = start..<bytes.count
  }

  private static func kind(of entry: NameAuthority.Entry) -> EntityKind? {
    if entry.country >= 0 { .country } else if entry.city >= 0 { .city } else { nil }
  }

  private func articleBefore(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> StaticStringBytes? {
    for (spelling, article) in Self.articles {
      let count = spelling.utf8CodeUnitCount
      guard start >= count else { continue }
      let before = text[start - count..<start]
      if zip(before, UnsafeBufferPointer(start: spelling.utf8Start, count: count)).allSatisfy({
        $0 | 0x20 == $1 || $0 == $1
      }), start == count || !Self.isLetter(text[start - count - 1]) {
        return StaticStringBytes(article)
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
  }

  private static let articles: [(StaticString, StaticString)] = [
    ("au ", "le "), ("du ", "le "), ("le ", "le "), ("la ", "la "), ("aux ", "les "), ("des ", "les "),
    ("les ", "les "),
  ]
}

struct StaticStringBytes {
  let utf8: UnsafeBufferPointer<UInt8>

  init(_ string: StaticString) {
    utf8 = UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount)
  }
}
