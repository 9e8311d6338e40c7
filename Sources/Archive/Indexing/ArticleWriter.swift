import Corpus
import Foundation
import FrenchAnalysis
import GRDB

/// An article about to be written.
struct PendingArticle {
  let article: Article
  let digests: ArticleDigests
  /// The tokens of its entities, as the column `facets` holds them.
  var facets = ""
  /// The ordinal of the article that it takes the place of, if any.
  var replaces: Int?
}

/// Writes articles inside one transaction: rows, postings, columns, duplicates and lexicon together.
///
/// ``finish()`` must be called before the transaction is committed.
struct ArticleWriter {
  private let db: Database
  private let context: ConnectionContext
  private let lexicon: LexiconDeltas
  private var columns = DocValueChanges()
  private var nextOrdinal: Int
  private var sourceIDs: [String: Int32]
  /// Where postings gather that do not go through FTS5; see ``write(_:)``.
  private var postings: PostingBuffer?
  private let fewestForSegment: Int
  private let postingsLimitInBytes: Int

  private let insertArticle: Statement
  private let deleteArticle: Statement
  private let insertPostings: Statement
  private let deletePostings: Statement
  private let contentCount: Statement
  private let articlesOfContent: Statement

  /// From so many new articles on, a segment of their own is worth passing FTS5 by.
  static let fewestForSegment = 500
  /// SQLite refuses longer texts, and postings count on it.
  private static let longestTextInBytes = 1 << 30

