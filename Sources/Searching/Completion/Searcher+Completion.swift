import Archive
import Corpus
import Entities
package import QueryLanguage

extension Searcher {
  /// Gathers what ``values(of:beginning:limit:)`` looks among, of all fields; nothing where it is at hand for this
  /// state of the archive.
  ///
  /// - Throws: ``ArchiveError``.
  /// - Complexity: all articles are counted, once for all fields, and the names of all values read.
  package func gatherValues() throws {
    try withAllArticles { snapshot, articles in
      var counted: [Int32]?
      for field in ValueField.allCases {
        _ = try completionNames.names(of: field, snapshot) {
          let articles = try counted ?? articles()
          counted = articles
          return articles
        }
      }
    }
  }

  /// The values of a field of which a word begins with a text, case, accents and hyphens ignored: the most frequent
  /// first, with the articles that have each, those with the same texts counted once as `facets` does.
  ///
  /// - Returns: at most `limit` values, and how many there are; all values begin with a text of nothing.
  /// - Throws: ``ArchiveError``.
  /// - Complexity: one pass over the folded names, and a row read for each value given. The first time in a state of
  ///   the archive all articles are counted and the names read.
  package func values(
    of field: ValueField, beginning text: String, limit: Int
  ) throws -> (values: [FacetCounts.Value], total: Int) {
    try withAllArticles { snapshot, articles in
      let names = try completionNames.names(of: field, snapshot, articles)
      var folded = Array(NameFolding.folded(text).utf8)
      // Behind a whole word, no longer one is meant.
      if !folded.isEmpty, text.unicodeScalars.last?.properties.isWhitespace == true {
        folded.append(UInt8(ascii: " "))
      }
      let (entries, total) = names.beginnings.entries(beginning: folded, limit: limit)
      var values: [FacetCounts.Value] = []
      var namesakes = 0
      for entry in entries {
        guard let name = try names.name(entry.id, snapshot) else { continue }
        // A person and an organisation of one name are one proposal.
        if values.contains(where: { $0.name == name }) {
          namesakes += 1
        } else {
          values.append(FacetCounts.Value(name: name, count: Int(entry.count)))
        }
      }
      return (values, total - namesakes)
    }
  }
}

/// The names of the values of each field, kept for one state of an archive.
struct CompletionNames {
  private var generation: Int?
  private var namesOfField: [ValueField: Names] = [:]

  struct Names {
    var beginnings: NameBeginnings
    /// What values that are no entities are called; empty for entities.
    var texts: [String] = []

    func name(_ id: Int32, _ snapshot: Snapshot) throws -> String? {
      texts.isEmpty ? try snapshot.entity(id: id)?.name : texts[Int(id)]
    }
  }

  /// - Parameter articles: gives the hits of everything, which is asked where a field's names must be counted.
  mutating func names(
    of field: ValueField, _ snapshot: Snapshot, _ articles: () throws -> [Int32]
  ) throws -> Names {
    if generation != snapshot.generation { self = CompletionNames(generation: snapshot.generation) }
    if let names = namesOfField[field] { return names }
    let names = try read(field, snapshot, articles)
    namesOfField[field] = names
    return names
  }

  init() {}

  private init(generation: Int) { self.generation = generation }

  private mutating func read(
    _ field: ValueField, _ snapshot: Snapshot, _ articles: () throws -> [Int32]
  ) throws -> Names {
    var builder = NameBeginnings.Builder()
    let counted = CountedField(field)
    var counting = FacetCounting(try articles(), limit: .max, in: snapshot)
    let tally = try counting.tally(by: counted)
    if counted.facet != nil {
      try snapshot.forEachEntityName { id, folded in
        if tally.counts.indices.contains(Int(id)), tally.counts[Int(id)] > 0 {
          builder.add(id, folded: folded, count: tally.counts[Int(id)])
        }
      }
      return Names(beginnings: builder.finish())
    }
    var texts: [String] = []
    for (value, count) in tally.counts.enumerated() where count > 0 {
      let name = try tally.name(value)
      let folded = Array(NameFolding.folded(name).utf8)
      folded.withUnsafeBufferPointer { builder.add(Int32(texts.count), folded: $0, count: count) }
      texts.append(name)
    }
    return Names(beginnings: builder.finish(), texts: texts)
  }
}

extension CountedField {
  init(_ field: ValueField) {
    switch field {
    case .source: self = .source
    case .author: self = .author
    case .actor: self = .actor
    case .city: self = .city
    case .country: self = .country
    }
  }
}
