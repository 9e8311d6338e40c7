import Foundation
import TestSupport
import Testing

struct NameTests {
  @Test(
    "filters by name narrow the hits, all of them together",
    arguments: [
      (["--actor", "Emmanuel Macron"], 3), (["--actor", "EMMANUEL-MACRON"], 3), (["--city", "paris"], 2),
      (["--city=Paris"], 2), (["--actor", "angela merkel", "--actor", "emmanuel macron"], 2),
      (["--actor", "angela merkel", "--city", "lyon"], 1), (["--city", "-Paris"], 2), (["--city=-Paris"], 2),
      (["--country", "france"], 1), (["--country", "-France", "--actor", "-Angela Merkel"], 0),
      (["reçoit", "--city", "paris"], 1), (["visitera", "--city", "paris"], 0),
      (["-reçoit", "--city", "paris"], 1),
      (["--city", "lyon", "--duplicates", "show"], 3), (["--city", "lyon", "--to", "2018"], 1),
    ])
  func filters(arguments: [String], total: Int) throws {
    let outcome = try NamedSandbox.make().run(["search", "--json"] + arguments)
    #expect(outcome.json["total"] as? Int == total, "\(outcome.messages)")
    #expect(outcome.status == (total > 0 ? 0 : 1))
  }

  @Test("filters alone put the newest first, and export takes them too")
  func order() throws {
    let sandbox = try NamedSandbox.make()
    let hits =
      try sandbox.run("search", "--actor", "emmanuel macron", "--json").json["hits"] as? [[String: Any]]
    #expect(hits?.map { $0["key"] as? String } == ["quatre", "deux", "un"])
    let lines = try sandbox.run("export", "--to", "jsonl", "--city", "paris").jsonLines
    #expect(Set(lines.compactMap { $0["key"] as? String }) == ["un", "deux"])
  }

  @Test(
    "what cannot be a filter ends with 2",
    arguments: [
      (["--city", "-Parid"], "kiosque: no city here is called “Parid”: Paris (2)?\n"),
      (["--actor", " "], "kiosque: --actor takes a name: put one behind it\n"),
      (["--city", "-"], "kiosque: --city takes a name: put one behind it\n"),
    ])
  func noFilter(arguments: [String], message: String) throws {
    let sandbox = try NamedSandbox.make()
    for command in [["search"], ["export"], ["facets", "--by", "year"]] {
      let outcome = try sandbox.run(command + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.messages == message)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(
    "a name that nobody has finds nothing, and those that are near are told",
    arguments: [
      (["--city", "Parid"], "kiosque: no city here is called “Parid”: Paris (2)?\n"),
      (["--actor", "Macrn"], "kiosque: no actor here is called “Macrn”: Emmanuel Macron (4)?\n"),
      (["--country", "=Paris"], "kiosque: no country here is called “Paris”\n"),
    ])
  func unknown(arguments: [String], message: String) throws {
    let sandbox = try NamedSandbox.make()
    for command in [["search", "--json"], ["export"], ["facets", "--by", "year", "--json"]] {
      let outcome = try sandbox.run(command + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.messages == message)
      if command == ["export"] {
        #expect(outcome.output.isEmpty)
      } else {
        #expect(outcome.json["total"] as? Int == 0)
      }
    }
  }

  @Test("a name that several bear ends with 2 and lists them")
  func ambiguous() throws {
    let sandbox = try Sandbox()
    let lines = [
      #"{"id":"1","text":"Bertrand Traoré a marqué deux fois à Lyon. Traoré est content."}"#,
      #"{"id":"2","text":"La famille d’Adama Traoré a manifesté à Paris. Traoré avait 24 ans."}"#,
      #"{"id":"3","text":"Bertrand Traoré joue à Lyon."}"#,
    ]
    try sandbox.write(lines.joined(separator: "\n"), to: "presse.jsonl")
    #expect(try sandbox.run("import", "presse.jsonl").status == 0)
    for arguments in [["search", "--actor", "traore"], ["entity", "Traoré"]] {
      let outcome = try sandbox.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.messages.contains("is the name of several "))
      #expect(
        outcome.messages.hasSuffix(
          ": give one's full name\n  Bertrand Traoré · person · 2 articles\n  Adama Traoré · person · 1 article\n"
        ))
    }
    #expect(try sandbox.total("--actor", "bertrand traore") == 2)
  }

