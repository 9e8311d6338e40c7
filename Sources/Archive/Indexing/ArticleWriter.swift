import Corpus
import Foundation
import FrenchAnalysis
import GRDB

/// Writes articles inside one transaction: rows, postings, columns, duplicates and lexicon together.
///
/// ``finish()`` must be called before the transaction is committed.
struct ArticleWriter {
  private let db: Database
  private let context: ConnectionContext
  private let lexicon: LexiconDeltas
  private var columns = DocValueChanges()
  private var names: NameTable
  private var nameLists = NameListChanges()
  /// By place in the batch: its names, as far as they are numbered.
  private var stored: [NameTable.Stored] = []
  /// By place in the batch: whether its postings are gathered here.
  private var isGathered: [Bool] = []
  /// Places and ordinals of the articles in ``postings`` whose facets are not there yet.
  private var withoutFacets: [(place: Int, ordinal: Int)] = []
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
  private let duplicates: DuplicateMarking

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
    names = try NameTable(db)
    nextOrdinal = try (Int.fetchOne(db, sql: "SELECT max(id) FROM article") ?? 0) + 1
    sourceIDs = try Dictionary(
      Row.fetchAll(db, sql: "SELECT name, id FROM source")
        .map { (try $0.decode(String.self, atIndex: 0), try $0.decode(Int32.self, atIndex: 1)) },
      uniquingKeysWith: { first, _ in first })
    insertArticle = try db.makeStatement(
      sql: """
        INSERT INTO article (id, identity, version, content, day, source,
          collection, key, author, url, path, title, lead, facets, names, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    // REPLACE would open a savepoint for every row, those that replace nothing too.
    deleteArticle = try db.makeStatement(sql: "DELETE FROM article WHERE id = ?")
    insertPostings = try db.makeStatement(
      sql: "INSERT INTO search (rowid, title, lead, body, facets) VALUES (?, ?, ?, ?, ?)")
    deletePostings = try db.makeStatement(
      sql: "INSERT INTO search (search, rowid, title, lead, body, facets) VALUES ('delete', ?, ?, ?, ?, ?)")
    duplicates = try DuplicateMarking(db)
  }

  /// Writes articles, the new ones in this order; returns how many have the texts of another.
  ///
  /// All postings go first, then all rows: a statement that may fail half-way, as one that writes a row
  /// may, opens a savepoint, and at each savepoint FTS5 empties its memory into a b-tree of its own
  /// (measured: three times the cost of an import). Where many articles are new, their postings are gathered
  /// here and written as a segment, and FTS5 only sees those that are replaced.
  ///
  /// Names are asked for late, so that others can look for them meanwhile: behind all texts that are
  /// gathered here, each right before its row is written.
  mutating func write(_ batch: [PendingArticle]) throws -> Int {
    let newCount = batch.count { $0.replaces == nil }
    if newCount >= fewestForSegment, nextOrdinal <= PostingBuffer.highestOrdinal - newCount {
      postings = PostingBuffer(columnCount: SearchIndex.columnCount)
    }
    stored = []
    isGathered = Array(repeating: false, count: batch.count)
    defer { (postings, stored, withoutFacets, isGathered) = (nil, [], [], []) }
    let ordinals = batch.map { pending in
      if let replaced = pending.replaces { return replaced }
      nextOrdinal += 1
      return nextOrdinal - 1
    }
    var former: Set<[UInt8]> = []
    let others = try gatherPostings(of: batch, ordinals)
    for place in others {
      if let replaced = batch[place].replaces { former.insert(try removePostings(ordinal: replaced)) }
      try settleNames(of: batch, ordinals, through: place)
      try addPostings(batch[place], ordinal: ordinals[place], facets: stored[place].facets)
    }
    for place in others { try storeRow(batch[place], ordinal: ordinals[place], names: stored[place]) }
    return try duplicates.mark(
      Set(batch.map(\.digests.content)), former: former, among: Set(ordinals), in: &columns, db)
  }

  /// Writes what was gathered: columns, names and lexicon.
  mutating func finish() throws {
    try columns.flush(to: db)
    try nameLists.flush(to: db)
    if names.hasChanges {
      try names.flush()
      try EntityMapping.markStale(db)
    }
    try lexicon.flush(to: db)
  }

  /// Writes segments of the new articles, if they are gathered here; returns the places of the others, whose
  /// postings FTS5 must be given.
  private mutating func gatherPostings(of batch: [PendingArticle], _ ordinals: [Int]) throws -> [Int] {
    guard postings != nil else { return Array(batch.indices) }
    var others: [Int] = []
    for (place, pending) in batch.enumerated() {
      let texts = texts(of: pending)
      guard let postings, pending.replaces == nil,
        texts.allSatisfy({ $0.utf8.count <= Self.longestTextInBytes })
      else {
        others.append(place)
        continue
      }
      lexicon.beginArticle(adding: true)
      try setLengths(gather(texts, ordinal: ordinals[place], in: postings), of: pending, ordinals[place])
      withoutFacets.append((place, ordinals[place]))
      isGathered[place] = true
      if postings.byteCount >= postingsLimitInBytes {
        try settleNames(of: batch, ordinals, through: place)
        try writePostings()
      }
    }
    try settleNames(of: batch, ordinals, through: batch.count - 1)
    try writePostings()
    return others
  }

  private func texts(of pending: PendingArticle) -> [String] {
    [pending.article.title, pending.article.lead, pending.article.body]
  }

  /// Adds the texts of an article to postings and lexicon; returns their token counts.
  private func gather(_ texts: [String], ordinal: Int, in postings: PostingBuffer) -> [Int32] {
    postings.beginArticle(ordinal: ordinal)
    return texts.enumerated().map { column, text in
      Int32(postings.append(text, column: column, context.analyzer, count: lexicon.count))
    }
  }

  /// Numbers the names of the articles up to a place, in their order, each once, and writes the rows of those
  /// whose postings are gathered here: while this thread does, others still look for names.
  private mutating func settleNames(
    of batch: [PendingArticle], _ ordinals: [Int], through place: Int
  ) throws {
    while stored.count <= place {
      let next = stored.count
      stored.append(try names.add(batch[next].names()))
      if isGathered[next] { try storeRow(batch[next], ordinal: ordinals[next], names: stored[next]) }
    }
  }

  /// Adds the facets of the articles gathered so far, writes their postings as a segment and goes on with none.
  private mutating func writePostings() throws {
    guard let gathered = postings else { return }
    // Facets have terms of their own: behind all the texts, they still come in ordinal order.
    for (place, ordinal) in withoutFacets where !stored[place].facets.isEmpty {
      gathered.resumeArticle(ordinal: ordinal)
      _ = gathered.append(stored[place].facets, column: SearchIndex.facetColumn, context.analyzer) { _, _ in }
    }
    withoutFacets = []
    postings = PostingBuffer(columnCount: SearchIndex.columnCount)
    try SearchIndex.add(gathered, context.analyzer.vocabulary, to: db)
  }

  /// Has FTS5 add the postings of an article.
  private mutating func addPostings(_ pending: PendingArticle, ordinal: Int, facets: String) throws {
    lexicon.beginArticle(adding: true)
    let lengths = try countingTokens {
      try insertPostings.run { bind in
        bind.integer(ordinal)
        for text in texts(of: pending) { bind.text(text) }
        bind.text(facets)
      }
    }
    try setLengths(lengths, of: pending, ordinal)
  }

  private mutating func setLengths(
    _ lengths: [Int32], of pending: PendingArticle, _ ordinal: Int
  ) throws {
    for (column, length) in zip([DocValue.titleLength, .leadLength, .bodyLength], lengths) {
      try columns.set(column, of: ordinal, to: length, db)
    }
    try columns.set(.day, of: ordinal, to: pending.article.date?.number ?? DocValues.undated, db)
  }

  private mutating func storeRow(
    _ pending: PendingArticle, ordinal: Int, names stored: NameTable.Stored
  ) throws {
    let (article, digests) = (pending.article, pending.digests)
    let source = try id(ofSource: article.source)
    try columns.set(.source, of: ordinal, to: source, db)
    try columns.set(.duplicateOf, of: ordinal, to: 0, db)
    if !stored.keys.isEmpty || pending.replaces != nil { try nameLists.set(stored.keys, of: ordinal, db) }
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
          article.title, article.lead, stored.facets,
        ] {
          bind.text(text)
        }
        bind.blob(stored.formCounts)
        bind.text(body)
      }
    }
  }

  /// Takes an article's tokens out of the index and the lexicon; its row stays. Returns its content digest.
  private mutating func removePostings(ordinal: Int) throws -> [UInt8] {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT content, title, lead, body, facets, names FROM article WHERE id = ?"),
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
    if let counts = try row.decode(Data?.self, atIndex: 5) {
      names.remove(facets: try row.decode(atIndex: 4), counts: try FormCounts.decode(counts))
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
