package import Corpus
import Foundation
import FrenchAnalysis
import GRDB

/// What became of the articles of an import. `read = imported + updated + unchanged`; duplicates are among
/// the imported and updated.
package struct ImportCounts: Equatable, Sendable {
  package var imported = 0
  package var updated = 0
  package var unchanged = 0
  /// Imported or updated articles whose texts another article has too.
  package var duplicates = 0
  package var undated = 0
  package var untitled = 0

  package init() {}

  package var read: Int { imported + updated + unchanged }
}

/// An import under way: articles are gathered to batches, a transaction each.
///
/// Incremental and idempotent: an article whose identity and fields are known is left alone, one with
/// other fields replaces what was there. What a batch has committed stays, whatever happens after.
package final class ArticleImport {
  private let archive: Archive
  private let lock: WriterLock
  private let lexicon: LexiconDeltas
  private var batch: [(article: Article, digests: ArticleDigests)] = []
  private var batchIdentities: Set<[UInt8]> = []
  private var batchBytes = 0
  private var dissimilarUpdates = 0
  private var sampleCollection = ""
  private let dryRun: Bool
  package private(set) var counts = ImportCounts()

  /// A batch ends at this many bytes of text: large enough for few b-trees, small enough for memory.
  static let batchBytes = 32 << 20

  /// - Parameter dryRun: everything is done and counted, nothing is kept.
  /// - Throws: ``ArchiveError/busy(path:)`` where another process writes, or
  ///   ``ArchiveError/otherAnalyzer(path:found:current:)``.
  package init(into archive: Archive, dryRun: Bool = false) throws {
    try archive.requireCurrentAnalyzer()
    self.archive = archive
    self.dryRun = dryRun
    lock = try WriterLock(archivePath: archive.path)
    lexicon = LexiconDeltas(vocabulary: archive.analyzer.vocabulary)
  }

  /// Adds an article to the batch under way, which is written when it is full.
  package func add(_ article: Article) throws {
    let article = article.cleaned()
    let digests = ArticleDigests(article)
    // Two records of one identity are two states of it: the later must see the earlier stored.
    if batchIdentities.contains(digests.identity) { try flush() }
    batchIdentities.insert(digests.identity)
    batch.append((article, digests))
    batchBytes += article.title.utf8.count + article.lead.utf8.count + article.body.utf8.count
    if article.date == nil { counts.undated += 1 }
    if article.title.isEmpty { counts.untitled += 1 }
    if batchBytes >= Self.batchBytes { try flush() }
  }

  /// Writes the last batch and brings the index into the shape that reads fastest.
  package func finish() throws {
    try flush()
    guard !dryRun, counts.imported + counts.updated > 0 else { return }
    try translatingErrors(archive.path) {
      try archive.queue.inDatabase { db in
        try tidy(db)
        archive.columns.invalidate()
      }
    }
  }

  private func flush() throws {
    guard !batch.isEmpty else { return }
    // Ordinals in date order, the undated first: the newest articles have the highest.
    let ordered = batch.enumerated().sorted {
      ($0.element.article.date?.number ?? .min, $0.offset) < (
        $1.element.article.date?.number ?? .min, $1.offset
      )
    }.map(\.element)
    let before = counts
    // What is refused once is not tried again by whoever finishes the import all the same.
    defer { forgetBatch() }
    try translatingErrors(archive.path) {
      try archive.queue.inDatabase { db in
        try db.inTransaction(.immediate) {
          // Pages that many articles touch stay in memory until they are whole.
          try db.execute(sql: "PRAGMA cache_size = -\(64 << 10)")
          try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 0)")
          var writer = try ArticleWriter(db, archive.context, lexicon: lexicon)
          counts.duplicates += try writer.write(ordered.compactMap { try pending($0, db) })
          try writer.finish()
          try refuseDissimilarUpdates(since: before)
          return dryRun ? .rollback : .commit
        }
        archive.columns.invalidate()
        archive.forgetWordsIfMany()
      }
    }
  }

  private func forgetBatch() {
    batch.removeAll(keepingCapacity: true)
    batchIdentities.removeAll(keepingCapacity: true)
    batchBytes = 0
  }

  /// What is to be written of an article: nothing where it is unchanged.
  private func pending(
    _ entry: (article: Article, digests: ArticleDigests), _ db: Database
  ) throws -> PendingArticle? {
    let (article, digests) = entry
    let known = try db.cachedStatement(sql: "SELECT id FROM article WHERE identity = ?")
      .firstInteger { $0.blob(digests.identity) }
    guard let known else {
      counts.imported += 1
      return PendingArticle(article: article, digests: digests)
    }
    let version = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT version FROM article WHERE id = ?"), arguments: [known])
    if version == Data(digests.version) {
      counts.unchanged += 1
      return nil
    }
    if try !isSimilar(article, toStored: known, db) {
      dissimilarUpdates += 1
      sampleCollection = article.key.collection
    }
    counts.updated += 1
    return PendingArticle(article: article, digests: digests, replaces: known)
  }

  // MARK: - Safety

  /// Stops where most articles would take the place of others: two exports that number their records
  /// from 1 and have the same name, for instance.
  private func refuseDissimilarUpdates(since before: ImportCounts) throws {
    guard before.read == 0, dissimilarUpdates * 2 > counts.read else { return }
    throw ArchiveError.dissimilarUpdates(
      count: dissimilarUpdates, read: counts.read, collection: sampleCollection)
  }

  /// Whether two states of an article share at least a quarter of their distinct words.
  private func isSimilar(_ article: Article, toStored ordinal: Int, _ db: Database) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT title, lead, body FROM article WHERE id = ?"), arguments: [ordinal])
    else { return true }
    let old = try words(row.decode(atIndex: 0), row.decode(atIndex: 1), row.decode(atIndex: 2))
    let new = words(article.title, article.lead, article.body)
    return old.intersection(new).count * 4 >= old.union(new).count
  }

  private func words(_ texts: String...) -> Set<Int32> {
    Set(texts.flatMap { archive.analyzer.tokens(in: $0) }.map(\.form))
  }

  // MARK: - Shape of the index

  /// Merges the b-trees that the batches left: all of them where much is new, else step by step as FTS5
  /// does by default (https://sqlite.org/fts5.html#the_automerge_configuration_option).
  private func tidy(_ db: Database) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    let command = (counts.imported + counts.updated) * 10 > total ? "'optimize'" : "'merge'"
    try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 4)")
    if command == "'optimize'" {
      try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
    } else {
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('merge', 500)")
    }
    // An archive is first filled with a rollback journal, which writes each page once; nobody reads it yet.
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    _ = try? db.checkpoint(.truncate)
  }
}
