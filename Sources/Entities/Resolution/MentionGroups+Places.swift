import Corpus

extension MentionGroups {
  /// Tells cities, countries and other places apart by the gazetteer, and ties the forms of each.
  mutating func resolvePlaces(in text: UnsafeBufferPointer<UInt8>) {
    let places = groups.indices.filter { groups[$0].kind == .place }
    guard !places.isEmpty else { return }
    for group in places { classify(group, in: text) }
    uniteEqual(places.filter { groups[$0].placeKind == .city }, .cities) { _ in true }
    uniteEqual(places.filter { groups[$0].placeKind == .country }, .countries) { _ in true }
    uniteEqual(places.filter { groups[$0].placeKind == nil }, .places) { _ in true }
    attachShortCities(places)
  }

  // MARK: - Kinds

  private mutating func classify(_ group: Int, in text: UnsafeBufferPointer<UInt8>) {
    if groups[group].known.isPlace {
      groups[group].placeKind = kind(of: group, in: text)
      return
    }
    let first = mentions[groups[group].firstMention].range
    // « au Havre », « du Mans », « aux Lilas »: the article is part of the name.
    if let article = PlaceContext.article(before: first.lowerBound, in: text) {
      let name =
        Array(UnsafeBufferPointer(start: article.utf8Start, count: article.utf8CodeUnitCount))
        + bytes[groups[group].folded]
      let known = name.withUnsafeBufferPointer { gazetteer.known(as: $0) }
      if known.city >= 0 {
        groups[group].known = known
        groups[group].placeKind = .city
        let start = bytes.count
        bytes += name
        groups[group].compared = start..<bytes.count
        return
      }
    }
    if isCommune(group, in: text) { groups[group].placeKind = .city }
  }

  /// A place of the gazetteer: a country before a city; a city that has its name from a region, or gave it one,
  /// is the region where most mentions stand behind an article or « en »: au Québec, la Vienne.
  private func kind(of group: Int, in text: UnsafeBufferPointer<UInt8>) -> EntityKind? {
    let known = groups[group].known
    if known.country >= 0 { return .country }
    guard known.city >= 0 else { return nil }
    guard known.place >= 0 else { return .city }
    var regions = 0
    var mention = groups[group].firstMention
    while mention >= 0 {
      if PlaceContext.isRegion(before: mentions[mention].range.lowerBound, in: text) { regions += 1 }
      mention = mentions[mention].next
    }
    return 2 * regions > groups[group].mentionCount ? nil : .city
  }

  /// Whether a place that no list has is named as communes are: « Plouay (Morbihan) ».
  ///
  /// One word, or several that hyphens join: not « Bois Belleau (Aisne) » or « prison de Fresnes (Val-de-Marne) ».
  private func isCommune(_ group: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = mentions[groups[group].firstMention].range
    guard let capital = text[first].first, capital >= 0x41 && capital <= 0x5A || capital == 0xC3,
      !text[first].contains(0x20)
    else { return false }
    var mention = groups[group].firstMention
    while mention >= 0 {
      let end = mentions[mention].range.upperBound
      if let inside = Parenthesis(after: end, in: text) {
        let folded = Array(NameFolding.folded(String(decoding: text[inside.range], as: UTF8.self)).utf8)
        let known = folded.withUnsafeBufferPointer { gazetteer.known(as: $0) }
        if known.place >= 0 || known.country >= 0 { return true }
      }
      mention = mentions[mention].next
    }
    return false
  }

  // MARK: - Short forms

  /// Ties the beginning of a city's name to the one city of the article that has it: Choisy, Choisy-le-Roi;
  /// one that is a city itself only where it stands behind the long name.
  private mutating func attachShortCities(_ places: [Int]) {
    var index = FullNameIndex()
    let cities = places.filter { groups[$0].placeKind == .city }
    for group in cities where groups[group].wordCount > 1 && groups[group].wordCount <= longestNameInWords {
      index.insert(group, words(of: groups[group].compared), &bytes)
    }
    for group in places
    where groups[group].placeKind == .city || groups[group].known == .nothing {
      guard let longer = only(index.byStart, groups[group].compared), root(longer) != root(group),
        groups[group].placeKind == nil || groups[longer].firstMention < groups[group].firstMention
      else { continue }
      groups[group].placeKind = .city
      attach(group, to: longer)
    }
  }
}
