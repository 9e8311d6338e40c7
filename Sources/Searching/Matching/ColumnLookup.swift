import Archive
import Corpus
import Entities
import QueryLanguage

/// Finds the articles that columns decide on, for the filters of a request and the conditions of its query
/// alike; for one state of an archive.
///
/// An answer is a truth value for each ordinal; where there is no article it means nothing.
struct ColumnLookup {
  private let snapshot: Snapshot
  private let sourceOfArticle: [Int32]
  /// Read when first asked for.
  private var articlesOfAuthor: [String: [Int]]?

  init(_ snapshot: Snapshot) throws {
    self.snapshot = snapshot
    sourceOfArticle = try snapshot.column(.source)
  }

  private var noArticle: [Bool] { [Bool](repeating: false, count: sourceOfArticle.count) }

  /// The articles of a range of days, both ends included; an undated one is in none.
  func articles(from first: Day?, to last: Day?) throws -> [Bool] {
    // The least of all days stands for none.
    let (first, last) = (first?.number ?? DocValues.undated + 1, last?.number ?? .max)
    return try snapshot.column(.day).map { first <= $0 && $0 <= last }
  }

  /// The articles of a selection.
  ///
  /// - Complexity: a look-up for each.
  func articles(_ selection: ArticleSelection) throws -> [Bool] {
    var isMeant = noArticle
    for handle in selection.handles {
      for ordinal in try snapshot.ordinals(handlePrefix: handle) where isMeant.indices.contains(ordinal) {
        isMeant[ordinal] = true
      }
    }
    return isMeant
  }

  /// The articles from sources that a name means.
  func articles(ofSource name: String, _ match: ValueCondition.Match = .name) throws -> [Bool] {
    let sources = try snapshot.sources()
    var isMeant = [Bool](repeating: false, count: Int(sources.keys.max() ?? 0) + 1)
    for (id, _) in NameMatch(name, match).best(of: sources, name: \.value) { isMeant[Int(id)] = true }
    // A damaged column may name any source.
    return sourceOfArticle.map { isMeant.indices.contains(Int($0)) && isMeant[Int($0)] }
  }

  /// The articles by authors that a name means.
  ///
  /// - Complexity: the first time, all authors of the archive are read.
  mutating func articles(ofAuthor name: String, _ match: ValueCondition.Match = .name) throws -> [Bool] {
    var isMeant = noArticle
    for (_, ordinals) in NameMatch(name, match).best(of: try authors(), name: \.key) {
      for ordinal in ordinals { isMeant[ordinal] = true }
    }
    return isMeant
  }

  private mutating func authors() throws -> [String: [Int]] {
    if let articlesOfAuthor { return articlesOfAuthor }
    var articles: [String: [Int]] = [:]
    try snapshot.forEachAuthor { ordinal, author in
      if sourceOfArticle.indices.contains(ordinal) { articles[author, default: []].append(ordinal) }
    }
    articlesOfAuthor = articles
    return articles
  }

  /// The articles that name any of the entities.
  ///
  /// - Complexity: one pass over the postings of each; over the entities of all articles where there are many.
  func articles(naming entities: [StoredEntity]) throws -> [Bool] {
    var isMeant = noArticle
    if entities.count > Self.fewEntities {
      let column = try snapshot.entityColumn()
      var isWanted = [Bool](repeating: false, count: column.idLimit)
      for entity in entities where isWanted.indices.contains(Int(entity.id)) {
        isWanted[Int(entity.id)] = true
      }
      for ordinal in isMeant.indices {
        isMeant[ordinal] = column.entities(ofArticle: ordinal).contains { isWanted[Int($0)] }
      }
    } else {
      for entity in entities {
        for ordinal in try snapshot.ordinals(ofEntity: entity.id) where isMeant.indices.contains(ordinal) {
          isMeant[ordinal] = true
        }
      }
    }
    return isMeant
  }

  private static let fewEntities = 16

  // MARK: - Conditions of a query

  /// The articles that have a value, with what a person should know of it: a name that nobody has is no
  /// article's, and one of several entities means any of them.
  ///
  /// - Throws: ``SearchError/noEntities(path:)`` where names were never looked for; ``ArchiveError``.
  mutating func articles(_ condition: ValueCondition) throws -> (isMeant: [Bool], remark: SearchRemark?) {
    switch condition.field {
    case .source:
      let isMeant = try articles(ofSource: condition.text, condition.match)
      let names = try snapshot.sources().values
      return (isMeant, isMeant.contains(true) ? nil : unknown(condition, near: near(condition.text, names)))
    case .author:
      let isMeant = try articles(ofAuthor: condition.text, condition.match)
      let names = try authors().keys
      return (isMeant, isMeant.contains(true) ? nil : unknown(condition, near: near(condition.text, names)))
    case .actor: return try articles(condition, .actor)
    case .city: return try articles(condition, .city)
    case .country: return try articles(condition, .country)
    }
  }

  private func articles(
    _ condition: ValueCondition, _ facet: Facet
  ) throws -> (isMeant: [Bool], remark: SearchRemark?) {
    let resolution =
      condition.match == .prefix
      ? try snapshot.resolution(ofPrefix: condition.text, facet: facet)
      : try snapshot.resolution(of: condition.text, facet: facet, isExact: condition.match == .exact)
    switch resolution {
    case .entities(let entities):
      return (try articles(naming: entities), nil)
    case .several(let candidates):
      return (
        try articles(naming: candidates.map(\.entity)),
        SearchRemark(
          byteRange: condition.range,
          reason: .severalEntities(condition.text, facet, candidates: candidates.map(NameCandidate.init)))
      )
    case .unknown(let near):
      return (noArticle, unknown(condition, near: near.map(\.entity.name)))
    }
  }

  private func near(_ name: String, _ names: some Sequence<String>) -> [String] {
    var search = NearNames<String>(name, limit: 5)
    for other in names { search.consider(other, folded: NameFolding.folded(other), weight: 0) }
    return search.nearest
  }

  private func unknown(_ condition: ValueCondition, near: [String]) -> SearchRemark {
    SearchRemark(
      byteRange: condition.range, reason: .unknownValue(condition.text, condition.field, near: near))
  }
}
