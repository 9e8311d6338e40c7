package import Entities
import Foundation
import GRDB

extension Archive {
  /// The file that keeps people's corrections, beside the archive; it may be missing.
  package var correctionsPath: String { path + ".corrections" }

  /// What the corrections file says; nothing where there is none.
  ///
  /// - Throws: ``ArchiveError/unreadableFile(path:)`` where it is there and cannot be read.
  package func corrections() throws -> Corrections {
    Corrections(parsing: String(decoding: try correctionsFile.bytes(), as: UTF8.self))
  }

  /// Makes the archive what the corrections file says; returns the lines that did nothing, and why.
  ///
  /// - Throws: ``ArchiveError/busy(path:)`` where another process writes.
  /// - Complexity: all names are read, and of articles those alone that new or former splits name.
  package func applyCorrections() throws -> [CorrectionProblem] {
    try applyCorrections(makeFinder: NameRecognition.standard)
  }

  /// Adds a correction to the end of the corrections file and applies all of it; returns the other lines that
  /// did nothing, and why.
  ///
  /// The file is replaced by one rename; what people wrote in it stays as it is, byte for byte.
  ///
  /// - Throws: ``CorrectionProblem`` where the new line does not apply: then nothing is written.
  ///   ``ArchiveError/busy(path:)`` where another process writes.
  package func add(_ correction: Correction) throws -> [CorrectionProblem] {
    try add(correction, makeFinder: NameRecognition.standard)
  }

  func applyCorrections(makeFinder: @escaping NameRecognition.MakeFinder) throws -> [CorrectionProblem] {
    try requireCurrentAnalyzer()
    let lock = try WriterLock(archivePath: path)
    defer { withExtendedLifetime(lock) {} }
    let corrections = try corrections()
    return try updateEntities(corrections, writtenWith: corrections, makeFinder) { $0 }
  }

  func add(
    _ correction: Correction, makeFinder: @escaping NameRecognition.MakeFinder
  ) throws -> [CorrectionProblem] {
    try requireCurrentAnalyzer()
    let lock = try WriterLock(archivePath: path)
    defer { withExtendedLifetime(lock) {} }
    var bytes = try correctionsFile.bytes()
    if bytes.isEmpty { bytes.append(contentsOf: Corrections.opening.utf8) }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    bytes.append(contentsOf: "\(correction)\n".utf8)
    let corrections = Corrections(parsing: String(decoding: bytes, as: UTF8.self))
    let added = corrections.lines.last?.number
    return try updateEntities(corrections, writtenWith: corrections, makeFinder) { problems in
      if let problem = problems.first(where: { $0.line == added }) { throw problem }
      // Before the commit: a line that is in the file and not yet applied is applied by whoever writes next.
      try correctionsFile.replace(by: bytes)
      return problems
    }
  }

  /// Brings facets and entities to what corrections say, in one transaction that is only committed when
  /// `body` has taken the problems.
  ///
  /// - Parameter written: the corrections that articles were written with since the last time.
  func updateEntities<Result>(
    _ corrections: Corrections, writtenWith written: Corrections,
    _ makeFinder: @escaping NameRecognition.MakeFinder, _ body: ([CorrectionProblem]) throws -> Result
  ) throws -> Result {
    try translatingErrors(path) {
      let result = try queue.inDatabase { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          let problems =
            try SplitRewriting.update(corrections, writtenWith: written, makeFinder, db)
            + EntityMapping.update(corrections, db)
          var seen: Set<CorrectionProblem> = []
          // A line may name one thing twice.
          let distinct = problems.filter { seen.insert($0).inserted }
          result = try body(distinct.sorted { $0.line < $1.line })
          return .commit
        }
        guard let result else { preconditionFailure("the transaction has run or thrown") }
        return result
      }
      columns.invalidate()
      return result
    }
  }

  // MARK: - The file

  private var correctionsFile: FileBeside { FileBeside(path: correctionsPath) }
}
