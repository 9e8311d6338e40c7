import Foundation
import Testing

@testable import kiosque

struct SearchLogTests {
  private func lines(_ sandbox: Sandbox, _ name: String) throws -> [[String: Any]] {
    try String(contentsOfFile: "\(sandbox.path)/\(name)", encoding: .utf8).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test("a search adds a line that tells all of it, also where nothing is found")
  func line() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run(
      "search", "loin", "OU", "reçoit", "--actor", "macron", "--city", "-Paris", "--source", "presse",
      "--source",
      "-Autre", "--author", "-X", "--from", "2016", "--to", "2019-01", "--match", "any", "--sort", "oldest",
      "--limit", "1", "--duplicates", "show", "--log", "journal.jsonl")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try sandbox.run("search", "xylophone", "--match", "all", "--log", "journal.jsonl").status == 1)
    #expect(
      try sandbox.run("search", "xylophone", "--actor", "personne", "--log", "journal.jsonl").status == 1)
    let text = try String(contentsOfFile: "\(sandbox.path)/journal.jsonl", encoding: .utf8)
    let stats = try sandbox.run("stats", "--json").json
    let fingerprint = try #require(stats["fingerprint"] as? String)
    let analyzer = try #require(stats["analyzer"] as? String)
    let masked = text.replacing(/"date":"20[0-9-]{8}T[0-9:]{8}Z"/, with: #""date":"D""#)
    let first = try #require(masked.split(separator: "\n").first)
    #expect(
      first.replacing(#"\/"#, with: "/") == #"""
        {"format":"kiosque-log-1","date":"D","archive":"\#(sandbox.archivePath)","fingerprint":"\#(fingerprint)",\#
        "analyzer":"\#(analyzer)","query":"loin OU reçoit","filters":{"actor":["macron"],"city":["-Paris"],\#
        "country":[],"source":["presse","-Autre"],"author":["-X"],"from":"2016-01-01","to":"2019-01-31"},\#
        "options":{"match":"any","sort":"oldest","duplicates":"shown","limit":1,"offset":0,"passages":2},\#
        "total":2,"articles":2,"relaxed":false}
        """#)
    let all = try lines(sandbox, "journal.jsonl")
    #expect(all.map { $0["total"] as? Int } == [2, 0, 0])
    #expect(all.allSatisfy { $0["fingerprint"] as? String == fingerprint })
    #expect(masked.hasSuffix("}\n"))
    let mode =
      try FileManager.default.attributesOfItem(atPath: "\(sandbox.path)/journal.jsonl")[
        .posixPermissions] as? Int
    #expect((mode ?? 0) & ~0o644 == 0)
  }

  @Test("a log run again finds the same, and says nothing")
  func again() throws {
    let sandbox = try NamedSandbox.make()
    let searches = [
      ["loin", "--actor", "macron", "--city", "-Paris"], ["reçoit", "xylophone"],
      ["--from", "2018", "--limit", "1"],
      ["merkel", "--sort", "newest", "--limit", "1", "--duplicates", "only"], ["\"a \\\"b\""], ["xylophone"],
    ]
    var totals: [Int?] = []
    for search in searches {
      totals.append(
        try sandbox.run(["search", "--json", "--log", "journal.jsonl"] + search).json["total"] as? Int)
    }
    let outcome = try sandbox.run("search", "--queries", "journal.jsonl", "--json", "--log", "second.jsonl")
    #expect(outcome.status == 0)
    #expect(!outcome.messages.contains("then"), "\(outcome.messages)")
    #expect(outcome.jsonLines.map { $0["total"] as? Int } == totals)
    #expect((outcome.jsonLines[2]["hits"] as? [Any])?.count == 1)
    let logs = try ["journal.jsonl", "second.jsonl"].map {
      try String(contentsOfFile: "\(sandbox.path)/\($0)", encoding: .utf8).replacing(
        /"date":"[^"]*"/, with: "")
    }
    #expect(logs[0] == logs[1])
  }

  @Test("where a search finds another number than then, it is told why")
  func others() throws {
    let sandbox = try NamedSandbox.make()
    #expect(try sandbox.run("search", "visitera", "--duplicates", "show", "--log", "journal").status == 0)
    try sandbox.write(#"{"id":"six","text":"Il visitera Nantes."}"#, to: "suite.jsonl")
    #expect(try sandbox.run("import", "suite.jsonl").status == 0)
    let more = try sandbox.run("search", "--queries", "journal")
    #expect(more.status == 0)
    #expect(
      more.messages
        == "kiosque: line 1: “visitera” found 2 then, 3 now: the articles are not those of then\n")
    // A log of one archive runs on another.
    try sandbox.write(#"{"id":"x","text":"Rien."}"#, to: "rien.jsonl")
    #expect(try sandbox.run("import", "rien.jsonl", "--archive", "autre.kiosque").status == 0)
    let elsewhere = try sandbox.run("search", "--queries", "journal", "--archive", "autre.kiosque", "--json")
    #expect(elsewhere.status == 1)
    #expect(elsewhere.messages.contains("found 2 then, 0 now: the articles are not those of then"))
    let log = try String(contentsOfFile: "\(sandbox.path)/journal", encoding: .utf8)
    try sandbox.write(log.replacing(/"analyzer":"[^"]*"/, with: #""analyzer":"0-abc""#), to: "ancien")
    #expect(
      try sandbox.run("search", "--queries", "ancien").messages.contains("now: the analyzer was 0-abc then\n")
    )
  }

  @Test("queries and searches of a log may stand in one file; a broken line is told, and the rest runs")
  func mixed() throws {
    let sandbox = try NamedSandbox.make()
    #expect(try sandbox.run("search", "loin", "--log", "journal").status == 0)
    let line = try String(contentsOfFile: "\(sandbox.path)/journal", encoding: .utf8)
    let broken = [
      String(line.prefix(120)), #"{"format":"kiosque-log-1","total":1}"#,
      #"{"format":"kiosque-log-1","query":"loin","total":2,"options":{"match":"maybe"}}"#,
      #"{"format":"kiosque-log-1","query":"loin","total":-2}"#,
      #"{"format":"kiosque-log-1","query":"loin","total":2,"filters":{"from":"hier"}}"#,
      #"{"format":"kiosque-log-1","query":"loin","total":2,"filters":{"actor":"x"}}"#,
    ]
    try sandbox.write((["loin"] + broken + [line, "reçoit"]).joined(separator: "\n"), to: "tout")
    let outcome = try sandbox.run("search", "--queries", "tout", "--json")
    #expect(outcome.status == 2)
    #expect(outcome.jsonLines.map { $0["query"] as? String } == ["loin", "loin", "reçoit"])
    let messages = outcome.messages.split(separator: "\n")
    #expect(messages.count == broken.count)
    for (number, message) in messages.enumerated() {
      #expect(message.hasPrefix("kiosque: line \(number + 2): no line of a log, "))
    }
    let least = try sandbox.run(
      ["search", "--queries", "-"], input: #"{"format":"kiosque-log-1","query":"loin","total":2}"# + "\n")
    #expect(least.status == 0)
    #expect(
      least.messages
        == "kiosque: line 1: “loin” found 2 then, 1 now: the line does not tell which articles were searched\n"
    )
  }

  @Test("a log that cannot be written is an error before the search")
  func unwritable() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run("search", "loin", "--log", "absent/journal")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == "kiosque: the log absent/journal cannot be written: No such file or directory\n")
    try sandbox.write("loin\n", to: "file")
    let same = try sandbox.run("search", "--queries", "file", "--log", "./file")
    #expect(same.status == 2)
    #expect(same.output.isEmpty)
    #expect(same.messages == "kiosque: --log ./file is the file that --queries reads: name another\n")
  }

  @Test("a line stands on its own where the last one lacks its end, and each of many queries has one")
  func appending() throws {
    let sandbox = try NamedSandbox.make()
    try sandbox.write("{\"cut", to: "journal")
    try sandbox.write("loin\n\nreçoit\nxylophone\n", to: "requetes")
    #expect(try sandbox.run("search", "--queries", "requetes", "--log", "journal").status == 0)
    let text = try String(contentsOfFile: "\(sandbox.path)/journal", encoding: .utf8)
    #expect(
      text.split(separator: "\n").map { $0.prefix(10) } == ["{\"cut"]
        + Array(repeating: "{\"format\":", count: 3))
  }

  @Test("programs may keep one log at a time: no line is torn")
  func atOnce() throws {
    let sandbox = try NamedSandbox.make()
    let query = "loin " + String(repeating: "mot ", count: 2000)
    let runs = try (0..<8).map { _ in
      try sandbox.start(
        Project.program, ["search", query, "--json", "--log", "journal"], input: FileHandle.nullDevice)
    }
    for run in runs { _ = try sandbox.finish(run) }
    let all = try lines(sandbox, "journal")
    #expect(all.count == 8)
    #expect(all.allSatisfy { $0["format"] as? String == "kiosque-log-1" })
  }
}
