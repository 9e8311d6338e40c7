import GRDB

extension Snapshot {
  /// How many articles hold a term; 0 where none does.
  package func articleCount(ofTerm term: String) throws -> Int {
    try LexiconTable.entry(term, in: .terms, db)?.articles ?? 0
  }

  /// The forms of the lexicon that open with a folded prefix, in byte order.
  ///
  /// - Complexity: one range of the lexicon.
  package func forms(withPrefix prefix: String) throws -> [String] {
    var forms: [String] = []
    try LexiconTable.forEachEntry(withPrefix: prefix, in: .forms, db) {
      forms.append(String(decoding: $0.key, as: UTF8.self))
    }
    return forms
  }

  /// The forms that a term stands for, in byte order.
  package func forms(ofTerm term: String) throws -> [String] {
    try LexiconTable.entry(term, in: .terms, db)?.variants.map { String(decoding: $0.text, as: UTF8.self) }
      ?? []
  }

  /// Every term of the lexicon in byte order, with the number of articles that hold it.
  package func forEachTerm(_ body: (_ term: String, _ articles: Int) throws -> Void) throws {
    try LexiconTable.forEachEntry(withPrefix: "", in: .terms, db) {
      try body(String(decoding: $0.key, as: UTF8.self), $0.articles)
    }
  }

  /// Every form of the lexicon in byte order, with the number of articles that hold it and its spellings,
  /// the commonest first.
  package func forEachForm(
    _ body: (_ form: String, _ articles: Int, _ spellings: [String]) throws -> Void
  ) throws {
    try LexiconTable.forEachEntry(withPrefix: "", in: .forms, db) { entry in
      let spellings = entry.variants.enumerated().sorted {
        ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset)
      }.map { String(decoding: $0.element.text, as: UTF8.self) }
      try body(String(decoding: entry.key, as: UTF8.self), entry.articles, spellings)
    }
  }
}
