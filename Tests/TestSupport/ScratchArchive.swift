package import Archive
package import Corpus
import Foundation

/// A folder of its own for one test, gone with it.
package final class ScratchFolder {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("kiosque-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path.
  package func write(_ content: String, to name: String) throws -> String {
    try Data(content.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }
}

/// An archive in a folder of its own.
package final class ScratchArchive {
  package let folder: ScratchFolder
  package let archive: Archive

  package init(_ articles: [Article] = [], recognizingEntities: Bool = false) throws {
    folder = try ScratchFolder()
    archive = try Archive(path: folder.path("archive.kiosque"), creating: true)
    if !articles.isEmpty { try add(articles, recognizingEntities: recognizingEntities) }
  }

  /// Imports articles, all in one import.
  @discardableResult
  package func add(
    _ articles: [Article], dryRun: Bool = false, recognizingEntities: Bool = false
  ) throws -> ImportCounts {
    try Self.add(articles, to: archive, dryRun: dryRun, recognizingEntities: recognizingEntities)
  }

  @discardableResult
  package static func add(
    _ articles: [Article], to archive: Archive, dryRun: Bool = false, recognizingEntities: Bool = false
  ) throws -> ImportCounts {
    let articleImport = try ArticleImport(
      into: archive, dryRun: dryRun, recognizingEntities: recognizingEntities)
    for article in articles { try articleImport.add(article) }
    try articleImport.finish()
    return articleImport.counts
  }

  /// A second connection to the same file.
  package func reopened() throws -> Archive { try Archive(path: archive.path) }

  /// What is stored, by key.
  package func stored() throws -> [String: StoredArticle] {
    var stored: [String: StoredArticle] = [:]
    try archive.read { snapshot in
      try snapshot.forEachArticle { stored[$0.article.key.value] = $0 }
    }
    return stored
  }

  /// A column's values, by key.
  package func values(_ column: DocValue) throws -> [String: Int32] {
    let values = try archive.read { try $0.column(column) }
    return try stored().mapValues { values[$0.ordinal] }
  }
}
