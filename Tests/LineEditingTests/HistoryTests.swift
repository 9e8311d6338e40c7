import Foundation
import Testing

@testable import LineEditing

struct HistoryTests {
  private let folder: ScratchFolder
  private let file: HistoryFile

  init() throws {
    folder = try ScratchFolder()
    file = HistoryFile(path: folder.path + "/state/kiosque/history", limit: 3)
  }

  private var content: String {
    get throws { try String(contentsOfFile: file.path, encoding: .utf8) }
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(
    "a line is kept unless it is empty, begins with a space or repeats the one before",
    arguments: [
      (["grève", "« l’été »"], ["grève", "« l’été »"]),
      (["", " ", "\t", "  secret", "grève"], ["grève"]),
      (["grève", "grève", "Homs", "grève"], ["grève", "Homs", "grève"]),
      (["deux\nlignes", "grève"], ["grève"]),
    ])
  func keptLines(typed: [String], kept: [String]) throws {
    var history = History(file: file)
    for line in typed { _ = history.add(line) }
    #expect(history.entries == kept)
    #expect(try content == kept.map { $0 + "\n" }.joined())
    #expect(history.problem == nil)
  }

  @Test("the file and its folder are made for their owner alone")
  func ownerOnly() throws {
    var history = History(file: file)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    _ = history.add("grève")
    #expect(try permissions(file.path) == 0o600)
    #expect(try permissions((file.path as NSString).deletingLastPathComponent) == 0o700)
  }

  @Test("two consoles that run at once lose nothing of each other's")
  func twoConsoles() throws {
    var first = History(file: file)
    var second = History(file: file)
    _ = first.add("un")
    _ = second.add("deux")
    _ = first.add("trois")
    #expect(History(file: file).entries == ["un", "deux", "trois"])
  }

  @Test("the last lines are read, and a file of over twice as many is cut to them")
  func cutting() throws {
    for line in 1...6 { try file.append("\(line)") }
    #expect(try file.load() == ["4", "5", "6"])
    #expect(try content == "1\n2\n3\n4\n5\n6\n")
    try file.append("7")
    #expect(try file.load() == ["5", "6", "7"])
    #expect(try content == "5\n6\n7\n")
    #expect(try permissions(file.path) == 0o600)
    try file.append("8")
    #expect(try content == "5\n6\n7\n8\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/kiosque") == ["history"])
  }

  @Test("what is no UTF-8 in the file and repeats there do no harm")
  func damagedFile() throws {
    _ = History(file: file)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/state/kiosque", withIntermediateDirectories: true)
    try Data("a\n\nb\nb\n\u{E9}".utf8.dropLast()).write(to: URL(fileURLWithPath: file.path))
    #expect(History(file: file).entries == ["b", "\u{FFFD}"])
  }

  @Test("a history that cannot be written is told, and lines are kept as long as the console runs")
  func unwritable() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/state"))
    var history = History(file: file)
    #expect(history.problem == nil)
    #expect(history.add("un") && history.add("deux"))
    #expect(history.entries == ["un", "deux"])
    guard case .unwritable(let path, let reason)? = history.problem else {
      Issue.record("no problem")
      return
    }
    #expect(path == file.path && !reason.isEmpty)
  }

  @Test("a history that cannot be read is told")
  func unreadable() throws {
    // A folder in its place, which even root cannot read as a file.
    try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: true)
    guard case .unreadable(file.path, _)? = History(file: file).problem else {
      Issue.record("no problem")
      return
    }
  }

  @Test("going back finds the lines that begin as what was typed, and forward comes what was typed again")
  func walking() {
    let entries = ["Homs", "grève SNCF", "grève", "Alep", "grève", "grèves"]
    var walk = HistoryWalk(from: EditedLine(text: "grève", before: "grève"))
    #expect(walk.older(in: entries) == "grèves")
    #expect(walk.older(in: entries) == "grève")
    #expect(walk.older(in: entries) == "grève SNCF")
    #expect(walk.older(in: entries) == nil)
    #expect(walk.text(in: entries) == "grève SNCF")
    #expect(walk.newer(in: entries) == "grève")
    #expect(walk.newer(in: entries) == "grèves")
    #expect(walk.newer(in: entries) == "grève")
    #expect(walk.newer(in: entries) == nil)
  }

  @Test("what stands behind the cursor does not choose lines")
  func walkingFromWithin() {
    var walk = HistoryWalk(from: EditedLine(text: "grand", before: "gr"))
    #expect(walk.older(in: ["grève", "Homs"]) == "grève")
    #expect(walk.newer(in: ["grève", "Homs"]) == "grand")
  }
}