  /// - Parameters:
  ///   - lexicon: deltas to go on with, from ``finish()`` to ``finish()``.
  ///   - fewestForSegment: from so many new articles on, FTS5 is passed by.
  ///   - postingsLimitInBytes: postings are written when they take so much memory.
  init(
    _ db: Database, _ context: ConnectionContext, lexicon: LexiconDeltas,
    fewestForSegment: Int = ArticleWriter.fewestForSegment, postingsLimitInBytes: Int = 64 << 20
  ) throws {
    self.db = db
    self.fewestForSegment = fewestForSegment
    self.postingsLimitInBytes = postingsLimitInBytes
    self.context = context
    self.lexicon = lexicon
    nextOrdinal = try (Int.fetchOne(db, sql: "SELECT max(id) FROM article") ?? 0) + 1
    sourceIDs = try Dictionary(
      Row.fetchAll(db, sql: "SELECT name, id FROM source")
        .map { (try $0.decode(String.self, atIndex: 0), try $0.decode(Int32.self, atIndex: 1)) },
      uniquingKeysWith: { first, _ in first })
    insertArticle = try db.makeStatement(
      sql: """
        INSERT INTO article (id, identity, version, content, day, source,
          collection, key, author, url, path, title, lead, facets, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    // REPLACE would open a savepoint for every row, those that replace nothing too.
    deleteArticle = try db.makeStatement(sql: "DELETE FROM article WHERE id = ?")
    insertPostings = try db.makeStatement(
      sql: "INSERT INTO search (rowid, title, lead, body, facets) VALUES (?, ?, ?, ?, ?)")
    deletePostings = try db.makeStatement(
      sql: "INSERT INTO search (search, rowid, title, lead, body, facets) VALUES ('delete', ?, ?, ?, ?, ?)")
    contentCount = try db.makeStatement(sql: "SELECT count(*) FROM article WHERE content = ?")
    articlesOfContent = try db.makeStatement(
      sql: "SELECT id FROM article WHERE content = ? ORDER BY day IS NULL, day, id")
  }

  /// Writes articles, the new ones in this order; returns how many have the texts of another.
  ///
  /// All postings go first, then all rows: a statement that may fail half-way, as one that writes a row
  /// may, opens a savepoint, and at each savepoint FTS5 empties its memory into a b-tree of its own
  /// (measured: three times the cost of an import). Where many articles are new, their postings are gathered
  /// here and written as a segment, and FTS5 only sees those that are replaced.
  mutating func write(_ batch: [PendingArticle]) throws -> Int {
    let newCount = batch.count { $0.replaces == nil }
    if newCount >= fewestForSegment, nextOrdinal <= PostingBuffer.highestOrdinal - newCount {
      postings = PostingBuffer(columnCount: SearchIndex.columnCount)
    }
    defer { postings = nil }
    var ordinals: [Int] = []
    var former: Set<[UInt8]> = []
    for pending in batch {
      if let replaced = pending.replaces { former.insert(try removePostings(ordinal: replaced)) }
      let ordinal = pending.replaces ?? nextOrdinal
      if pending.replaces == nil { nextOrdinal += 1 }
      ordinals.append(ordinal)
      try addPostings(pending, ordinal: ordinal)
    }
    try writePostings()
    for (pending, ordinal) in zip(batch, ordinals) { try storeRow(pending, ordinal: ordinal) }
    return try markDuplicates(of: batch, former: former, among: Set(ordinals))
  }

  /// Writes what was gathered: columns and lexicon.
  mutating func finish() throws {
    try columns.flush(to: db)
    try lexicon.flush(to: db)
  }

  private mutating func addPostings(_ pending: PendingArticle, ordinal: Int) throws {
    let article = pending.article
    lexicon.beginArticle(adding: true)
    let texts = [article.title, article.lead, article.body, pending.facets]
    let lengths: [Int32]
    if let postings, pending.replaces == nil,
      texts.allSatisfy({ $0.utf8.count <= Self.longestTextInBytes })
    {
      lengths = gather(texts, ordinal: ordinal, in: postings)
      if postings.byteCount >= postingsLimitInBytes { try writePostings() }
    } else {
      lengths = try countingTokens {
        try insertPostings.run { bind in
          bind.integer(ordinal)
          for text in texts { bind.text(text) }
        }
      }
    }
    for (column, length) in zip([DocValue.titleLength, .leadLength, .bodyLength], lengths) {
      try columns.set(column, of: ordinal, to: length, db)
    }
    try columns.set(.day, of: ordinal, to: article.date?.number ?? DocValues.undated, db)
  }

  /// Adds the texts of an article to postings and lexicon; returns their token counts.
  private func gather(_ texts: [String], ordinal: Int, in postings: PostingBuffer) -> [Int32] {
    postings.beginArticle(ordinal: ordinal)
    return texts.enumerated().map { column, text in
      Int32(postings.append(text, column: column, context.analyzer, count: lexicon.count))
    }
  }

  /// Writes the postings gathered so far as a segment and goes on with none.
  private mutating func writePostings() throws {
    guard let gathered = postings else { return }
    postings = PostingBuffer(columnCount: SearchIndex.columnCount)
    try SearchIndex.add(gathered, context.analyzer.vocabulary, to: db)
  }

  private mutating func storeRow(_ pending: PendingArticle, ordinal: Int) throws {
    let (article, digests) = (pending.article, pending.digests)
    let source = try id(ofSource: article.source)
    try columns.set(.source, of: ordinal, to: source, db)
    try columns.set(.duplicateOf, of: ordinal, to: 0, db)
    if let replaced = pending.replaces { try deleteArticle.run { $0.integer(replaced) } }
    // The body alone is long: it is bound as it lies.
    var body = article.body
    try body.withUTF8 { body in
      try insertArticle.run { bind in
        bind.integer(ordinal)
        for digest in [digests.identity, digests.version, digests.content] { bind.blob(digest) }
        bind.integer(article.date.map { Int($0.number) })
        bind.integer(Int(source))
        for text in [
          article.key.collection, article.key.value, article.author, article.url, article.path,
          article.title, article.lead, pending.facets,
        ] {
          bind.text(text)
        }
        bind.text(body)
      }
    }
  }

  /// Takes an article's tokens out of the index and the lexicon; its row stays. Returns its content digest.
  private func removePostings(ordinal: Int) throws -> [UInt8] {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT content, title, lead, body, facets FROM article WHERE id = ?"),
        arguments: [ordinal])
    else { return [] }
    lexicon.beginArticle(adding: false)
    // An external-content table cannot look the old texts up once the row is replaced
    // (https://sqlite.org/fts5.html#the_delete_command).
    _ = try countingTokens {
      try deletePostings.run { bind in
        bind.integer(ordinal)
        for column in 1...4 { bind.text(try row.decode(String.self, atIndex: column)) }
      }
    }
    return Array(try row.decode(Data.self, atIndex: 0))
  }

  /// Runs a statement that makes FTS5 analyse an article, and returns the token counts of its texts.
  private func countingTokens(_ body: () throws -> Void) throws -> [Int32] {
    context.lexicon = lexicon
    context.textLengths.removeAll(keepingCapacity: true)
    defer { context.lexicon = nil }
    try body()
    return context.textLengths
  }

  /// Folds the articles of each content under the earliest; returns how many of the ordinals have the
  /// texts of an article that came before them.
  ///
  /// - Parameter former: contents that updated articles no longer have.
  private mutating func markDuplicates(
    of batch: [PendingArticle], former: Set<[UInt8]>, among written: Set<Int>
  ) throws -> Int {
    var count = 0
    for content in former.union(batch.map(\.digests.content)) {
      let members = try contentCount.firstInteger { $0.blob(content) } ?? 0
      // Alone, as nearly all are: its column is 0 already, unless it has just lost a twin.
      if members == 0 || members == 1 && !former.contains(content) { continue }
      let ordinals = try Int.fetchAll(articlesOfContent, arguments: [content.databaseBlob])
      guard let earliest = ordinals.first else { continue }
      let new = ordinals.count(where: written.contains)
      count += new == ordinals.count ? new - 1 : new
      for ordinal in ordinals {
        try columns.set(.duplicateOf, of: ordinal, to: ordinal == earliest ? 0 : Int32(earliest), db)
      }
    }
    return count
  }

  private mutating func id(ofSource name: String) throws -> Int32 {
    if let id = sourceIDs[name] { return id }
    try db.execute(sql: "INSERT INTO source (name) VALUES (?)", arguments: [name])
    let id = Int32(truncatingIfNeeded: db.lastInsertedRowID)
    sourceIDs[name] = id
    return id
  }
}

extension [UInt8] {
  /// The bytes as a BLOB.
  var databaseBlob: DatabaseValue { Data(self).databaseValue }
}
