import FrenchAnalysis
import GRDB

/// How the lexicon changes by the articles written since the last flush: counted while FTS5 has them
/// analysed, so that no text is read twice.
///
/// An article counts once for each spelling, form and term it holds, with the sign of what is done to it.
final class LexiconDeltas {
  private let vocabulary: Vocabulary
  private var spellings = ArticleCounter()
  private var forms = ArticleCounter()
  private var terms = ArticleCounter()
  private var article: Int32 = 0
  private var sign: Int32 = 1

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Opens an article: the tokens that follow are its own, added or taken away.
  func beginArticle(adding: Bool) {
    article += 1
    sign = adding ? 1 : -1
  }

  @inline(__always)
  func count(_ token: Token) {
    // A spelling met before in this article has settled its form and term too.
    guard spellings.add(sign, to: token.spelling, article: article) else { return }
    guard forms.add(sign, to: token.form, article: article) else { return }
    _ = terms.add(sign, to: token.term, article: article)
  }

  /// Adds what was counted to the lexicon's tables and starts again from zero.
  ///
  /// - Complexity: O(*n* log *n*) for *n* entries changed, which are written in key order: the b-trees are
  ///   filled from left to right.
  func flush(to db: Database) throws {
    let vocabulary = vocabulary
    try write(terms.changes, to: "term", db, key: vocabulary.term) { [vocabulary.term($0)] }
    try write(
      forms.changes, to: "form", db, key: { vocabulary.term(vocabulary.term(ofForm: $0)) }
    ) { [vocabulary.term(vocabulary.term(ofForm: $0)), vocabulary.form($0)] }
    try write(
      spellings.changes, to: "spelling", db, key: { vocabulary.form(vocabulary.form(ofSpelling: $0)) }
    ) { [vocabulary.form(vocabulary.form(ofSpelling: $0)), vocabulary.spelling($0)] }
    spellings = ArticleCounter()
    forms = ArticleCounter()
    terms = ArticleCounter()
    article = 0
  }

  private func write(
    _ changes: [(number: Int32, change: Int32)], to table: String, _ db: Database,
    key: (Int32) -> UnsafeBufferPointer<UInt8>, values: (Int32) -> [UnsafeBufferPointer<UInt8>]
  ) throws {
    let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(table))") ?? true
    let width = table == "term" ? 2 : 3
    let insert =
      "INSERT INTO \(table) VALUES (\(Array(repeating: "?", count: width).joined(separator: ", ")))"
    let statement = try db.makeStatement(
      sql: isEmpty
        ? insert : insert + " ON CONFLICT DO UPDATE SET articles = articles + excluded.articles")
    for (number, change) in sorted(changes, by: key) {
      try statement.run { bind in
        for text in values(number) { bind.text(text) }
        bind.integer(Int(change))
      }
    }
    if changes.contains(where: { $0.change < 0 }) {
      try db.execute(sql: "DELETE FROM \(table) WHERE articles <= 0")
    }
  }

  /// Sorts by key bytes; the first eight of them, as one number, settle most comparisons.
  private func sorted(
    _ changes: [(number: Int32, change: Int32)], by key: (Int32) -> UnsafeBufferPointer<UInt8>
  ) -> [(number: Int32, change: Int32)] {
    let keyed = changes.map { entry -> (head: UInt64, entry: (number: Int32, change: Int32)) in
      let bytes = key(entry.number)
      var head: UInt64 = 0
      for index in 0..<8 { head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      return (head, entry)
    }
    return keyed.sorted {
      $0.head != $1.head
        ? $0.head < $1.head : key($0.entry.number).lexicographicallyPrecedes(key($1.entry.number))
    }.map { $0.entry }
  }
}

/// Counts articles by number: an article counts once for each.
private struct ArticleCounter {
  private var entries: [(lastArticle: Int32, change: Int32)] = []

  /// Counts the article; false where it was counted for that number before.
  @inline(__always)
  mutating func add(_ sign: Int32, to number: Int32, article: Int32) -> Bool {
    let index = Int(number)
    if index >= entries.count {
      let missing = max(index + 1, entries.count * 2) - entries.count
      entries.append(contentsOf: repeatElement((lastArticle: 0, change: 0), count: missing))
    }
    guard entries[index].lastArticle != article else { return false }
    entries[index] = (article, entries[index].change + sign)
    return true
  }

  /// The numbers whose count changed.
  var changes: [(number: Int32, change: Int32)] {
    entries.indices.lazy.filter { entries[$0].change != 0 }.map { (Int32($0), entries[$0].change) }
  }
}