  @Test("hits, show and export tell the names of an article, the most mentioned first")
  func names() throws {
    let sandbox = try NamedSandbox.make()
    let hits = try sandbox.run("search", "reçoit", "--json").json["hits"] as? [[String: Any]] ?? []
    let hit = try #require(hits.first)
    let actors = hit["actors"] as? [String] ?? []
    #expect(actors.first == "Emmanuel Macron" && actors.contains("Angela Merkel"))
    #expect(hit["cities"] as? [String] == ["Paris"])
    let id = try #require(hit["id"] as? String)
    let article = try sandbox.run("show", id, "--json").json
    #expect(article["actors"] as? [String] == actors && article["cities"] as? [String] == ["Paris"])
    #expect(try sandbox.run("show", id).output.contains("\ncities  Paris\n"))
    let text = try sandbox.run("search", "reçoit").output
    #expect(text.contains("      actors Emmanuel Macron, Angela Merkel"))
    #expect(text.contains("   cities Paris\n"))
    for lines in [
      try sandbox.run("export", "reçoit").jsonLines,
      try sandbox.run("export").jsonLines.filter { $0["key"] as? String == "deux" },
    ] {
      #expect(lines.first?["actors"] as? [String] == actors)
      #expect(lines.first?["countries"] as? [String] == [])
    }
  }

