import Foundation
import Testing

@testable import kiosque

struct CommandTests {
  @Test(
    "wrong use ends with 2 and a message",
    arguments: [
      (["serach"], "kiosque: no command “serach”: did you mean search?\n"),
      (["xyz"], "kiosque: no command “xyz”: kiosque help lists them\n"),
      (["search", "mot", "--limit", "-1"], "kiosque: --limit takes a number from 0 to 1000000, not -1\n"),
      (
        ["search", "mot", "--from", "2025", "--to", "2024-12"],
        "kiosque: --from 2025 lies after --to 2024-12: exchange them\n"
      ),
      (["show", "abc"], "kiosque: “abc” is too short for an article's id: give 4 characters or more\n"),
      (
        ["import", "sample", "--map", "titre"], "kiosque: --map takes FIELD=KEY, not “titre”\n"
      ),
      (["import", "sample", "--jobs", "0"], "kiosque: --jobs takes a number from 1 to 1024, not 0\n"),
      (["concordance", " "], "kiosque: a concordance is one of words: give the words of a query\n"),
      (["timeline", "--json", "--csv"], "kiosque: --json and --csv exclude each other: give one of them\n"),
      (["facets", "--by", "city", "--bom"], "kiosque: --bom belongs to --csv\n"),
      (["export", "--bom"], "kiosque: --bom belongs to --to csv\n"),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try Sandbox.withSample().run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.messages == message)
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "the argument parser's own errors end with 2",
    arguments: [
      ["search", "mot", "--from", "hier"], ["import"], ["show"], ["import", "a", "--frmat", "json"],
      ["search", "--sort", "mieux", "mot"], ["search", "mot", "--source"],
    ])
  func parserErrors(arguments: [String]) throws {
    let outcome = try Sandbox.withSample().run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.messages.hasPrefix("kiosque: "))
  }

  @Test(
    "help and version are no errors",
    arguments: [["--help"], ["help", "search"], ["search", "-h"], ["--version"]])
  func help(arguments: [String]) throws {
    let outcome = try Sandbox().run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.messages.isEmpty)
  }

  @Test("a missing archive is named, with the way to make one")
  func missing() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("search", "grève")
    #expect(outcome.status == 2)
    #expect(
      outcome.messages
        == "kiosque: no archive at \(sandbox.archivePath): make one with kiosque import PATH…, or name another with --archive\n"
    )
  }

  @Test("another file is no archive, and an import leaves it as it is")
  func foreign() throws {
    let sandbox = try Sandbox()
    let text = String(repeating: "Ceci n’est pas une archive.\n", count: 200)
    try sandbox.write(text, to: "notes.txt")
    for arguments in [["search", "grève"], ["import", "notes.txt"], ["stats"], ["rebuild"]] {
      let outcome = try sandbox.run(arguments + ["--archive", "notes.txt"])
      #expect(outcome.status == 2)
      #expect(
        outcome.messages == "kiosque: notes.txt is no Kiosque archive: name another with --archive\n")
    }
    #expect(try String(contentsOfFile: sandbox.path + "/notes.txt", encoding: .utf8) == text)
  }

  @Test("an archive of a newer program is refused")
  func newerSchema() throws {
    let sandbox = try Sandbox.withSample()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: sandbox.archivePath))
    // The user version (https://sqlite.org/fileformat.html#the_database_header).
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bytes.write(to: URL(fileURLWithPath: sandbox.archivePath))
    let outcome = try sandbox.run("search", "grève")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("was made by a newer Kiosque (schema 99"))
  }

  @Test("the archive is the one of the option, of the variable, or of the data folder")
  func location() throws {
    let sandbox = try Sandbox.withSample()
    try sandbox.write("Un article sur le nivellement.", to: "a.txt")
    let other = ["KIOSQUE_ARCHIVE": sandbox.path + "/autre.kiosque"]
    #expect(try sandbox.run(["import", "a.txt"], environment: other).status == 0)
    #expect(sandbox.exists("autre.kiosque"))
    let data = ["XDG_DATA_HOME": sandbox.path + "/donnees"]
    #expect(try sandbox.run(["import", "a.txt"], environment: data).status == 0)
    #expect(sandbox.exists("donnees/kiosque/archive.kiosque"))
    #expect(try sandbox.run("--archive", "autre.kiosque", "search", "nivellement").status == 0)
    #expect(try sandbox.run("search", "nivellement").status == 1)
  }

  @Test("a closed pipe is success")
  func closedPipe() throws {
    let outcome = try Sandbox.withSample().shell(
      "{ \"$kiosque\" export --to jsonl; echo $? >statut; } | head -c 1 >tete; cat statut")
    #expect(outcome.output == "0\n")
    #expect(outcome.messages.isEmpty)
  }

  @Test("a full disk is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let outcome = try Sandbox.withSample().shell("\"$kiosque\" search grève >/dev/full")
    #expect(outcome.status == 2)
    #expect(
      outcome.messages == "kiosque: the output cannot be written: No space left on device\n")
  }

  @Test("an export imported into a new archive makes the same articles")
  func roundTrip() throws {
    let sandbox = try Sandbox.withSample()
    let lines = [
      #"{"id":"a","date":"2024-05-01","title":"Pêche","text":"Le thon revient.\nIl repart.","source":"Une"}"#,
      #"{"url":"https://exemple.fr/1","text":"Le « thon » \"rouge\"\\ revient.","author":"A, B"}"#,
    ]
    try sandbox.write(lines.joined(separator: "\n"), to: "presse.jsonl")
    #expect(try sandbox.run("import", "presse.jsonl", "--source", "Deux").status == 0)
    let export = try sandbox.run("export", "--to", "jsonl")
    #expect(export.status == 0)
    #expect(export.jsonLines.count == 68)
    try sandbox.write(export.output, to: "export.jsonl")
    let report = try sandbox.run("import", "export.jsonl", "--archive", "autre.kiosque", "--json").json
    #expect(report["imported"] as? Int == 68)
    let second = try sandbox.run("export", "--archive", "autre.kiosque")
    #expect(Set(second.output.split(separator: "\n")) == Set(export.output.split(separator: "\n")))
    let again = try sandbox.run("import", "export.jsonl", "--json").json
    #expect(again["unchanged"] as? Int == 68)
    #expect(try sandbox.run("check", "--archive", "autre.kiosque").status == 0)
  }

  @Test("an export of hits takes words and filters")
  func exportOfHits() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("export", "grève", "-Juppé", "--to", "jsonl", "--to", "2009")
    #expect(
      outcome.jsonLines.map { $0["date"] as? String }.sorted { $0 ?? "" < $1 ?? "" } == [
        "2006-04-11", "2009-03-05",
      ])
    #expect(try sandbox.run("export", "xylophone", "--to", "jsonl").status == 1)
  }

  @Test("show takes the beginning of an id")
  func show() throws {
    let sandbox = try Sandbox.withSample()
    let hits = try sandbox.run("search", "Homs", "--json").json["hits"] as? [[String: Any]] ?? []
    let id = try #require(hits.first?["id"] as? String)
    let outcome = try sandbox.run("show", String(id.prefix(4)))
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        "Bachar al-Assad en fuite, Damas aux mains des rebelles\nLe Courrier du Kiosque · 9 Dec 2024 · \(id)\n"
      ))
    let absent = try sandbox.run("show", "zzzz")
    #expect(absent.status == 1)
    #expect(absent.messages == "kiosque: no article has the id “zzzz”: a search shows ids\n")
  }

  @Test("an id that is not unique lists what it may mean")
  func ambiguous() throws {
    let sandbox = try Sandbox()
    let lines = (1...4000).map { #"{"id":"\#($0)","title":"Titre \#($0)","date":"2024-05-01"}"# }
    try sandbox.write(lines.joined(separator: "\n"), to: "presse.jsonl")
    #expect(try sandbox.run("import", "presse.jsonl").status == 0)
    let ids = try sandbox.run("export").jsonLines.compactMap { $0["id"] as? String }.sorted()
    // Four characters name a million articles: of 4,000, some share theirs.
    let (first, second) = try #require(zip(ids, ids.dropFirst()).first { $0.prefix(4) == $1.prefix(4) })
    let outcome = try sandbox.run("show", String(first.prefix(4)))
    #expect(outcome.status == 2)
    let messages = outcome.messages.split(separator: "\n")
    #expect(messages[0] == "kiosque: several articles begin with “\(first.prefix(4))”: give more of the id")
    #expect(messages[1].hasPrefix("  \(first)  Titre ") && messages[1].hasSuffix(" · presse · 1 May 2024"))
    #expect(messages[2].hasPrefix("  \(second)  Titre "))
  }

  @Test("analyze tells tokens with their ranges in code points")
  func analyze() throws {
    let json = try Sandbox().run("analyze", "L’œuvre", "du", "soir", "--json").json
    let tokens = json["tokens"] as? [[String: Any]] ?? []
    #expect(tokens.map { $0["form"] as? String } == ["oeuvre", "du", "soir"])
    #expect(tokens.map { $0["start"] as? Int } == [2, 8, 11])
    #expect(tokens.map { $0["end"] as? Int } == [7, 10, 15])
    #expect(tokens.map { $0["stop"] as? Bool } == [false, true, false])
  }

  @Test("statistics, check and rebuild agree")
  func maintenance() throws {
    let sandbox = try Sandbox.withSample()
    let before = try sandbox.run("stats", "--json").json
    #expect(before["articles"] as? Int == 66)
    #expect(before["from"] as? String == "1995-12-13")
    let rebuild = try sandbox.run("rebuild")
    #expect(rebuild.status == 0)
    #expect(rebuild.output == " 66 articles rebuilt\n")
    #expect(try sandbox.run("check").output == " everything agrees\n")
    #expect(try sandbox.run("stats", "--json").json["terms"] as? Int == before["terms"] as? Int)
  }

  @Test("every command, option and argument is documented in its help")
  func documented() throws {
    let dump = try Sandbox().run("--experimental-dump-help").json
    let commands = (dump["command"] as? [String: Any])?["subcommands"] as? [[String: Any]] ?? []
    #expect(commands.count > 12)
    // `help` is the argument parser's own.
    for command in commands where command["commandName"] as? String != "help" {
      let name = command["commandName"] as? String ?? ""
      #expect((command["abstract"] as? String)?.isEmpty == false, "\(name)")
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["shouldDisplay"] as? Bool == true {
        #expect((argument["abstract"] as? String)?.isEmpty == false, "\(name) \(argument["valueName"] ?? "")")
      }
    }
  }

  @Test("every option of a command with words is known, so that it is never read as a word")
  func optionTable() throws {
    let dump = try Sandbox().run("--experimental-dump-help").json
    let root = dump["command"] as? [String: Any] ?? [:]
    let commands = root["subcommands"] as? [[String: Any]] ?? []
    var count = 0
    for command in commands
    where ["search", "facets", "timeline", "concordance", "export", "entity", "correct", "analyze"].contains(
      command["commandName"] as? String)
    {
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        for name in argument["names"] as? [[String: Any]] ?? [] {
          let text = (name["kind"] as? String == "long" ? "--" : "-") + (name["name"] as? String ?? "")
          let known =
            argument["kind"] as? String == "flag"
            ? CommandLineReading.flags.contains(text) : CommandLineReading.valueOptions.contains(text)
          #expect(known, "\(text)")
          count += 1
        }
      }
    }
    #expect(count > 20)
  }
}
