import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

struct CancellationTests {
  private let scratch: ScratchArchive
  private var archive: Archive { scratch.archive }

  init() throws {
    scratch = try ScratchArchive((1...50).map { .sample("a\($0)", body: "La grève du port \($0).") })
  }

  private func count(_ expression: MatchExpression) throws -> Int {
    var count = 0
    try archive.read { try $0.scan(expression) { _, _ in count += 1 } }
    return count
  }

  @Test(
    "a scan stops at the article where it is cancelled, and answers rightly afterwards",
    arguments: [
      MatchExpression.phrase(["grève"].map(Self.term)),
      MatchExpression.any([.phrase(["grève"].map(Self.term)), .phrase(["port"].map(Self.term))]),
    ])
  func scans(expression: MatchExpression) throws {
    var visited = 0
    #expect(throws: Cancelled.self) {
      try archive.read { snapshot in
        try snapshot.scan(expression) { _, _ in
          visited += 1
          if visited == 3 { archive.cancellation.wish() }
        }
      }
    }
    #expect(visited == 3)
    archive.cancellation.takeBack()
    #expect(try count(expression) == 50)
  }

  private static func term(_ word: String) -> String { word.replacingOccurrences(of: "è", with: "e") }

  @Test("a statement stops while it runs")
  func statements() throws {
    let cancel = DatabaseFunction("cancel", argumentCount: 0) { [cancellation = archive.cancellation] _ in
      cancellation.wish()
      return nil
    }
    let endless = """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)
      SELECT max(CASE n WHEN 1000 THEN cancel() ELSE n END) FROM number
      """
    #expect(throws: Cancelled.self) {
      try archive.read { snapshot in
        snapshot.db.add(function: cancel)
        _ = try Int.fetchOne(snapshot.db, sql: endless)
      }
    }
    archive.cancellation.takeBack()
    #expect(try archive.read { try $0.articleCount() } == 50)
  }

  @Test("another thread can cancel, and what is cancelled stays so until that is taken back")
  func otherThreads() throws {
    let thread = Thread { [cancellation = archive.cancellation] in cancellation.wish() }
    #expect(throws: Cancelled.self) {
      try archive.read { snapshot in
        thread.start()
        while true { _ = try snapshot.article(ordinal: 1) }
      }
    }
    #expect(throws: Cancelled.self) { try archive.read { _ in } }
    #expect(archive.cancellation.takeBack())
    #expect(try archive.read { try $0.articleCount() } == 50)
  }

  @Test("articles that are read one by one stop between two")
  func articles() throws {
    var read = 0
    #expect(throws: Cancelled.self) {
      try archive.read { snapshot in
        try snapshot.forEachArticle { _ in
          read += 1
          archive.cancellation.wish()
        }
      }
    }
    #expect(read == 1)
  }

  @Test("a rebuild that is cancelled leaves the archive as it was, and nothing beside it")
  func rebuilds() throws {
    #expect(throws: Cancelled.self) {
      try archive.rebuild(recognizingEntities: false) { _, _ in archive.cancellation.wish() }
    }
    archive.cancellation.takeBack()
    #expect(!FileManager.default.fileExists(atPath: archive.path + ".rebuild"))
    #expect(try archive.check() == [])
    #expect(try archive.read { try $0.articleCount() } == 50)
    try archive.rebuild(recognizingEntities: false)
    #expect(try archive.check() == [])
  }
}
