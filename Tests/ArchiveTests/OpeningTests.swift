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

  /// What a person reads when opening fails.
  private func message(opening path: String, creating: Bool = false) -> String {
    do {
      _ = try Archive(path: path, creating: creating)
      return "opened"
    } catch { return "\(error)" }
  }

  @Test func aMissingArchiveSaysHowToMakeOne() {
    let path = folder.path("rien.kiosque")
    #expect(
      message(opening: path)
        == "no archive at \(path): make one with kiosque import PATH…, or name another with --archive")
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
        message(opening: path, creating: creating)
          == "\(path) is no Kiosque archive: name another with --archive")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func aFolderIsNoArchive() {
    for creating in [false, true] {
      #expect(
        message(opening: folder.path, creating: creating)
          == "\(folder.path) is no Kiosque archive: name another with --archive")
    }
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let path = folder.path("autre.db")
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "CREATE TABLE article (id INTEGER)") }
    for creating in [false, true] {
      #expect(
        message(opening: path, creating: creating)
          == "\(path) is no Kiosque archive: name another with --archive")
    }
    #expect(try queue.inDatabase { try $0.tableExists("property") } == false)
  }

  @Test func anEmptyFileBecomesAnArchiveOnImportOnly() throws {
    let path = try folder.write("", to: "vide.kiosque")
    #expect(message(opening: path) == "\(path) is no Kiosque archive: name another with --archive")
    #expect(message(opening: path, creating: true) == "opened")
    #expect(message(opening: path) == "opened")
  }

  @Test func aNewerSchemaIsRefused() throws {
    let path = folder.path("archive.kiosque")
    let archive = try Archive(path: path, creating: true)
    try archive.queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 7") }
    #expect(
      message(opening: path)
        == "\(path) was made by a newer Kiosque (schema 7, this one knows 2): update Kiosque")
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
    #expect(
      "\(error)" == "\(path) was made by an older Kiosque (schema 1, this is 2): run kiosque rebuild")
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
    #expect(
      "\(error)"
        == "\(path) was analysed by version 0-abc, this is \(AnalyzerVersion.current): run kiosque rebuild")
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
    #expect(message(opening: path, creating: true).hasPrefix("\(path): "))
  }

  @Test func everyErrorHasItsWords() {
    #expect(
      "\(ArchiveError.busy(path: "/a"))"
        == "/a is being written by another process: try again when it has ended")
    #expect("\(ArchiveError.unusable(path: "/a", reason: "disk full"))" == "/a: disk full")
    #expect(
      "\(ArchiveError.dissimilarUpdates(count: 2, read: 3, collection: "fonds"))" == """
        2 of 3 articles would replace others with quite different text in the collection "fonds": \
        nothing was changed; if these are other articles, import them with --source NAME
        """)
  }
}
