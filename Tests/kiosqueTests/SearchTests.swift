import Foundation
import TestSupport
import Testing

struct SearchTests {
  /// The texts that the highlights of a hit's passages mark, cut as a reader of the JSON would.
  private func marks(_ outcome: Sandbox.Outcome) -> [String] {
    passages(outcome).flatMap { passage in
      let text = Array((passage["text"] as? String ?? "").unicodeScalars)
      return (passage["highlights"] as? [[String: Int]] ?? []).map { slice(text, $0) }
    }
  }

  private func hits(_ outcome: Sandbox.Outcome) -> [[String: Any]] {
    outcome.json["hits"] as? [[String: Any]] ?? []
  }

  private func passages(_ outcome: Sandbox.Outcome) -> [[String: Any]] {
    hits(outcome).flatMap { $0["passages"] as? [[String: Any]] ?? [] }
  }

  private func slice(_ scalars: [Unicode.Scalar], _ range: [String: Int]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[(range["start"] ?? 0)..<(range["end"] ?? 0)])
    return String(text)
  }

  @Test("JSON has the fields of the contract, in its order")
  func fields() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("search", "offensive", "homs", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = /"(actors|cities|countries)":\[[^\]]*\]/
    let masked = outcome.output.replacing(names) { #""\#($0.1)":[]"# }.replacing(
      /"(took_ms|score)":[0-9.e-]+/
    ) { #""\#($0.1)":0"# }
    #expect(
      masked.hasPrefix(
        #"{"format":"kiosque-search-1","query":"offensive homs","total":1,"articles":1,"relaxed":false,"#
          + #""suggestions":[],"took_ms":0,"hits":[{"rank":1,"id":""#))
    let hit = try #require(hits(outcome).first)
    #expect(hit["title"] as? String == "Bachar al-Assad en fuite, Damas aux mains des rebelles")
    #expect(hit["date"] as? String == "2024-12-09")
    #expect(hit["source"] as? String == "Le Courrier du Kiosque")
    #expect(hit["key"] as? String == "sample/2024-12-09-syrie-chute-bachar-al-assad.md")
    #expect((hit["id"] as? String)?.count == 10)
    #expect(
      masked.contains(
        #","actors":[],"cities":[],"countries":[],"duplicates":[],"passages":[{"field":""#))
  }

  @Test(
    "highlights mark the words, not their articles",
    arguments: [
      ("avocat", ["avocat", "avocats"]), ("coeur", ["cœur", "cœurs", "Cœur"]), ("\"cœur\"", ["cœur"]),
      ("greve", ["grève", "grèves"]), ("manif*", ["manifestants", "manifestations", "manifestation"]),
    ])
  func highlights(query: String, words: [String]) throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("search", query, "--json", "--limit", "100")
    #expect(outcome.status == 0)
    let marks = marks(outcome)
    #expect(!marks.isEmpty)
    let foreign = marks.filter { mark in !words.contains { mark.hasPrefix($0.prefix(4)) } }
    #expect(foreign == [])
  }

  @Test("passage offsets cut the passage from the article's text")
  func passageOffsets() throws {
    let sandbox = try Sandbox.withSample()
    for hit in hits(try sandbox.run("search", "l’État", "--json")) {
      let article = try sandbox.run("show", hit["id"] as? String ?? "", "--json").json
      for passage in hit["passages"] as? [[String: Any]] ?? [] {
        let text = Array((article[passage["field"] as? String ?? ""] as? String ?? "").unicodeScalars)
        let range = ["start": passage["start"] as? Int ?? 0, "end": passage["end"] as? Int ?? 0]
        #expect(slice(text, range) == passage["text"] as? String)
      }
    }
  }

  @Test(
    "options and query syntax narrow the hits",
    arguments: [
      (["grève"], 4), (["grève", "-Domota"], 3), (["grève", "--", "-Domota"], 3),
      (["grève", "--from", "2009", "--to", "2009-03"], 1), (["grève", "--to", "2009-03-05"], 2),
      (["grève", "--to=2009-03-04"], 1), (["--from", "2024-12-09", "--to", "2024-12-09"], 1),
      (["grève", "--source", "-L'Écho des Quais"], 1), (["grève", "--source", "l'echo des quais"], 3),
      (["\"grève générale\""], 2), (["\"générale grève\""], 0),
      (["grève", "xylophone", "--match", "all"], 0),
      (["grève", "xylophone", "--match", "any"], 4), (["manif*"], 5),
    ])
  func narrowing(arguments: [String], total: Int) throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run(
      ["search"] + arguments + ["--json"].filter { _ in !arguments.contains("--") })
    if arguments.contains("--") {
      #expect(outcome.output.hasPrefix(" \(total) of 66 articles"))
    } else {
      #expect(outcome.json["total"] as? Int == total)
    }
    #expect(outcome.status == (total > 0 ? 0 : 1))
  }

  @Test("where no article holds all words, any will do, and it is said")
  func relaxed() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("search", "grève", "xylophone")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n no article holds all words: any of them will do\n"))
    #expect(try sandbox.run("search", "grève", "xylophone", "--json").json["relaxed"] as? Bool == true)
    #expect(try sandbox.run("search", "\"grève\"", "xylophone").status == 1)
  }

  @Test("where nothing is found, what may have been meant is said, in words and as JSON")
  func suggestions() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("search", "grêve", "ET", "presidnet")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n no article holds “presidnet”: président (22)"))
    #expect(outcome.output.contains("\n did you mean: grêve président"))
    let json = try sandbox.run("search", "grêve", "ET", "presidnet", "--json")
    #expect(json.status == 1)
    let suggestions = json.json["suggestions"] as? [[String: Any]] ?? []
    #expect(suggestions.first?["kind"] as? String == "unknown")
    #expect(suggestions.first?["start"] as? Int == 9 && suggestions.first?["end"] as? Int == 18)
    let name = try sandbox.run("search", "dammas", "--json").json["suggestions"] as? [[String: Any]] ?? []
    #expect(name.contains { $0["kind"] as? String == "entity" && $0["name"] as? String == "Damas" })
    let console = try sandbox.run([], input: "presidnet\n")
    #expect(console.output.contains("\n no article holds “presidnet”: président (22)"))
  }

  @Test("why an article matches, or which condition fails, is told in words and as JSON")
  func explanations() throws {
    let sandbox = try Sandbox.withSample()
    let search = try sandbox.run("search", "grève", "--limit", "1", "--explain", "--json").json
    let hit = try #require((search["hits"] as? [[String: Any]])?.first)
    let id = try #require(hit["id"] as? String)
    let shares = (hit["explanation"] as? [String: Any])?["shares"] as? [[String: Any]] ?? []
    #expect(shares.map { $0["term"] as? String } == ["grève"])
    #expect(try sandbox.run("search", "grève", "--limit", "1", "--explain").output.contains("\n      score "))

    let found = try sandbox.run("explain", id, "grève", "-xylophone")
    #expect(found.status == 0)
    #expect(found.output.contains("\n hit 1 of ") && found.output.contains("\n ✓ grève "))
    let failed = try sandbox.run(
      "explain", id, "grève", "xylophone", "--match", "all", "--city", "-nulle-part", "--json")
    #expect(failed.status != 0)
    let missed = try sandbox.run("explain", id, "grève", "xylophone", "--match", "all", "--json")
    #expect(missed.status == 1)
    #expect(missed.json["format"] as? String == "kiosque-explain-1" && missed.json["hit"] as? Bool == false)
    let parts = (missed.json["condition"] as? [String: Any])?["parts"] as? [[String: Any]] ?? []
    #expect(parts.map { $0["outcome"] as? String } == ["holds", "fails"])
    #expect(try sandbox.run("explain", "zzzzzzzz", "grève").status == 1)
    #expect(try sandbox.run("explain").status == 2)
  }

  @Test(
    "a name that nobody has is told under its place, one of several is an error in strict mode",
    arguments: [["search"], ["timeline"], ["concordance"], ["facets", "--by", "year"], ["export"]])
  func remarksOnValues(command: [String]) throws {
    let sandbox = try Sandbox.withSample()
    let unknown = try sandbox.run(command + ["grève", "ville:Xyzzyville"])
    #expect(unknown.status == 1)
    #expect(unknown.messages.contains("Xyzzyville") && unknown.messages.contains("\n       ^ "))
    #expect(try sandbox.run(command + ["grève", "ville:Xyzzyville", "--strict"]).status == 1)
  }

  @Test("remarks on a query stand under their place, and are errors in strict mode")
  func remarks() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("search", "grève", "OU")
    #expect(outcome.status == 0)
    #expect(
      outcome.messages == """
         grève OU
               ^ OU expects a word after it; read as the word “ou”

        """)
    let strict = try sandbox.run("search", "grève", "OU", "--strict")
    #expect(strict.status == 2)
    #expect(strict.output.isEmpty)
    #expect(strict.messages.hasSuffix("kiosque: the query has a remark, and --strict allows none\n"))
  }

  @Test("an unknown long option is a word, and that is said")
  func unknownOption() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run("search", "grève", "--sorce")
    #expect(
      outcome.messages.contains(
        "kiosque: --sorce is no option and read as a word: did you mean --source?\n"))
    #expect(
      try sandbox.run("search", "grève", "--lmit=3").messages.contains(
        "kiosque: --lmit=3 is no option and read as a word: did you mean --limit?\n"))
    #expect(
      try sandbox.run("search", "grève", "--zzzz").messages.contains(
        "kiosque: --zzzz is no option and read as a word\n"))
  }

  @Test("without words come the newest articles")
  func newest() throws {
    let sandbox = try Sandbox.withSample()
    let dates = hits(try sandbox.run("search", "--json", "--limit", "3")).map { $0["date"] as? String }
    #expect(dates == ["2024-12-09", "2024-11-08", "2024-07-27"])
    let oldest = hits(try sandbox.run("search", "--json", "--limit", "1", "--sort", "oldest"))
    #expect(oldest.map { $0["date"] as? String } == ["1995-12-13"])
  }

  @Test("pages follow each other")
  func pages() throws {
    let sandbox = try Sandbox.withSample()
    let all = hits(try sandbox.run("search", "président", "--json", "--limit", "6")).map {
      $0["id"] as? String
    }
    let second = hits(try sandbox.run("search", "président", "--json", "--limit", "3", "--offset", "3"))
    #expect(second.map { $0["id"] as? String } == Array(all.suffix(3)))
    #expect(second.map { $0["rank"] as? Int } == [4, 5, 6])
  }

  @Test("a file of queries gives a line each")
  func queries() throws {
    let sandbox = try Sandbox.withSample()
    try sandbox.write("\u{FEFF}grève\r\n\n  \nxylophone\n\"Homs\" OU\n", to: "requetes.txt")
    let outcome = try sandbox.run("search", "--queries", "requetes.txt", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.jsonLines.map { $0["query"] as? String } == ["grève", "xylophone", "\"Homs\" OU"])
    #expect(outcome.messages.contains("line 5: "))
    let strict = try sandbox.run("search", "--queries", "requetes.txt", "--json", "--strict")
    #expect(strict.status == 2)
    #expect(strict.jsonLines.count == 2)
    let none = try sandbox.run(["search", "--queries", "-"], input: "xylophone\n")
    #expect(none.status == 1)
    #expect(none.output.hasPrefix(" query: xylophone\n 0 of 66 articles"))
    #expect(try sandbox.run("search", "mot", "--queries", "requetes.txt").status == 2)
    #expect(
      try sandbox.run("search", "--queries", "absent").messages
        == "kiosque: absent cannot be read: No such file or directory\n")
  }

  @Test(
    "plain output is as recorded",
    arguments: [
      ("search", ["search", "grève", "générale", "--limit", "3"]),
      ("search-relaxed", ["search", "avocat", "xylophone", "--color", "always", "--passages", "1"]),
      ("analyze", ["analyze", "Jusqu’où l’O.N.U. ira-t-elle, 12,5 %"]),
    ])
  func golden(name: String, arguments: [String]) throws {
    let outcome = try Sandbox.withSample(names: false).run(arguments)
    try Golden.compare(outcome.output.replacing(/[0-9,.]+ ms/, with: "T ms"), with: name)
  }

  @Test("duplicates are folded under the first, shown, or alone")
  func duplicates() throws {
    let sandbox = try Sandbox()
    let lines = [
      #"{"id":"a","date":"2024-05-01","title":"Pêche","text":"Le thon revient.","source":"Une"}"#,
      #"{"id":"b","date":"2024-05-02","title":"Pêche","text":"Le thon  revient.","source":"Deux"}"#,
    ]
    try sandbox.write(lines.joined(separator: "\n"), to: "presse.jsonl")
    let report = try sandbox.run("import", "presse.jsonl", "--json").json
    #expect(report["duplicates"] as? Int == 1)
    let folded = try sandbox.run("search", "thon", "--json")
    #expect(folded.json["total"] as? Int == 1)
    #expect(folded.json["articles"] as? Int == 2)
    #expect((hits(folded).first?["duplicates"] as? [String])?.count == 1)
    #expect(try sandbox.run("search", "thon", "--json", "--duplicates", "show").json["total"] as? Int == 2)
    let only = hits(try sandbox.run("search", "thon", "--json", "--duplicates", "only"))
    #expect(only.map { $0["source"] as? String } == ["Deux"])
    let id = hits(folded).first?["id"] as? String ?? ""
    #expect(try sandbox.run("search", "thon").output.contains("\n      Une · 1 reprint\n"))
    let other = only.first?["id"] as? String ?? "?"
    #expect(try sandbox.run("show", id).output.contains("\nsame text:\n  Deux · 2 May 2024 · \(other)\n"))
  }

  @Test(
    "the article that the project began from is found", .enabled(if: SharedData.path("seed/homs.txt") != nil))
  func seed() throws {
    let sandbox = try Sandbox.withSample()
    let path = try #require(SharedData.path("seed/homs.txt"))
    let report = try sandbox.run("import", path)
    #expect(report.status == 0)
    #expect(report.output.contains("undated 1 · untitled 1"))
    let outcome = try sandbox.run("search", "offensive homs", "--json")
    #expect(outcome.json["total"] as? Int == 2)
    #expect(marks(outcome).allSatisfy { ["offensive", "Homs"].contains($0) })
  }
}
