import Foundation
import Testing

struct ConsoleReadingTests {
  @Test("a number opens any hit up to the total, whatever page is shown, and .back shows the page again")
  func numbers() throws {
    let sandbox = try Sandbox.withSample()
    let all = try sandbox.run("search", "président", "--limit", "30", "--json").json
    let hits = all["hits"] as? [[String: Any]] ?? []
    let total = try #require(all["total"] as? Int)
    #expect(total == hits.count && total > 12)
    func title(_ number: Int) -> String { hits[number - 1]["title"] as? String ?? "" }
    let outcome = try sandbox.run(
      [], input: "président\n.open 12\n.next\n.open 3\n.back\n.open \(total)\n.open \(total + 1)\n.open 0\n")
    #expect(outcome.output.contains("\n\(title(12))\n"))
    #expect(outcome.output.contains("\n\(title(3))\n"))
    #expect(outcome.output.contains("\n\(title(total))\n"))
    #expect(outcome.output.ranges(of: "\n 11  ").count == 2)
    #expect(
      outcome.output.hasSuffix(
        " no hit “\(total + 1)” among \(total), and no article of that id\n no hit “0” among \(total), and no article of that id\n"
      ))
    let id = try #require(hits[0]["id"] as? String)
    let other = try sandbox.run([], input: ".open \(id)\n.open \(id.prefix(5))\n")
    #expect(other.output.ranges(of: title(1)).count == 2)
  }

  @Test("an article is cited in a line, or as a record")
  func cite() throws {
    let sandbox = try NamedSandbox.make()
    let outcome = try sandbox.run(
      [],
      input: "reçoit\n.cite 1\n.cite 1 ris\n.cite 1 BibTeX\n.cite 1 csl-json\n.cite 1 docx\n.cite\n.cite 9\n")
    #expect(
      outcome.output.contains(" “(untitled)”, presse, 1 Jan 2017")
        || outcome.output.contains(" (untitled), presse, 1 Jan 2017"))
    #expect(outcome.output.contains("TY  - NEWS\r\n"))
    #expect(outcome.output.contains("@"))
    #expect(outcome.output.contains("\"article-newspaper\""))
    #expect(outcome.output.hasSuffix(" no hit “9” among 1, and no article of that id\n"))
    #expect(
      outcome.messages
        == " “docx” is none of ris, bibtex, csl-json\n this is written .cite N [ris|bibtex|csl-json]: .help cite tells more\n"
    )
    let french = try sandbox.run([], input: "reçoit\n.cite 1\n", environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(french.output.contains("presse, 1er janv. 2017"))
  }

  @Test("a hit is explained by the query with its filters")
  func explain() throws {
    let outcome = try NamedSandbox.make().run(
      [], input: ".explain 1\nMacron\n.filter ville:Paris\n.explain 1\n")
    #expect(outcome.output.hasPrefix(" search for something first\n"))
    #expect(outcome.output.contains("hit 1 of 2"))
    #expect(outcome.output.contains("city:Paris"))
  }

  @Test("views look at all hits of the query with its filters")
  func views() throws {
    let lines = [
      "Macron", ".filter ville:Paris", ".timeline year", ".timeline an", ".timeline year relatif",
      ".timeline semaine",
      ".facets city", ".facets villle", ".kwic", ".kwic droite", ".kwic haut", ".stats",
    ]
    let outcome = try NamedSandbox.make().run([], input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.output.ranges(of: "\n 2016  ▇").count == 3)
    #expect(outcome.output.contains("per 1,000 articles"))
    #expect(outcome.output.contains(" · 1 city\n\n Paris  ▇"))
    #expect(outcome.output.ranges(of: "3 matches in 2 articles").count == 2)
    #expect(outcome.output.contains("articles"))
    #expect(
      outcome.messages == """
         “semaine” is none of day, month, year, relative
         “villle” is none of actor, city, country, source, author, year
         “haut” is none of left, right, date

        """)
  }

  @Test("an entity is told, and one that nobody knows proposes who is near")
  func entity() throws {
    let outcome = try NamedSandbox.make().run(
      [], input: ".entity emmanuel macron\n.entity \"Angela Merkel\"\n.entity Macrn\n.entity\n")
    #expect(outcome.output.contains(" Emmanuel Macron · person · 3 articles"))
    #expect(outcome.output.contains(" Angela Merkel · person · 3 articles"))
    #expect(outcome.messages.contains("is called “Macrn”: Emmanuel Macron (4)?"))
    #expect(outcome.messages.hasSuffix(" this is written .entity [FIELD:]NAME: .help entity tells more\n"))
  }

  @Test("a field in front says what the name of an entity is of")
  func entityOfField() throws {
    let outcome = try NamedSandbox.make().run(
      [],
      input: ".entity ville:Paris\n.entity acteur:\"Angela Merkel\"\n.entity actor:Paris\n.entity ville:\n")
    #expect(outcome.output.contains(" Paris · city · 2 articles"))
    #expect(outcome.output.contains(" Angela Merkel · person · 3 articles"))
    #expect(outcome.messages.contains("“Paris”"))
    #expect(outcome.messages.hasSuffix(" this is written .entity [FIELD:]NAME: .help entity tells more\n"))
  }
}