  @Test("facets count the hits or the archive, duplicates once")
  func facets() throws {
    let sandbox = try NamedSandbox.make()
    #expect(try sandbox.counts(by: "city") == ["Lyon 2", "Paris 2", "Marseille 1"])
    #expect(try sandbox.counts(by: "city", "--duplicates", "show") == ["Lyon 3", "Paris 2", "Marseille 1"])
    #expect(try sandbox.counts(by: "city", "--limit", "1") == ["Lyon 2"])
    #expect(try sandbox.counts(by: "city", "reçoit") == ["Paris 1"])
    #expect(try sandbox.counts(by: "country", "--city", "lyon") == ["France 1"])
    #expect(try sandbox.counts(by: "year") == ["2016 1", "2017 1", "2018 1", "2019 1"])
    #expect(try sandbox.counts(by: "source") == ["presse 4"])
    #expect(try sandbox.counts(by: "author") == [])
    let text = try sandbox.run("facets", "--by", "city")
    #expect(
      text.output.replacing(/[0-9,.]+ ms/, with: "T ms") == """
         4 (5 with reprints) of 5 articles · T ms · 3 cities

         Lyon       ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 2
         Paris      ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 2
         Marseille  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1

        """)
    let none = try sandbox.run("facets", "xylophone", "--by", "city", "--json")
    #expect(none.status == 1)
    #expect((none.json["facets"] as? [String: Any])?["city"] as? [String] == [])
    #expect(try sandbox.run("facets", "reçoit").status == 2)
    #expect(try sandbox.run("facets", "--by", "couleur").status == 2)
  }

  @Test("search --facets counts all hits, whatever page is shown")
  func searchFacets() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run(
      "search", "--actor", "Emmanuel Macron", "--facets", "--limit", "1", "--json")
    let facets = outcome.json["facets"] as? [String: [[String: Any]]] ?? [:]
    #expect(Set(facets.keys) == ["actor", "city", "country", "source", "year"])
    #expect(facets["city"]?.map { $0["name"] as? String } == ["Paris", "Lyon"])
    #expect(facets["city"]?.map { $0["count"] as? Int } == [2, 1])
    let text = try sandbox.run("search", "--actor", "Emmanuel Macron", "--facets", "--limit", "1").output
    #expect(text.contains("\n cities     Paris 2, Lyon 1\n"))
    #expect(try sandbox.run("search", "reçoit", "--json").json["facets"] == nil)
  }

  @Test("an entity is told with its forms, its years and its company")
  func entity() throws {
    let sandbox = try NamedSandbox.make()
    let json = try sandbox.run("entity", "emmanuel", "macron", "--json").json
    #expect(json["format"] as? String == "kiosque-entity-1")
    #expect(json["name"] as? String == "Emmanuel Macron" && json["kind"] as? String == "person")
    #expect(json["articles"] as? Int == 3)
    #expect(json["since"] as? String == "2016-01-01" && json["until"] as? String == "2019-01-01")
    let facets = json["facets"] as? [String: [[String: Any]]] ?? [:]
    #expect(facets["city"]?.map { $0["name"] as? String } == ["Paris", "Lyon"])
    #expect(facets["year"]?.map { $0["name"] as? String } == ["2016", "2017", "2019"])
    #expect(facets["actor"]?.contains { $0["name"] as? String == "Emmanuel Macron" } == false)
    let forms = json["forms"] as? [[String: Any]] ?? []
    #expect(forms.first?["name"] as? String == "Emmanuel Macron" && forms.first?["count"] as? Int == 5)
    let text = try sandbox.run("entity", "Emmanuel Macron").output
    #expect(text.hasPrefix(" Emmanuel Macron · person · 3 articles · 1 Jan 2016 to 1 Jan 2019\n"))
    #expect(text.contains("\n   cities     Paris 2, Lyon 1\n"))
    let absent = try sandbox.run("entity", "Parid")
    #expect(absent.status == 1)
    #expect(absent.messages == "kiosque: no actor, city or country here is called “Parid”: Paris (2)?\n")
    #expect(try sandbox.run("entity", "Paris", "--facet", "actor").status == 1)
  }

  @Test("without entities nothing is looked for, a rebuild finds them, and the figures say so")
  func noEntities() throws {
    let sandbox = try Sandbox()
    try sandbox.write(NamedSandbox.lines.joined(separator: "\n"), to: "presse.jsonl")
    #expect(try sandbox.run("import", "presse.jsonl", "--no-entities", "--jobs", "3").status == 0)
    #expect(try sandbox.run("stats", "--json").json["cities"] as? Int == 0)
    let outcome = try sandbox.run("search", "--city", "Paris")
    #expect(outcome.status == 2)
    #expect(
      outcome.messages
        == "kiosque: \(sandbox.archivePath) knows no actors, cities and countries: kiosque rebuild finds them\n"
    )
    #expect(try sandbox.run("rebuild", "--no-entities").status == 0)
    #expect(try sandbox.run("stats", "--json").json["cities"] as? Int == 0)
    #expect(try sandbox.run("rebuild", "--jobs", "1").status == 0)
    let figures = try sandbox.run("stats", "--json").json
    #expect(figures["cities"] as? Int == 3 && figures["countries"] as? Int == 1)
    #expect(figures["actors"] as? Int ?? 0 >= 2)
    #expect(try sandbox.total("--city", "Paris") == 2)
    #expect(try sandbox.run("check").status == 0)
  }

  @Test(
    "a report on Homs is found by a city and an actor in it",
    .enabled(if: SharedData.path("seed/homs.txt") != nil))
  func homs() throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.run("import", SharedData.path("seed/homs.txt") ?? "", Project.root + "/index/sample").status
        == 0)
    let outcome = try sandbox.run("search", "offensive", "--city", "alep", "--actor", "hts", "--json")
    let hits = outcome.json["hits"] as? [[String: Any]] ?? []
    #expect(hits.contains { ($0["path"] as? String)?.hasSuffix("homs.txt") == true }, "\(outcome.messages)")
    let paris =
      try sandbox.run("search", "offensive", "--city", "paris", "--json").json["hits"] as? [[String: Any]]
    #expect(paris?.contains { ($0["path"] as? String)?.hasSuffix("homs.txt") == true } == false)
  }
}
