import Entities

/// The articles that splits name, as people wrote them: keys, or handles by four characters or more.
///
/// Tells most articles that no split names them without going through the splits.
struct SplitReferences {
  private let written: Set<String>
  /// References that may be handles, in lower case.
  private let prefixes: Set<String>
  private let prefixLengths: [Int]

  init(_ splits: [Split]) {
    written = Set(splits.flatMap(\.articles))
    prefixes = Set(
      written.map { $0.lowercased() }.filter {
        (ArticleHandle.shortestPrefix...ArticleHandle.length).contains($0.utf8.count)
      })
    prefixLengths = Set(prefixes.map(\.utf8.count)).sorted()
  }

  var isEmpty: Bool { written.isEmpty }

  /// The references of those written that mean an article.
  func references(articleKey: String, handle: @autoclosure () -> String) -> [String] {
    let key = written.contains(articleKey) ? [articleKey] : []
    if prefixLengths.isEmpty { return key }
    let handle = handle()
    return key + prefixLengths.map { String(handle.prefix($0)) }.filter(prefixes.contains)
  }

  /// As ``references(articleKey:handle:)`` has a reference: handles in lower case.
  static func folded(_ reference: String) -> String { reference.lowercased() }
}
