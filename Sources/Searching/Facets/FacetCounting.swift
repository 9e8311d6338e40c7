import Archive
import Corpus

/// Counts articles by the values of their fields.
struct FacetCounting {
  private let snapshot: Snapshot
  private let ordinals: [Int32]
  private let limit: Int
  /// An entity that is not counted.
  private let excluded: Int32?
  /// By id, in how many of the articles an entity is; counted once for all facets.
  private var entityCounts: [Int32]?

  /// - Parameters:
  ///   - ordinals: the articles, each once.
  ///   - limit: how many values of a field are given at most.
  init(_ ordinals: [Int32], limit: Int, excluding entity: Int32? = nil, in snapshot: Snapshot) {
    self.snapshot = snapshot
    self.ordinals = ordinals
    self.limit = limit
    excluded = entity
  }

  /// - Complexity: linear in the articles and their entities, over columns; names are read of the values that
  ///   may be shown only. Authors are no column: all of the archive are read.
  mutating func counts(by field: CountedField) throws -> FacetCounts {
    let tally = try tally(by: field)
    let (values, distinct) = try ValueRanking.first(limit, of: tally.counts, name: tally.name)
    return FacetCounts(field: field, values: values, distinct: distinct)
  }

  /// The counts of all values. Numbers of values are the same for all articles of one state of the archive.
  ///
  /// - Complexity: as ``counts(by:)``, no name read.
  mutating func tally(by field: CountedField) throws -> FacetTally {
    switch field {
    case .actor: try entities(.actor)
    case .city: try entities(.city)
    case .country: try entities(.country)
    case .source: try sources()
    case .author: try authors()
    case .year: try years()
    }
  }

  // MARK: - Fields

  private mutating func entities(_ facet: Facet) throws -> FacetTally {
    let column = try snapshot.entityColumn()
    var counts = entityCounts ?? counted(column)
    entityCounts = counts
    let belongs = (0...UInt8.max).map { EntityKind(rawValue: $0)?.facet == facet }
    for id in counts.indices where !belongs[Int(column.kinds[id])] { counts[id] = 0 }
    return FacetTally(counts: counts) { [snapshot] in try snapshot.entity(id: Int32($0))?.name ?? "" }
  }

  private func counted(_ column: EntityColumn) -> [Int32] {
    var counts = [Int32](repeating: 0, count: column.idLimit)
    counts.withUnsafeMutableBufferPointer { counts in
      for ordinal in ordinals {
        // An article has each of its entities once, and ids are below the limit: see EntityColumn.
        for entity in column.entities(ofArticle: Int(ordinal)) { counts[Int(entity)] += 1 }
      }
    }
    if let excluded, counts.indices.contains(Int(excluded)) { counts[Int(excluded)] = 0 }
    return counts
  }

  private func sources() throws -> FacetTally {
    let column = try snapshot.column(.source)
    let names = try snapshot.sources()
    var counts = [Int32](repeating: 0, count: Int(names.keys.max() ?? 0) + 1)
    for ordinal in ordinals {
      let source = Int(column[Int(ordinal)])
      // A damaged column may name any source.
      if counts.indices.contains(source) { counts[source] += 1 }
    }
    for (id, name) in names where name.isEmpty { counts[Int(id)] = 0 }
    return FacetTally(counts: counts) { names[Int32($0)] ?? "" }
  }

  private func years() throws -> FacetTally {
    let days = try snapshot.column(.day)
    var counts = [Int32](repeating: 0, count: 10_000)
    for ordinal in ordinals where days[Int(ordinal)] != DocValues.undated {
      let year = Day(number: days[Int(ordinal)]).calendarDate.year
      if counts.indices.contains(year) { counts[year] += 1 }
    }
    return FacetTally(counts: counts) { String($0) }
  }

  private func authors() throws -> FacetTally {
    var isCounted = [Bool](repeating: false, count: try snapshot.column(.source).count)
    for ordinal in ordinals { isCounted[Int(ordinal)] = true }
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var counts: [Int32] = []
    try snapshot.forEachAuthor { ordinal, author in
      guard isCounted.indices.contains(ordinal) else { return }
      let number = numbers[author] ?? names.count
      if number == names.count {
        numbers[author] = number
        names.append(author)
        counts.append(0)
      }
      if isCounted[ordinal] { counts[number] += 1 }
    }
    return FacetTally(counts: counts) { [names] in names[$0] }
  }
}

/// In how many articles each value of a field is.
struct FacetTally {
  /// By the value's number; 0 for one that does not occur.
  let counts: [Int32]
  /// What a value is called.
  let name: (_ value: Int) throws -> String
}
