package import Entities
import Foundation
import FrenchAnalysis
import GRDB

extension Archive {
  /// Makes the index anew from the stored articles, in date order, and puts it in the place of the old one.
  ///
  /// The new content is built and checked in a scratch file beside the archive, then copied in as one
  /// transaction by SQLite's backup API (https://sqlite.org/backup.html). The archive's file is never
  /// replaced: a connection still open would apply its write-ahead log to the other file. Readers keep the
  /// state they see until their next transaction; a crash leaves the old one.
  ///
  /// - Parameters:
  ///   - recognizingEntities: whether names are looked for anew in all articles, with what this program knows;
  ///     else each article keeps those that it has.
  ///   - jobs: how many threads look for names, with the caller's.
  ///   - progress: called now and then with the number of articles done and of all.
  /// - Returns: lines of the corrections file that did nothing, and why.
  /// - Throws: ``ArchiveError/busy(path:)`` where another process writes; ``Cancelled``, and the archive is as it was.
  @discardableResult
  package func rebuild(
    recognizingEntities: Bool = true, jobs: Int = ProcessInfo.processInfo.activeProcessorCount,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> [CorrectionProblem] {
    try rebuild(
      makeFinder: NameRecognition.standard, recognizingEntities: recognizingEntities, jobs: jobs,
      progress: progress)
  }

  @discardableResult
  func rebuild(
    makeFinder: @escaping NameRecognition.MakeFinder, recognizingEntities: Bool = true, jobs: Int = 2,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> [CorrectionProblem] {
    let lock = try WriterLock(archivePath: path)
    defer { withExtendedLifetime(lock) {} }
    let scratchPath = path + ".rebuild"
    Self.removeFiles(at: scratchPath)
    defer { Self.removeFiles(at: scratchPath) }
    let corrections = try corrections()
    let tagging =
      recognizingEntities
      ? TaggingQueue(jobs: jobs, corrections: corrections, makeFinder: makeFinder) : nil
    defer { tagging?.close() }
    return try translatingErrors(path) {
      let scratch = try Archive(path: scratchPath, creating: true, cancellation: cancellation)
      try fill(scratch, tagging, progress)
      tagging?.close()
      let correctionProblems = try scratch.finishFilling(corrections, makeFinder)
      let problems = try scratch.check()
      guard problems.isEmpty else {
        throw ArchiveError.unsoundRebuild(path: path, problem: problems[0])
      }
      try cancellation.check()
      try scratch.queue.backup(to: queue)
      try queue.inDatabase { db in
        columns.invalidate()
        try readVersions(db)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        _ = try? db.checkpoint(.truncate)
      }
      return correctionProblems
    }
  }

  private func fill(_ scratch: Archive, _ tagging: TaggingQueue?, _ progress: (Int, Int) -> Void) throws {
    try scratch.queue.inDatabase { db in
      // Nobody else sees the scratch file, and a crash throws it away.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try db.execute(sql: Archive.writerCache)
    }
    let ordinals = try read { snapshot in
      // As an import has it: the undated first, so that the newest have the highest ordinals.
      try Int.fetchAll(snapshot.db, sql: "SELECT id FROM article ORDER BY day IS NOT NULL, day, id")
    }
    let lexicon = LexiconDeltas(vocabulary: scratch.analyzer.vocabulary)
    var done = 0
    for start in stride(from: 0, to: ordinals.count, by: Self.rebuildBatch) {
      let slice = ordinals[start..<min(ordinals.count, start + Self.rebuildBatch)]
      let pending = try read { snapshot in
        try slice.compactMap { ordinal in
          try snapshot.article(ordinal: ordinal).map { stored in
            let digests = ArticleDigests(stored.article)
            var pending = PendingArticle(article: stored.article, digests: digests)
            if let tagging {
              let job = tagging.add(stored.article, identity: digests.identity)
              pending.names = { tagging.names(of: job) }
            } else if schema == Self.schemaVersion {
              let names = try snapshot.names(ordinal: ordinal)
              pending.names = { names }
            }
            return pending
          }
        }
      }
      try scratch.queue.inDatabase { db in
        try db.inTransaction(.immediate) {
          try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 0)")
          var writer = try ArticleWriter(db, scratch.context, lexicon: lexicon)
          _ = try writer.write(pending)
          try writer.finish()
          return .commit
        }
      }
      scratch.columns.invalidate()
      tagging?.forgetAll()
      scratch.forgetWordsIfMany()
      done += slice.count
      progress(done, ordinals.count)
    }
  }

  /// Decides which entities the names stand for and brings the index into shape.
  private func finishFilling(
    _ corrections: Corrections, _ makeFinder: @escaping NameRecognition.MakeFinder
  ) throws -> [CorrectionProblem] {
    let problems = try updateEntities(corrections, writtenWith: corrections, makeFinder) { $0 }
    try queue.inDatabase { db in
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 4)")
      try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
      // What merging left free would be copied too.
      try db.execute(sql: "VACUUM")
    }
    return problems
  }

  private static let rebuildBatch = 8192

  private static func removeFiles(at path: String) {
    for ending in ["", "-journal", "-wal", "-shm", ".lock"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }
}
