import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct ConcurrencyTests {
  @Test func ofTwoWritersTheSecondIsRefused() throws {
    let scratch = try ScratchArchive([.sample("a", body: "un")])
    let other = try scratch.reopened()
    do {
      let first = try ArticleImport(into: scratch.archive)
      try first.add(.sample("b", body: "deux"))
      #expect(throws: ArchiveError.busy(path: other.path)) { try ArticleImport(into: other) }
      #expect(throws: ArchiveError.busy(path: other.path)) { try other.rebuild() }
      try first.finish()
    }
    #expect(try ScratchArchive.add([.sample("c", body: "guerre")], to: other).imported == 1)
    #expect(try scratch.keys(ofTerm: "guerr") == ["c"])
  }

  @Test func aReaderSeesOneStateFromBeginningToEnd() throws {
    let scratch = try ScratchArchive([.sample("a", body: "la grève commence", date: "2019-01-01")])
    let reader = try scratch.reopened()
    try reader.read { snapshot throws in
      #expect(try snapshot.keys(ofTerm: "greve") == ["a"])
      try scratch.add([
        .sample("a", body: "la grève finit", date: "2020-01-01"), .sample("b", body: "une autre grève"),
      ])
      #expect(try snapshot.keys(ofTerm: "greve") == ["a"])
      #expect(try snapshot.keys(ofTerm: "finit") == [])
      #expect(try snapshot.articleCount() == 1)
      #expect(try snapshot.article(ordinal: 1)?.article.body == "la grève commence")
      #expect(try snapshot.column(.day)[1] == Day(iso8601: "2019-01-01")?.number)
      #expect(try snapshot.lexiconEntry(ofTerm: "greve").articles == 1)
    }
    try reader.read { snapshot throws in
      #expect(try snapshot.keys(ofTerm: "greve").sorted() == ["a", "b"])
      #expect(try snapshot.keys(ofTerm: "finit") == ["a"])
      #expect(try snapshot.column(.day)[1] == Day(iso8601: "2020-01-01")?.number)
    }
  }

  @Test func aReaderKeepsItsStateWhileTheArchiveIsRebuilt() throws {
    let scratch = try ScratchArchive([.sample("a", body: "la guerre", date: "2020-01-01")])
    try scratch.add([.sample("b", body: "une guerre", date: "2019-01-01")])
    let reader = try scratch.reopened()
    try reader.read { snapshot throws in
      #expect(try snapshot.keys(ofTerm: "guerr") == ["a", "b"])
      try scratch.archive.rebuild()
      #expect(try snapshot.keys(ofTerm: "guerr") == ["a", "b"])
      #expect(try snapshot.column(.day)[1] == Day(iso8601: "2020-01-01")?.number)
    }
    #expect(try reader.keys(ofTerm: "guerr") == ["b", "a"])
    #expect(try reader.read { try $0.column(.day)[1] } == Day(iso8601: "2019-01-01")?.number)
    #expect(try scratch.keys(ofTerm: "guerr") == ["b", "a"])
    #expect(try reader.check() == [])
  }

  @Test func columnsAreLoadedAgainWhenTheFileHasChanged() throws {
    let scratch = try ScratchArchive([.sample("a", body: "un", date: "2019-01-01")])
    let reader = try scratch.reopened()
    let first = try reader.read { try ($0.generation, $0.column(.day)[1], $0.column(.source)[2]) }
    let again = try reader.read { try ($0.generation, $0.column(.day)[1], $0.column(.source)[2]) }
    #expect(first == again)
    #expect(first.2 == 0)
    try scratch.add([.sample("b", body: "deux", date: "2020-01-01")])
    let second = try reader.read { try ($0.generation, $0.column(.day)[2], $0.column(.source)[2]) }
    #expect(second.0 != first.0)
    #expect(second.1 == Day(iso8601: "2020-01-01")?.number)
    #expect(second.2 == 1)
    // The writer's own connection too.
    #expect(try scratch.archive.read { try $0.column(.source)[2] } == 1)
  }

  @Test func anImportThatIsGivenUpLetsOthersWrite() throws {
    let scratch = try ScratchArchive([.sample("a", body: "un")])
    do {
      let abandoned = try ArticleImport(into: scratch.archive)
      try abandoned.add(.sample("b", body: "deux"))
    }
    #expect(try scratch.add([.sample("c", body: "trois")]).imported == 1)
    #expect(try scratch.stored().keys.sorted() == ["a", "c"])
  }

  @Test func theLockIsLetGoThoughACopyOfItsDescriptorLivesOn() throws {
    let scratch = try ScratchArchive()
    let files = FileManager.default
    let copy: Int32
    do {
      let abandoned = try ArticleImport(into: scratch.archive)
      try abandoned.add(.sample("a", body: "un"))
      let lock = scratch.archive.path + ".lock"
      let held = try files.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init).first {
        (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == lock
      }
      // What a child has between its start and its program's.
      copy = dup(try #require(held))
    }
    defer { close(copy) }
    #expect(try scratch.add([.sample("b", body: "deux")]).imported == 1)
  }

  @Test func anAnalyzerThatAnotherProcessBroughtIsNoticedAtTheNextRead() throws {
    let scratch = try ScratchArchive([.sample("1", body: "La grève.")])
    let reader = try scratch.reopened()
    #expect(try reader.read { try $0.lexiconEntry(ofTerm: "greve").articles } == 1)
    try scratch.archive.queue.write { db in
      try db.execute(sql: "UPDATE property SET value = '0-other' WHERE name = 'analyzer'")
    }
    _ = try reader.read { try $0.articleCount() }
    #expect(throws: ArchiveError.self) { try reader.requireCurrentAnalyzer() }
  }
}
