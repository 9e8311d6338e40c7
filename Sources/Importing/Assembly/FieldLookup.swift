/// Finds the fields of records, where records of one file repeat the same keys.
///
/// The value that a key leads to is the reader's affair: it asks for candidates, best first.
struct FieldLookup {
  private let map: FieldMap
  private let ranks: [String: (field: ArticleField, rank: Int)]
  /// What a key written so means; remembered, for spelling it out costs more than reading the record.
  private var known: [String: (field: ArticleField, rank: Int)?] = [:]

  /// A file with more different keys than this is no table of records; nothing is remembered beyond.
  private static let limitOfKnownKeys = 1000

  init(map: FieldMap) {
    self.map = map
    var ranks: [String: (field: ArticleField, rank: Int)] = [:]
    for field in ArticleField.allCases where map.keys[field] == nil {
      for (rank, name) in field.names.enumerated() { ranks[name] = (field, rank) }
    }
    self.ranks = ranks
  }

  /// The keys that a person named, each for its field.
  var namedKeys: [ArticleField: String] { map.keys }

  /// The field that a key stands for, and how good a name of it the key is (0 is best), or nil.
  mutating func meaning(of key: String) -> (field: ArticleField, rank: Int)? {
    if let meaning = known[key] { return meaning }
    let meaning = ranks[FieldMap.normalized(key)]
    if known.count < Self.limitOfKnownKeys { known[key] = meaning }
    return meaning
  }
}
