import Corpus
import Foundation
import FrenchAnalysis
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct OpeningTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// What opening fails with; nil where it does not.
  private func failure(opening path: String, creating: Bool = false) -> ArchiveError? {
    do {
      _ = try Archive(path: path, creating: creating)
      return nil
    } catch { return error as? ArchiveError }
  }

  @Test func aMissingArchiveSaysHowToMakeOne() {
    let path = folder.path("rien.kiosque")
    #expect(
      failure(opening: path) == .missing(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func theFoldersOnTheWayAreMade() throws {
    let archive = try Archive(path: folder.path("un/deux/archive.kiosque"), creating: true)
    #expect(try archive.read { try $0.articleCount() } == 0)
  }

  @Test(arguments: ["x", "Ceci n’est pas une base.", String(repeating: "texte ", count: 5000)])
  func aFileThatIsNoDatabaseIsNoArchive(_ content: String) throws {
    let path = try folder.write(content, to: "notes.txt")
    for creating in [false, true] {
      #expect(
        failure(opening: path, creating: creating)
          == .notAnArchive(path: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func aFolderIsNoArchive() {
    for creating in [false, true] {
      #expect(
        failure(opening: folder.path, creating: creating)
          == .notAnArchive(path: folder.path))
    }
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let path = folder.path("autre.db")
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "CREATE TABLE article (id INTEGER)") }
    for creating in [false, true] {
      #expect(
        failure(opening: path, creating: creating)
          == .notAnArchive(path: path))
    }
    #expect(try queue.inDatabase { try $0.tableExists("property") } == false)
  }

  @Test func anEmptyFileBecomesAnArchiveOnImportOnly() throws {
    let path = try folder.write("", to: "vide.kiosque")
    #expect(failure(opening: path) == .notAnArchive(path: path))
    #expect(failure(opening: path, creating: true) == nil)
    #expect(failure(opening: path) == nil)
  }

  @Test func aNewerSchemaIsRefused() throws {
    let path = folder.path("archive.kiosque")
    let archive = try Archive(path: path, creating: true)
    try archive.queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 7") }
    #expect(
      failure(opening: path)
        == .newerSchema(path: path, found: 7, known: 2))
  }

  /// What an archive of the first schema lacks: the tables of names.
  @Test func anOlderSchemaIsReadAndRebuilt() throws {
    let path = folder.path("archive.kiosque")
    let first = try Archive(path: path, creating: true)
    try ScratchArchive.add([.sample("a", body: "guerre")], to: first)
    try first.queue.inDatabase {
      try $0.execute(
        sql: """
          DROP TABLE name_key; DROP TABLE name_form; DROP TABLE entity; DROP TABLE name_list;
          ALTER TABLE article DROP COLUMN names; PRAGMA user_version = 1
          """)
    }
    let archive = try Archive(path: path)
    let error = ArchiveError.olderSchema(path: path, found: 1, known: 2)
    try archive.read { snapshot throws in
      #expect(try snapshot.article(ordinal: 1)?.article.body == "guerre")
      #expect(try snapshot.entities(ordinal: 1) == [])
    }
    #expect(try archive.statistics().articles == 1)
    #expect(throws: error) { try archive.requireCurrentAnalyzer() }
    #expect(throws: error) { try ArticleImport(into: archive) }
    #expect(throws: error) { try archive.check() }
    #expect(throws: error) { try archive.applyCorrections() }
    try archive.rebuild(recognizingEntities: false)
    #expect(try archive.check() == [])
    #expect(try archive.keys(ofTerm: "guerr") == ["a"])
  }

  @Test func anotherAnalyzersArchiveIsReadButNotWritten() throws {
    let path = folder.path("archive.kiosque")
    let first = try Archive(path: path, creating: true)
    try ScratchArchive.add([.sample("a", body: "guerre")], to: first)
    try first.queue.inDatabase {
      try $0.execute(sql: "UPDATE property SET value = '0-abc' WHERE name = 'analyzer'")
    }
    let archive = try Archive(path: path)
    let error = ArchiveError.otherAnalyzer(path: path, found: "0-abc", current: AnalyzerVersion.current)
    #expect(try archive.read { try $0.article(ordinal: 1)?.article.body } == "guerre")
    #expect(throws: error) { try archive.requireCurrentAnalyzer() }
    #expect(throws: error) { try ArticleImport(into: archive) }
    try archive.rebuild()
    #expect(throws: Never.self) { try archive.requireCurrentAnalyzer() }
    #expect(try archive.read { try $0.forms(withPrefix: "g") } == ["guerre"])
  }

  @Test func whereNoFileCanBeMadeTheReasonIsSaid() throws {
    let file = try folder.write("x", to: "fichier")
    let path = file + "/archive.kiosque"
    guard case .unusable(path, reason: let reason) = failure(opening: path, creating: true) else {
      Issue.record("no reason")
      return
    }
    #expect(!reason.isEmpty)
  }
}
