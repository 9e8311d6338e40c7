import Archive
import Corpus

/// The filters of a request and the conditions on columns that its query cannot do without, as tests by
/// ordinal; for one state of an archive.
///
/// Costs a few array reads an article.
struct ColumnFilter {
  private let sources: [Int32]
  private let onlyDuplicates: [Int32]?
  /// By ordinal; nil where nothing is asked.
  private var isAllowed: [Bool]?

  /// - Throws: ``SearchError`` where a name is not known or means several; ``ArchiveError``.
  init(_ request: SearchRequest, _ snapshot: Snapshot) throws {
    sources = try snapshot.column(.source)
    onlyDuplicates = request.duplicates == .only ? try snapshot.column(.duplicateOf) : nil
    let filters = request.filters
    var lookup = try ColumnLookup(snapshot)
    // An undated article is in no range but the one that nobody asked for.
    if filters.from != nil || filters.to != nil {
      restrict(to: try lookup.articles(from: filters.from, to: filters.to))
    }
    try restrict(to: filters.sources, without: filters.excludedSources) { try lookup.articles(ofSource: $0) }
    try restrict(to: filters.authors, without: filters.excludedAuthors) { try lookup.articles(ofAuthor: $0) }
    for selection in filters.selections { restrict(to: try lookup.articles(selection)) }
    for condition in filters.names {
      let entities = try snapshot.entities(meantBy: condition.name, facet: condition.facet)
      restrict(to: try lookup.articles(naming: entities), isExcluded: condition.isExcluded)
    }
  }

  private mutating func restrict(
    to wanted: [String], without unwanted: [String], articles: (String) throws -> [Bool]
  ) rethrows {
    if !wanted.isEmpty {
      let parts = try wanted.map(articles)
      restrict(to: sources.indices.map { ordinal in parts.contains { $0[ordinal] } })
    }
    for name in unwanted { restrict(to: try articles(name), isExcluded: true) }
  }

  /// Lets only those articles pass that a condition holds for, or only the others.
  ///
  /// - Parameter holds: by ordinal.
  mutating func restrict(to holds: [Bool], isExcluded: Bool = false) {
    isAllowed = zip(isAllowed ?? [Bool](repeating: true, count: holds.count), holds).map {
      $0 && $1 != isExcluded
    }
  }

  /// Every ordinal there may be.
  var ordinals: Range<Int> { sources.indices }

  @inline(__always)
  func passes(_ ordinal: Int) -> Bool {
    // A damaged index may name any ordinal; source 0 stands where there is no article.
    guard sources.indices.contains(ordinal), sources[ordinal] > 0 else { return false }
    if let onlyDuplicates, onlyDuplicates[ordinal] == 0 { return false }
    if let isAllowed, !isAllowed[ordinal] { return false }
    return true
  }
}
