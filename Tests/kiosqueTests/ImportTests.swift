import Foundation
import Testing

struct ImportTests {
  @Test("an import adds up, and the same import again changes nothing")
  func idempotent() throws {
    let sandbox = try Sandbox()
    try sandbox.linkSample()
    let first = try sandbox.run("import", "sample", "--json")
    #expect(first.status == 0)
    #expect(first.json["format"] as? String == "kiosque-import-1")
    #expect(first.json["read"] as? Int == 66)
    #expect(first.json["imported"] as? Int == 66)
    let second = try sandbox.run("import", "sample", "--json").json
    #expect(second["read"] as? Int == 66)
    #expect(second["unchanged"] as? Int == 66)
    let check = try sandbox.run("check")
    #expect(check.status == 0, "\(check.messages)")
  }

  @Test("an article with other text is updated")
  func update() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Le ministre a parlé de la pêche ce matin à Lorient.", to: "article.txt")
    #expect(try sandbox.run("import", "article.txt").status == 0)
    try sandbox.write("Le ministre a parlé de la pêche ce soir à Lorient.", to: "article.txt")
    let report = try sandbox.run("import", "article.txt", "--json").json
    #expect(report["updated"] as? Int == 1)
    #expect(try sandbox.run("search", "soir").status == 0)
    #expect(try sandbox.run("search", "matin").status == 1)
  }

  @Test("what cannot be imported is told and counted, and the rest is in")
  func badInputs() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Un article sur la pêche au thon.", to: "in/bon.txt")
    try sandbox.write("", to: "in/vide.txt")
    try sandbox.write(Data([0x89, 0x50, 0x4E, 0x47, 0x00, 0x01]), to: "in/image.txt")
    try sandbox.write(Data("La p".utf8) + [0xEA] + Data("che en Latin-1".utf8), to: "in/latin.txt")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/in/perdu.txt", withDestinationPath: "nulle-part")
    let outcome = try sandbox.run("import", "in", "absent.txt", "--json")
    #expect(outcome.status == 2)
    let report = outcome.json
    #expect(report["read"] as? Int == 6)
    #expect(report["imported"] as? Int == 2)
    #expect(report["failed"] as? Int == 4)
    let issues = report["issues"] as? [[String: Any]] ?? []
    let reasons = issues.map { "\($0["path"] ?? "") \($0["reason"] ?? "")" }
    #expect(
      reasons == [
        "in/image.txt not text: see byte 4", "in/perdu.txt cannot be read: No such file or directory",
        "in/vide.txt empty file", "absent.txt cannot be read: No such file or directory",
      ])
    #expect(try sandbox.run("search", "pêche").output.contains("2 of 2 articles"))
  }

  @Test("a broken line costs that line, and is named")
  func brokenLine() throws {
    let sandbox = try Sandbox()
    let lines = (1...1000).map { #"{"id":"\#($0)","title":"Titre \#($0)","text":"Texte \#($0)."}"# }
    var broken = lines
    broken[811] = #"{"id":"812","title":"#
    try sandbox.write(broken.joined(separator: "\n"), to: "presse.jsonl")
    let outcome = try sandbox.run("import", "presse.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("presse.jsonl, record 812: broken JSON"))
    #expect(outcome.output.contains("read 1,000 · imported 999 · updated 0 · unchanged 0 · failed 1"))
    #expect(outcome.output.contains("undated 999"))
  }

  @Test("a long list of issues is cut, and says where the rest is")
  func manyIssues() throws {
    let sandbox = try Sandbox()
    try sandbox.write(String(repeating: "[]\n", count: 30), to: "presse.jsonl")
    let outcome = try sandbox.run("import", "presse.jsonl")
    #expect(outcome.messages.split(separator: "\n").count == 21)
    #expect(outcome.messages.hasSuffix(" and 10 more: kiosque import --json lists them\n"))
    let report = try sandbox.run("import", "presse.jsonl", "--json").json
    #expect((report["issues"] as? [Any])?.count == 30)
  }

  @Test("a record of 50 MB is refused and counted")
  func longRecord() throws {
    let sandbox = try Sandbox()
    var bytes = Data(#"{"title":"Long","text":""#.utf8)
    bytes.append(Data(repeating: UInt8(ascii: "a"), count: 50_000_000))
    bytes.append(Data("\"}\n{\"title\":\"Court\",\"text\":\"La pêche.\"}\n".utf8))
    try sandbox.write(bytes, to: "presse.jsonl")
    let outcome = try sandbox.run("import", "presse.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.messages == " presse.jsonl, record 1: longer than the limit of 16 MiB\n")
    #expect(outcome.output.contains("read 2 · imported 1"))
  }

  @Test(
    "an import of nothing makes no archive",
    arguments: [["import", "absent"], ["import", "--dry-run", "sample"]])
  func nothing(arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.linkSample()
    _ = try sandbox.run(arguments)
    #expect(!sandbox.exists("home"))
  }

  @Test("a dry run counts and changes nothing")
  func dryRun() throws {
    let sandbox = try Sandbox.withSample()
    try sandbox.write("Un article de plus sur le nivellement.", to: "plus.txt")
    let outcome = try sandbox.run("import", "plus.txt", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(" nothing was written · read 1 · imported 1"))
    #expect(try sandbox.run("search", "nivellement").status == 1)
  }

  @Test("standard input is read for -")
  func standardInput() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      ["import", "-", "--source", "Dépêches"], input: #"{"titre":"Un titre","texte":"Un texte"}"# + "\n")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      try sandbox.run("search", "--source", "depeches").output.contains("Un titre · Dépêches · undated"))
  }

  @Test("Ctrl-C ends an import with 130 and leaves no empty archive")
  func interrupted() throws {
    let sandbox = try Sandbox()
    let input = Pipe()
    let run = try sandbox.start(Project.program, ["import", "-"], input: input)
    // More than a pipe holds: when it is written, the import is reading.
    let lines = (1...2000).map { number in
      #"{"id":\#(number),"text":"\#(String(repeating: "mot ", count: 250))"}"# + "\n"
    }
    try input.fileHandleForWriting.write(contentsOf: Data(lines.joined().utf8))
    run.process.interrupt()
    let outcome = try sandbox.finish(run)
    try input.fileHandleForWriting.close()
    #expect(!outcome.wasKilled)
    #expect(outcome.status == 130)
    #expect(outcome.messages.contains("kiosque: interrupted"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.archivePath))
  }

  @Test("most articles replaced by others is refused, with a proposal")
  func dissimilar() throws {
    let sandbox = try Sandbox()
    try sandbox.write(#"{"id":"1","text":"La pêche au thon rouge reprend."}"#, to: "a/presse.jsonl")
    try sandbox.write(#"{"id":"1","text":"Un tribunal condamne deux banquiers."}"#, to: "b/presse.jsonl")
    #expect(try sandbox.run("import", "a/presse.jsonl").status == 0)
    let outcome = try sandbox.run("import", "b/presse.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("import them with --source NAME"))
  }
}
