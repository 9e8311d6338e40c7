import Archive
import Corpus
import Entities
import Foundation

/// The archive that articles go into, made when the first one comes.
struct ImportTarget {
  private let path: String
  private let isDryRun: Bool
  private let recognizesEntities: Bool
  private let jobs: Int
  /// Whether this import made the archive.
  private let isNew: Bool
  private var archive: Archive?
  private var writer: ArticleImport?

  /// - Parameter jobs: how many threads look for names.
  /// - Throws: ``ArchiveError`` where there is a file that cannot be written.
  init(path: String, isDryRun: Bool, recognizesEntities: Bool, jobs: Int) throws {
    (self.recognizesEntities, self.jobs) = (recognizesEntities, jobs)
    isNew = !FileManager.default.fileExists(atPath: path)
    self.isDryRun = isDryRun
    // Where there is none, a dry run counts against an empty one that is thrown away.
    self.path = isNew && isDryRun ? NSTemporaryDirectory() + "kiosque-\(UUID().uuidString).kiosque" : path
    if !isNew { try open() }
  }

  var counts: ImportCounts { writer?.counts ?? ImportCounts() }

  /// After ``finish()``: lines of the corrections file that did nothing.
  var correctionProblems: [CorrectionProblem] { writer?.correctionProblems ?? [] }

  var correctionsPath: String { archive?.correctionsPath ?? "" }

  mutating func add(_ article: Article) throws {
    if writer == nil { try open() }
    try writer?.add(article)
  }

  mutating func finish() throws {
    try writer?.finish()
    if isDryRun { discardIfEmpty() }
  }

  /// Takes an archive away that this import made and that nothing was committed to.
  mutating func discardIfEmpty() {
    guard isNew, let archive, (try? archive.read { try $0.articleCount() }) == 0 else { return }
    // The writer holds the lock until the file is gone: nobody else fills it meanwhile.
    for suffix in ["", "-journal", "-wal", "-shm", ".lock"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    self.archive = nil
    writer = nil
  }

  private mutating func open() throws {
    let archive = try Archive(path: path, creating: true)
    writer = try ArticleImport(
      into: archive, dryRun: isDryRun, recognizingEntities: recognizesEntities, jobs: jobs
    ) { if Interrupt.wasAsked { throw Interrupted() } }
    self.archive = archive
  }
}
