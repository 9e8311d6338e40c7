import GRDB

extension Snapshot {
  /// How many articles hold a term, and the forms that it stands for in byte order; 0 and none where no
  /// article holds it.
  ///
  /// - Complexity: one block of the lexicon is looked through.
  package func lexiconEntry(ofTerm term: String) throws -> (articles: Int, forms: [String]) {
    guard let entry = try LexiconTable.entry(term, in: .terms, db) else { return (0, []) }
    return (entry.articles, entry.variants.map { String(decoding: $0.text, as: UTF8.self) })
  }

  /// How many articles hold a form, and how it is written there, the commonest spelling first; 0 and none
  /// where no article holds it.
  ///
  /// - Complexity: one block of the lexicon is looked through.
  package func lexiconEntry(
    ofForm form: String
  ) throws -> (articles: Int, spellings: [(text: String, articles: Int)]) {
    guard let entry = try LexiconTable.entry(form, in: .forms, db) else { return (0, []) }
    return (
      entry.articles,
      entry.variantsByFrequency.map { (String(decoding: $0.text, as: UTF8.self), $0.articles) }
    )
  }

  /// The bytes of every form of the lexicon in byte order, with how many of them it shares with the form before
  /// (less may be said) and the number of articles that hold it. The pointer holds during the call.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the lexicon, spellings passed over.
  package func forEachFormInBytes(
    _ body: (_ form: UnsafeBufferPointer<UInt8>, _ shared: Int, _ articles: Int) -> Void
  ) throws {
    try LexiconTable.forEachKey(in: .forms, db, body)
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
      let spellings = entry.variantsByFrequency.map { String(decoding: $0.text, as: UTF8.self) }
      try body(String(decoding: entry.key, as: UTF8.self), entry.articles, spellings)
    }
  }
}
