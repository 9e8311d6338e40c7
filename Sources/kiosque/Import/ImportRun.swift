import Archive
import Corpus
import Entities
import Foundation
import Importing
import Terminal

/// An import from files to archive: reading on a thread of its own, writing on the caller's.
///
/// An archive that does not exist is made when the first article comes, so that none is made for nothing.
struct ImportRun {
  let inputs: [String]
  let options: ImportOptions
  let path: String
  let isDryRun: Bool
  let recognizesEntities: Bool
  /// How many issues the report holds at most; the rest is counted.
  let issueLimit: Int

  private var report = ImportReport()
  private var progress = ImportProgress()
  private let start = ContinuousClock.now

  /// After ``run(onProgress:)``: lines of the corrections file that did nothing.
  private(set) var correctionProblems: [CorrectionProblem] = []
  private(set) var correctionsPath = ""

  init(
    inputs: [String], options: ImportOptions, path: String, isDryRun: Bool, recognizesEntities: Bool,
    issueLimit: Int
  ) {
    self.inputs = inputs
    self.options = options
    self.path = path
    self.isDryRun = isDryRun
    self.recognizesEntities = recognizesEntities
    self.issueLimit = issueLimit
    report.isDryRun = isDryRun
  }

  /// - Parameter onProgress: called often; the last time when everything is read.
  /// - Throws: ``ArchiveError``, or ``Interrupted`` after Ctrl-C; committed batches stay.
  mutating func run(onProgress: (ImportProgress) -> Void) throws -> ImportReport {
    var target = try ImportTarget(
      path: path, isDryRun: isDryRun, recognizesEntities: recognizesEntities, jobs: options.jobs)
    let queue = EventQueue()
    startReading(into: queue)
    do {
      while let events = queue.take() {
        if Interrupt.wasAsked { throw Interrupted() }
        for event in events { try take(event, &target) }
        progress.elapsedSeconds = (ContinuousClock.now - start) / .seconds(1)
        onProgress(progress)
      }
      progress.isIndexing = true
      onProgress(progress)
      try target.finish()
    } catch {
      queue.close()
      target.discardIfEmpty()
      throw error
    }
    (correctionProblems, correctionsPath) = (target.correctionProblems, target.correctionsPath)
    let counts = target.counts
    (report.imported, report.updated, report.unchanged) = (counts.imported, counts.updated, counts.unchanged)
    (report.duplicates, report.undated, report.untitled) = (
      counts.duplicates, counts.undated, counts.untitled
    )
    return report
  }

  private func startReading(into queue: EventQueue) {
    let (inputs, options) = (inputs, options)
    let thread = Thread {
      var importer = ArticleImporter(options: options)
      // What it throws is that the queue was closed: then nobody waits for more.
      try? importer.run(inputs) { try queue.push($0) }
      queue.finish()
    }
    thread.name = "reader"
    // As much as the main thread has: documents nest.
    thread.stackSize = 8 * 1024 * 1024
    thread.start()
  }

  private mutating func take(_ event: ImportEvent, _ target: inout ImportTarget) throws {
    switch event {
    case .article(let article):
      try target.add(article)
      progress.articles += 1
    case .issue(let issue):
      report.failed += 1
      if report.issues.count < issueLimit {
        report.issues.append(issue)
      }
    case .progress(let bytesRead, let totalBytes):
      (progress.bytesRead, progress.totalBytes) = (bytesRead, totalBytes)
    }
  }
}
