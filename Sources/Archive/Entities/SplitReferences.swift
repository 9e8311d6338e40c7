import Entities

/// Splits by the articles that they name, as people wrote them: keys, or handles by four characters or more.
///
/// Tells most articles that no split names them without going through the splits.
struct SplitReferences {
  private let splits: [Split]
  /// By reference as written: the places of the splits that have it.
  private var placesOfKey: [String: [Int]] = [:]
  /// By reference that may be a handle, in lower case.
  private var placesOfPrefix: [String: [Int]] = [:]
  private let prefixLengths: [Int]

  init(_ splits: [Split]) {
    self.splits = splits
    for (place, split) in splits.enumerated() {
      for written in split.articles {
        placesOfKey[written, default: []].append(place)
        let folded = Self.folded(written)
        if (ArticleHandle.shortestPrefix...ArticleHandle.length).contains(folded.utf8.count) {
          placesOfPrefix[folded, default: []].append(place)
        }
      }
    }
    prefixLengths = Set(placesOfPrefix.keys.map(\.utf8.count)).sorted()
  }

  /// The references that mean an article: its key as written, beginnings of its handle in lower case.
  func references(articleKey: String, handle: @autoclosure () -> String) -> [String] {
    let key = placesOfKey[articleKey] == nil ? [] : [articleKey]
    return key + prefixes(of: handle())
  }

  /// The splits that name an article, in their order.
  func splits(articleKey: String, handle: @autoclosure () -> String) -> [Split] {
    var places = Set(placesOfKey[articleKey] ?? [])
    for prefix in prefixes(of: handle()) { places.formUnion(placesOfPrefix[prefix] ?? []) }
    return places.sorted().map { splits[$0] }
  }

  private func prefixes(of handle: @autoclosure () -> String) -> [String] {
    if prefixLengths.isEmpty { return [] }
    let handle = handle()
    return prefixLengths.map { String(handle.prefix($0)) }.filter { placesOfPrefix[$0] != nil }
  }

  /// As ``references(articleKey:handle:)`` has a reference: handles in lower case.
  static func folded(_ reference: String) -> String { reference.lowercased() }
}
