import Foundation
import Testing

struct CorrectionTests {
  private func corrections(_ sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: sandbox.archivePath + ".corrections", encoding: .utf8)
  }

  @Test(
    "a merge holds at once, after a rebuild and for what is imported later; without its line it is undone")
  func merge() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run("correct", "merge", "angela merkel", "into", "Emmanuel Macron")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output
        == " “angela merkel” is one with “Emmanuel Macron”; kept in \(sandbox.archivePath).corrections, line 7, and applied again at every rebuild\n"
    )
    #expect(try corrections(sandbox).hasSuffix("NAME\nmerge \"angela merkel\" into \"Emmanuel Macron\"\n"))
    #expect(try sandbox.total("--actor", "angela merkel") == 4)
    #expect(try sandbox.run("rebuild").status == 0)
    #expect(try sandbox.total("--actor", "angela merkel") == 4)
    try sandbox.write(#"{"id":"six","text":"Où est passée Angela Merkel ?"}"#, to: "suite.jsonl")
    #expect(try sandbox.run("import", "suite.jsonl").status == 0)
    #expect(try sandbox.total("--actor", "emmanuel macron") == 5)
    #expect(try sandbox.run("check").status == 0)
    try sandbox.write("", to: "home/.local/share/kiosque/archive.kiosque.corrections")
    #expect(try sandbox.run("correct").status == 0)
    #expect(try sandbox.total("--actor", "emmanuel macron") == 3)
    #expect(try sandbox.total("--actor", "angela merkel") == 4)
  }

  @Test("renamed, hidden and split entities are filtered and counted as people said")
  func others() throws {
    let sandbox = try NamedSandbox.make()
    #expect(try sandbox.run("correct", "rename", "Emmanuel Macron", "to", "Le président Macron").status == 0)
    #expect(try sandbox.counts(by: "actor").contains("Le président Macron 3"))
    #expect(try sandbox.total("--actor", "le president macron") == 3)
    #expect(try sandbox.run("correct", "hide", "Paris", "as", "city").status == 0)
    #expect(try sandbox.counts(by: "city") == ["Lyon 2", "Marseille 1"])
    #expect(try sandbox.run("search", "--city", "Paris").status == 1)
    let split = try sandbox.run(
      "correct", "split", "Angela Merkel", "in", "trois", "as", "Angela Merkel (l’autre)")
    #expect(split.status == 0, "\(split.messages)")
    #expect(try sandbox.total("--actor", "angela merkel (l'autre)") == 1)
    #expect(try sandbox.total("--actor", "angela merkel") == 2)
    #expect(try sandbox.run("rebuild").messages.isEmpty)
    #expect(try sandbox.total("--actor", "angela merkel (l'autre)") == 1)
    #expect(try sandbox.counts(by: "city") == ["Lyon 2", "Marseille 1"])
    #expect(try corrections(sandbox).split(separator: "\n").count { !$0.hasPrefix("#") } == 3)
  }

  @Test(
    "what cannot be done is said, and nothing is kept",
    arguments: [
      (["fusion", "a", "b"], "kiosque: that is no correction; they read\n  merge FORM… into FORM\n"),
      (["merge", "Emmanuel Macron"], "kiosque: that is no correction; they read\n"),
      (["hide", "Paris", "as", "planet"], "kiosque: that is no correction; they read\n"),
      (["hide", "Parid"], "kiosque: nobody and nothing here is called “Parid”"),
      (["merge", "-xx", "into", "Paris"], "kiosque: nobody and nothing here is called “-xx”"),
      (
        ["split", "Angela Merkel", "in", "absent", "as", "Une autre"],
        "kiosque: no article has the key or id “absent”\n"
      ),
    ])
  func errors(arguments: [String], message: String) throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run(["correct"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.messages.hasPrefix(message), "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: sandbox.archivePath + ".corrections"))
  }

  @Test("lines that no longer apply are named by rebuild and import, and stay")
  func idleLines() throws {
    let sandbox = try NamedSandbox.make()
    let text = "# mes corrections\nn’importe quoi\nhide Personne\nhide Marseille as city\n"
    try sandbox.write(text, to: "home/.local/share/kiosque/archive.kiosque.corrections")
    let file = sandbox.archivePath + ".corrections"
    try sandbox.write(#"{"id":"six","text":"Angela Merkel."}"#, to: "suite.jsonl")
    for arguments in [["rebuild"], ["import", "suite.jsonl"], ["correct"]] {
      let outcome = try sandbox.run(arguments)
      #expect(outcome.status == (arguments == ["correct"] ? 2 : 0))
      #expect(outcome.messages.contains("kiosque: \(file), line 2, does nothing: it is no correction"))
      #expect(
        outcome.messages.contains(
          "kiosque: \(file), line 3, does nothing: nobody and nothing here is called “Personne”"))
      #expect(!outcome.messages.contains("line 4"))
    }
    #expect(try corrections(sandbox) == text)
    #expect(try sandbox.counts(by: "city") == ["Lyon 2", "Paris 2"])
  }
}
