package import Corpus
package import Entities
import Foundation
import FrenchAnalysis
import GRDB

/// An import under way: articles are gathered to batches, a transaction each.
///
/// Incremental and idempotent: an article whose identity and fields are known is left alone, one with
/// other fields replaces what was there. What a batch has committed stays, whatever happens after.
package final class ArticleImport {
  private let archive: Archive
  private let lock: WriterLock
  private let lexicon: LexiconDeltas
  private var batch: [Entry] = []
  /// From here on it is not known yet which articles of the batch are new.
  private var firstUnknown = 0
  /// Where each identity stands in the batch.
  private var placeOfIdentity: [[UInt8]: Int] = [:]
  private var batchBytes = 0
  private var updates: UpdateGuard
  private var batchesWritten = 0
  /// What a dry run has seen: nothing of it is in the archive. Nil otherwise.
  private var rehearsal: Rehearsal?
  /// Looks for names; nil where nobody wants them.
  private var tagging: TaggingQueue?
  private let makeFinder: NameRecognition.MakeFinder
  private let checkCancellation: () throws -> Void
  private let batchLimitInBytes: Int
  /// What the corrections file said when the import began.
  private let corrections: Corrections
  package private(set) var counts = ImportCounts()
  /// After ``finish()``: lines of the corrections file that did nothing, and why.
  package private(set) var correctionProblems: [CorrectionProblem] = []

  /// An article of the batch.
  private struct Entry {
    var article: Article
    var digests: ArticleDigests
    /// Nil until it is looked up.
    var standing: Standing?
    var job: TaggingQueue.Job?
  }

  /// What an article is to those in the archive.
  private enum Standing {
    case new
    case unchanged
    /// Takes the place of an ordinal.
    case update(of: Int)
  }

  /// A batch ends at this many bytes of text: large enough for few b-trees, small enough for memory.
  static let batchBytes = 32 << 20
  /// So many articles are looked up together, and then handed to those who look for names.
  private static let lookUpLength = 64

  /// - Parameters:
  ///   - dryRun: everything is read and counted, nothing is written.
  ///   - recognizingEntities: false to leave names alone; a rebuild finds them later.
  ///   - jobs: how many threads look for names, with the caller's.
  ///   - checkCancellation: asked before each article that is written and each step of ``finish()``; what it
  ///     throws undoes the batch under way and ends the import.
  /// - Throws: ``ArchiveError/busy(path:)`` where another process writes,
  ///   ``ArchiveError/otherAnalyzer(path:found:current:)``, ``ArchiveError/olderSchema(path:found:known:)``.
  package convenience init(
    into archive: Archive, dryRun: Bool = false, recognizingEntities: Bool = true,
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount,
    checkCancellation: @escaping () throws -> Void = {}
  ) throws {
    try self.init(
      into: archive, dryRun: dryRun, recognizingEntities: recognizingEntities, jobs: jobs,
      makeFinder: NameRecognition.standard, checkCancellation: checkCancellation)
  }

  init(
    into archive: Archive, dryRun: Bool, recognizingEntities: Bool, jobs: Int,
    batchBytes: Int = ArticleImport.batchBytes, makeFinder: @escaping NameRecognition.MakeFinder,
    checkCancellation: @escaping () throws -> Void = {}
  ) throws {
    try archive.requireCurrentAnalyzer()
    self.archive = archive
    self.makeFinder = makeFinder
    self.checkCancellation = checkCancellation
    batchLimitInBytes = batchBytes
    if dryRun { rehearsal = Rehearsal() }
    lock = try WriterLock(archivePath: archive.path)
    lexicon = LexiconDeltas(vocabulary: archive.analyzer.vocabulary)
    updates = UpdateGuard(archive.analyzer)
    corrections = try archive.corrections()
    if recognizingEntities, !dryRun {
      tagging = TaggingQueue(jobs: jobs, corrections: corrections, makeFinder: makeFinder)
    }
  }

  deinit { tagging?.close() }

  /// Adds an article to the batch under way, which is written when it is full.
  package func add(_ article: Article) throws {
    let shapes = ArticleShapes(article)
    let article = article.cleaned(shapes)
    let digests = ArticleDigests(article, shapes)
    if article.date == nil { counts.undated += 1 }
    if article.title.isEmpty { counts.untitled += 1 }
    batchBytes += article.title.utf8.count + article.lead.utf8.count + article.body.utf8.count
    // Two records of one identity are two states of it: the later one stays.
    if let place = placeOfIdentity[digests.identity] {
      if batch[place].digests.version == digests.version {
        counts.unchanged += 1
      } else {
        counts.updated += 1
        updates.note(batch[place].article, to: article)
        try replaceEntry(at: place, by: article, digests)
      }
    } else {
      placeOfIdentity[digests.identity] = batch.count
      batch.append(Entry(article: article, digests: digests))
      if batch.count - firstUnknown >= Self.lookUpLength { try lookUp() }
    }
    if batchBytes >= batchLimitInBytes { try flush() }
  }

  /// Finds out which of the last articles are new or changed, and has their names looked for.
  private func lookUp() throws {
    defer { firstUnknown = batch.count }
    try translatingErrors(archive.path) {
      try archive.queue.inDatabase { db in
        try db.inTransaction(.deferred) {
          for place in firstUnknown..<batch.count {
            batch[place].standing = try standing(of: batch[place].digests, db)
            startTagging(place)
          }
          return .commit
        }
      }
    }
  }

  private func replaceEntry(at place: Int, by article: Article, _ digests: ArticleDigests) throws {
    if let job = batch[place].job { tagging?.cancel(job) }
    batch[place] = Entry(article: article, digests: digests)
    guard place < firstUnknown else { return }
    try translatingErrors(archive.path) {
      try archive.queue.inDatabase { db in batch[place].standing = try standing(of: digests, db) }
    }
    startTagging(place)
  }

  private func startTagging(_ place: Int) {
    if case .unchanged = batch[place].standing { return }
    batch[place].job = tagging?.add(batch[place].article, identity: batch[place].digests.identity)
  }

  private func standing(of digests: ArticleDigests, _ db: Database) throws -> Standing {
    let known = try db.cachedStatement(sql: "SELECT id FROM article WHERE identity = ?")
      .firstInteger { $0.blob(digests.identity) }
    guard let known else { return .new }
    let version = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT version FROM article WHERE id = ?"), arguments: [known])
    return version == Data(digests.version) ? .unchanged : .update(of: known)
  }

  /// Writes the last batch, decides which entities the names stand for, and brings the index into the shape
  /// that reads fastest.
  package func finish() throws {
    try flush()
    tagging?.close()
    guard rehearsal == nil else { return }
    try checkCancellation()
    try updateEntities()
    try checkCancellation()
    guard counts.imported + counts.updated > 0 else { return }
    try translatingErrors(archive.path) {
      try archive.queue.inDatabase { db in
        try tidy(db)
        archive.columns.invalidate()
      }
    }
  }

  /// What the corrections file says now holds, whatever it said when the import began.
  private func updateEntities() throws {
    let current = try archive.corrections()
    let isCurrent = try translatingErrors(archive.path) {
      try archive.queue.inDatabase { try EntityMapping.isCurrent(current, $0) }
    }
    if isCurrent { return }
    correctionProblems = try archive.updateEntities(current, writtenWith: corrections, makeFinder) { $0 }
  }

  private func flush() throws {
    guard !batch.isEmpty else { return }
    try lookUp()
    // Ordinals in date order, the undated first: the newest articles have the highest.
    // Places are sorted, not articles: those are a dozen strings each.
    let days = batch.map { $0.article.date?.number ?? .min }
    let ordered = batch.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { batch[$0] }
    // What is refused once is not tried again by whoever finishes the import all the same.
    defer { forgetBatch() }
    try translatingErrors(archive.path) {
      try archive.queue.inDatabase { db in
        if rehearsal != nil { return try rehearse(ordered, db) }
        try db.inTransaction(.immediate) {
          try db.execute(sql: Archive.writerCache)
          try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 0)")
          var writer = try ArticleWriter(db, archive.context, lexicon: lexicon)
          counts.duplicates += try writer.write(ordered.compactMap { try pending($0, db) })
          try writer.finish()
          try refuseDissimilarUpdates()
          return .commit
        }
        batchesWritten += 1
        archive.columns.invalidate()
        archive.forgetWordsIfMany()
      }
    }
  }

  private func forgetBatch() {
    batch.removeAll(keepingCapacity: true)
    firstUnknown = 0
    tagging?.forgetAll()
    placeOfIdentity.removeAll(keepingCapacity: true)
    batchBytes = 0
  }

  /// What is to be written of an article: nothing where it is unchanged.
  private func pending(_ entry: Entry, _ db: Database) throws -> PendingArticle? {
    switch entry.standing {
    case .unchanged:
      counts.unchanged += 1
      return nil
    case .update(let known):
      if let stored = try storedTexts(ordinal: known, db) { updates.note(stored, to: entry.article) }
      counts.updated += 1
      return PendingArticle(
        article: entry.article, digests: entry.digests, replaces: known, names: names(of: entry))
    case .new, nil:
      counts.imported += 1
      return PendingArticle(article: entry.article, digests: entry.digests, names: names(of: entry))
    }
  }

  private func names(of entry: Entry) -> () throws -> ArticleNames? {
    guard let tagging, let job = entry.job else {
      return {
        try self.checkCancellation()
        return nil
      }
    }
    return {
      try self.checkCancellation()
      return tagging.names(of: job)
    }
  }

  // MARK: - Dry run

  /// The articles of a dry run so far.
  private struct Rehearsal {
    var versions: [[UInt8]: [UInt8]] = [:]
    var contents: Set<[UInt8]> = []
  }

  /// Counts what a batch would do after the ones before it.
  private func rehearse(_ batch: [Entry], _ db: Database) throws {
    for entry in batch {
      let digests = entry.digests
      if let version = rehearsal?.versions[digests.identity] {
        guard version != digests.version else {
          counts.unchanged += 1
          continue
        }
        counts.updated += 1
      } else if try pending(entry, db) == nil {
        continue
      }
      let held = try db.cachedStatement(sql: "SELECT count(*) FROM article WHERE content = ?")
        .firstInteger { $0.blob(digests.content) }
      if rehearsal?.contents.insert(digests.content).inserted == false || held ?? 0 > 0 {
        counts.duplicates += 1
      }
      rehearsal?.versions[digests.identity] = digests.version
    }
    try refuseDissimilarUpdates()
    batchesWritten += 1
  }

  /// Stops the first batch where most of it would take the place of other articles.
  private func refuseDissimilarUpdates() throws {
    if batchesWritten == 0 { try updates.refuse(read: counts.read) }
  }

  private func storedTexts(ordinal: Int, _ db: Database) throws -> Article? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, lead, body FROM article WHERE id = ?"), arguments: [ordinal]
    ).map {
      try Article(
        key: ArticleKey(collection: "", value: ""), title: $0.decode(atIndex: 0), lead: $0.decode(atIndex: 1),
        body: $0.decode(atIndex: 2))
    }
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
