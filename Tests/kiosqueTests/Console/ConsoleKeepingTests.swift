import Foundation
import Testing

struct ConsoleKeepingTests {
  private func read(_ sandbox: Sandbox, _ ending: String) throws -> String {
    try String(contentsOfFile: sandbox.archivePath + ending, encoding: .utf8)
  }

  @Test("a search is saved with its filters as one text that the shell can run, and survives a rebuild")
  func saved() throws {
    let sandbox = try NamedSandbox.make()
    let first = try sandbox.run(
      [],
      input:
        ".save rien\n.saved\nMacron\n.filter ville:(Lyon OU Paris)\n.narrow -reçoit\n.save mes  essais\n.save\n"
    )
    #expect(
      first.output.hasPrefix(" search for something first\n no search is saved yet: .save NAME keeps one\n"))
    #expect(first.messages == " this is written .save NAME: .help save tells more\n")
    let line = try #require(try read(sandbox, ".saved").split(separator: "\n").last)
    #expect(line == "mes essais\tMacron -reçoit (city:Lyon OR city:Paris)")
    let query = String(line.split(separator: "\t")[1])
    #expect(try sandbox.total(query) == 2)
    #expect(try sandbox.run("rebuild").status == 0)
    let again = try sandbox.run(
      [],
      input: ".filter ville:Marseille\n.saved\n.saved mes essais\n.saved essais\n.saved -mes essais\n.saved\n"
    )
    #expect(again.output.contains(" mes essais  Macron -reçoit (city:Lyon OR city:Paris)\n"))
    #expect(
      again.output.contains(" query: Macron -reçoit (city:Lyon OR city:Paris)\n 2 (3 with reprints) of 5"))
    #expect(
      again.output.hasSuffix(" “mes essais” is forgotten\n no search is saved yet: .save NAME keeps one\n"))
    #expect(again.messages.hasPrefix(" no search is saved as “essais”"))
    #expect(try !read(sandbox, ".saved").contains("Macron"))
  }

  @Test("what confines the results to a tag is taken off like a filter")
  func clearingTag() throws {
    let outcome = try NamedSandbox.make().run(
      [], input: "reçoit\n.tag 1 lire\n.tagged lire\n.clear\n.back\n")
    #expect(outcome.output.hasSuffix(" no filters any more\n search for something first\n"))
  }

  @Test("tagged articles are results with numbers, that can be filtered and exported, after a rebuild too")
  func tagged() throws {
    let sandbox = try NamedSandbox.make()
    let first = try sandbox.run(
      [],
      input:
        ".tagged\nreçoit\n.tag 1 lire vu\nMarseille\n.tag 1 lire\n.tag 1\n.tag 1 -lire relire -autre\n.tag\n.tag 1 #x\n.tag 9 x\n.tagged\n"
    )
    #expect(first.output.hasPrefix(" nothing is tagged yet: .tag N WORD does it\n"))
    #expect(first.output.contains(" is tagged: lire, vu\n"))
    #expect(first.output.contains(" is tagged: lire\n"))
    #expect(first.output.contains(" is tagged: relire\n"))
    #expect(first.output.hasSuffix(" lire 1, relire 1, vu 1\n"))
    #expect(
      first.messages
        == " this is written .tag N|ID [-]WORD…: .help tag tells more\n “#x” can be no tag: one begins with neither # nor -, and holds no control characters\n"
    )
    #expect(try read(sandbox, ".tags").contains("\tvu\t"))
    #expect(try sandbox.run("rebuild").status == 0)
    let second = try sandbox.run(
      [],
      input:
        ".tagged lire\n.narrow Merkel\n.filter ville:Lyon\n.clear\n.export csv lire.csv\n.save x\n.tagged lir\n"
    )
    let totals = second.output.split(separator: "\n").filter { $0.contains(" ms") }
    #expect(
      totals.map { $0.replacing(/[0-9.]+ ms/, with: "T ms") } == [
        " 1 of 5 articles · T ms · .tagged lire", " 1 of 5 articles · T ms · .tagged lire · .narrow Merkel",
        " 0 of 5 articles · T ms · .tagged lire · .narrow Merkel · ville:Lyon",
        " 1 of 5 articles · T ms · .tagged lire",
      ])
    #expect(second.output.hasSuffix(" 1 article written to lire.csv\n"))
    #expect(second.messages.contains(" nothing is tagged “lir”: did you mean “lire”?\n"))
    #expect(sandbox.exists("lire.csv"))
  }

  @Test("hits are exported to a file, and one that is there is replaced only when that is said")
  func export() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run(
      [],
      input:
        ".export csv a.csv\nMacron\n.export jsonl a.jsonl\n.export jsonl a.jsonl\n.filter ville:Paris\n.export! jsonl a.jsonl\n.export ris \"b c.ris\"\n.export docx a\n.export ris non/la.ris\n.export ris\n.open! 1\n"
    )
    #expect(outcome.output.hasPrefix(" search for something first\n"))
    #expect(outcome.output.contains(" 3 articles written to a.jsonl\n"))
    #expect(outcome.output.contains(" 2 articles written to a.jsonl\n"))
    #expect(outcome.output.hasSuffix(" 2 articles written to b c.ris\n"))
    #expect(
      outcome.messages == """
         a.jsonl is there already: .export! replaces it
         “docx” is none of jsonl, csv, ris, bibtex, csl-json
         non/la.ris cannot be written: No such file or directory
         this is written .export FORMAT FILE: .help export tells more
         .open! is no command: did you mean .open?

        """)
    let exported = try String(contentsOfFile: sandbox.path + "/a.jsonl", encoding: .utf8)
    #expect(exported == (try sandbox.run("export", "Macron", "ville:Paris").output))
  }

  @Test("two names are made one, as correct does, and counts follow at once")
  func merge() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run(
      [],
      input:
        ".merge \"Angela Merkel\" \"Emmanuel Macron\"\nvisitera\n.facets actor\n.merge Zut\n.merge Zut Zat\n")
    #expect(outcome.output.hasPrefix(" “Angela Merkel” is one with “Emmanuel Macron”; kept in "))
    #expect(!outcome.output.contains("the archive has changed"))
    #expect(
      outcome.messages.hasPrefix(" this is written .merge FORM FORM: .help merge tells more\nkiosque: "))
    #expect(try sandbox.counts(by: "actor") == ["Emmanuel Macron 4"])
    #expect(try read(sandbox, ".corrections").hasSuffix("merge \"Angela Merkel\" into \"Emmanuel Macron\"\n"))
  }
}
