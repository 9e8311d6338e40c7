import Archive
import Corpus
import Entities
import FrenchAnalysis

/// The filters of a request as tests on columns, for one state of an archive.
///
/// Costs two or three array reads an article; no table is read for any but authors and names, once a request.
struct ColumnFilter {
  private let sources: [Int32]
  private let days: [Int32]
  /// Both ends belong to the range.
  private let firstDay: Int32
  private let lastDay: Int32
  private let isAllowedSource: [Bool]
  private let onlyDuplicates: [Int32]?
  /// By ordinal, where authors or names decide.
  private var isAllowed: [Bool]?

  /// - Throws: ``SearchError`` where a name is not known or means several; ``ArchiveError``.
  init(_ request: SearchRequest, _ snapshot: Snapshot) throws {
    let filters = request.filters
    sources = try snapshot.column(.source)
    days = try snapshot.column(.day)
    // An undated article, the least of all days, is in no range but the one that nobody asked for.
    let isUnbounded = filters.from == nil && filters.to == nil
    firstDay = filters.from?.number ?? (isUnbounded ? DocValues.undated : DocValues.undated + 1)
    lastDay = filters.to?.number ?? .max
    let names = try snapshot.sources()
    var allowed = [Bool](repeating: filters.sources.isEmpty, count: Int(names.keys.max() ?? 0) + 1)
    if !filters.sources.isEmpty || !filters.excludedSources.isEmpty {
      let key = { (name: String) in snapshot.analyzer.tokens(in: name).map(\.form) }
      let (wanted, unwanted) = (Set(filters.sources.map(key)), Set(filters.excludedSources.map(key)))
      for (id, name) in names {
        let name = key(name)
        if wanted.contains(name) { allowed[Int(id)] = true }
        if unwanted.contains(name) { allowed[Int(id)] = false }
      }
    }
    // 0 stands where there is no article.
    if !allowed.isEmpty { allowed[0] = false }
    isAllowedSource = allowed
    onlyDuplicates = request.duplicates == .only ? try snapshot.column(.duplicateOf) : nil
    if !filters.authors.isEmpty || !filters.excludedAuthors.isEmpty { try requireAuthors(filters, snapshot) }
    for condition in filters.names { try require(condition, snapshot) }
  }

  /// One pass over the postings of the entity's keys.
  private mutating func require(_ condition: NameCondition, _ snapshot: Snapshot) throws {
    var holds = [Bool](repeating: false, count: sources.count)
    for entity in try snapshot.entities(meantBy: condition.name, facet: condition.facet) {
      for ordinal in try snapshot.ordinals(ofEntity: entity.id) where holds.indices.contains(ordinal) {
        holds[ordinal] = true
      }
    }
    restrict { holds[$0] != condition.isExcluded }
  }

  private mutating func requireAuthors(_ filters: SearchFilters, _ snapshot: Snapshot) throws {
    let (wanted, unwanted) = (
      Set(filters.authors.map(NameFolding.folded)), Set(filters.excludedAuthors.map(NameFolding.folded))
    )
    var isWanted = [Bool](repeating: wanted.isEmpty, count: sources.count)
    var decisions: [String: Bool] = [:]
    try snapshot.forEachAuthor { ordinal, author in
      guard isWanted.indices.contains(ordinal) else { return }
      let decision =
        decisions[author]
        ?? {
          let name = NameFolding.folded(author)
          return (wanted.isEmpty || wanted.contains(name)) && !unwanted.contains(name)
        }()
      decisions[author] = decision
      isWanted[ordinal] = decision
    }
    restrict { isWanted[$0] }
  }

  /// Lets only those of the ordinals pass that are allowed.
  private mutating func restrict(_ isWanted: (Int) -> Bool) {
    isAllowed = ordinals.map { (isAllowed?[$0] ?? true) && isWanted($0) }
  }

  /// Every ordinal there may be.
  var ordinals: Range<Int> { sources.indices }

  @inline(__always)
  func passes(_ ordinal: Int) -> Bool {
    // A damaged index may name any ordinal, and a damaged column any source.
    guard sources.indices.contains(ordinal) else { return false }
    let source = Int(sources[ordinal])
    guard isAllowedSource.indices.contains(source), isAllowedSource[source] else { return false }
    if days[ordinal] < firstDay || days[ordinal] > lastDay { return false }
    if let onlyDuplicates, onlyDuplicates[ordinal] == 0 { return false }
    if let isAllowed, !isAllowed[ordinal] { return false }
    return true
  }
}
