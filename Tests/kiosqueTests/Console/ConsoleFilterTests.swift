import Foundation
import Testing

struct ConsoleFilterTests {
  /// What the console answers, times left out.
  private func run(_ lines: String..., in sandbox: Sandbox? = nil) throws -> Sandbox.Outcome {
    var outcome = try (sandbox ?? NamedSandbox.make()).run([], input: lines.joined(separator: "\n") + "\n")
    outcome.output = outcome.output.replacing(/[0-9,.]+ ms/, with: "T ms")
    #expect(outcome.status == 0)
    return outcome
  }

  @Test("a filter runs the query again, is named with the total, and stays for the next query")
  func filter() throws {
    let output = try run("Macron", ".filter ville:Paris", "Merkel", ".clear").output
    let totals = output.split(separator: "\n").filter { $0.contains(" ms") }
    #expect(
      totals == [
        " 3 (4 with reprints) of 5 articles · T ms", " 2 of 5 articles · T ms · ville:Paris",
        " 2 of 5 articles · T ms · ville:Paris", " 3 of 5 articles · T ms",
      ])
  }

  @Test(
    "filters are values and dates, as typed",
    arguments: [
      (".filter city:Lyon", " 2 (3 with reprints) of 5 articles · T ms · city:Lyon"),
      (".filter -ville:Paris", " 2 (3 with reprints) of 5 articles · T ms · -ville:Paris"),
      (".without ville:Paris", " 2 (3 with reprints) of 5 articles · T ms · -ville:Paris"),
      (".filter date:2016..2017", " 2 of 5 articles · T ms · date:2016..2017"),
      (
        ".filter acteur:\"Angela Merkel\" ville:Paris",
        " 2 of 5 articles · T ms · acteur:\"Angela Merkel\" · ville:Paris"
      ),
      (".filter ville:(Marseille OU Paris)", " 3 of 5 articles · T ms · ville:(Marseille OU Paris)"),
      (
        ".filter ville:Marseille OU ville:Paris", " 3 of 5 articles · T ms · (ville:Marseille OU ville:Paris)"
      ),
      (
        ".without acteur:\"Angela Merkel\"",
        " 1 (2 with reprints) of 5 articles · T ms · -acteur:\"Angela Merkel\""
      ),
      (
        ".without ville:(Marseille OU Paris)",
        " 1 (2 with reprints) of 5 articles · T ms · -ville:(Marseille OU Paris)"
      ),
      (".without -ville:Paris", " 2 of 5 articles · T ms · ville:Paris"),
    ])
  func forms(line: String, total: String) throws {
    #expect(try run(line).output.split(separator: "\n").first.map(String.init) == total)
  }

  @Test("a filter takes off what it contradicts, and the same stands once")
  func contradiction() throws {
    let output = try run(".filter ville:Paris", ".without ville:Paris", ".filter ville:Paris ville:Paris")
      .output
    #expect(output.hasPrefix(" 2 of 5 articles · T ms · ville:Paris\n"))
    #expect(output.contains(" T ms · -ville:Paris\n"))
    #expect(
      output.split(separator: "\n").last { $0.contains(" ms") }?.hasSuffix("T ms · ville:Paris") == true)
  }

  @Test("words are no filter, unknown fields and values are not set, and what is near is told")
  func refused() throws {
    let outcome = try run(
      ".filter Macron", ".filter vile:Paris", ".filter ville:Pariss", ".filter", ".clear couleur",
      ".clear villle",
      ".clear", "Macron")
    #expect(
      outcome.messages == """
         only values and dates are filters; words are looked for in the results by: .narrow Macron
         vile:Paris
         ^ there is no field “vile”, did you mean ville:?; read as words
         no filter was set
         ville:Pariss
         ^ no city here is called “Pariss”: Paris?
         no filter was set
         this is written .filter FIELD:VALUE…: .help filter tells more
         there is no field “couleur”
         there is no field “villle”: did you mean ville?

        """)
    #expect(
      outcome.output.hasPrefix(" there is no such filter\n 3 (4 with reprints) of 5 articles · T ms\n"))
  }

  @Test("clearing takes off the filters of a field, by either name, and dates as one")
  func clear() throws {
    let output = try run(
      ".filter ville:Paris -acteur:Merkel date:2016", ".clear city", ".clear avant", ".clear"
    ).output
    let totals = output.split(separator: "\n").filter { $0.contains(" ms") }
    #expect(
      totals.map { $0.split(separator: "ms", maxSplits: 1)[1] } == [
        " · ville:Paris · -acteur:Merkel · date:2016", " · -acteur:Merkel · date:2016", " · -acteur:Merkel",
      ])
    #expect(output.hasSuffix(" no filters any more\n"))
  }

  @Test("one filter of several is taken off as it stands in the prompt, or in other words")
  func clearOne() throws {
    let output = try run(
      ".filter ville:(Paris OU Lyon) -acteur:Merkel date:2016", ".clear -actor:Merkel", ".clear ville:Paris",
      ".clear city:(Paris OR Lyon)"
    ).output
    let totals = output.split(separator: "\n").filter { $0.contains(" ms") }
    #expect(
      totals.map { $0.split(separator: "ms", maxSplits: 1)[1] } == [
        " · ville:(Paris OU Lyon) · -acteur:Merkel · date:2016", " · ville:(Paris OU Lyon) · date:2016",
        " · date:2016",
      ])
    #expect(output.contains(" there is no such filter\n"))
  }

  @Test("where no filter was taken off, the page that is shown stays")
  func clearNothing() throws {
    let outcome = try run(
      "président", ".next", ".clear ville", ".back", in: try Sandbox.withSample())
    #expect(outcome.output.ranges(of: "\n 11  ").count == 2)
  }

  @Test("without a query and filters there are no results, and the hits that were shown keep their numbers")
  func clearAll() throws {
    let outcome = try run(".filter ville:Paris", ".clear", ".next", ".facets", ".open 1", ".open 3")
    #expect(
      outcome.output.contains(
        " no filters any more\n search for something first\n search for something first\n"))
    #expect(outcome.output.contains("à Paris"))
    #expect(outcome.output.hasSuffix(" no hit “3” among 0, and no article of that id\n"))
  }

  @Test("narrowing keeps what matches both, also where any word had to do")
  func narrow() throws {
    let output = try run("Macron", ".narrow reçoit", ".narrow zzz", ".clear", ".narrow reçoit", "Macron")
      .output
    let totals = output.split(separator: "\n").filter { $0.contains(" ms") }
    #expect(
      totals.map(String.init) == [
        " 3 (4 with reprints) of 5 articles · T ms", " 1 of 5 articles · T ms · .narrow reçoit",
        " 0 of 5 articles · T ms · .narrow reçoit · .narrow zzz",
        " 3 (4 with reprints) of 5 articles · T ms",
        " 1 of 5 articles · T ms · .narrow reçoit", " 3 (4 with reprints) of 5 articles · T ms",
      ])
    let relaxed = try run("Macron Marseille", ".narrow Lyon").output
    #expect(relaxed.contains(" no article holds all words: any of them will do\n"))
    #expect(relaxed.contains(" 2 (3 with reprints) of 5 articles · T ms · .narrow Lyon\n"))
    #expect(try run(".narrow a").output == " search for something first\n")
  }

  @Test("words are relaxed with filters on too, and no word that was joined by AND")
  func relaxation() throws {
    let output = try run(".filter ville:Lyon", "Macron Marseille", "Macron ET Marseille").output
    let totals = output.split(separator: "\n").filter { $0.contains(" ms") }
    #expect(
      totals.map(String.init) == [
        " 2 (3 with reprints) of 5 articles · T ms · ville:Lyon",
        " 2 (3 with reprints) of 5 articles · T ms · ville:Lyon", " 0 of 5 articles · T ms · ville:Lyon",
      ])
    #expect(output.contains(" no article holds all words: any of them will do\n"))
  }

  @Test("remarks point into the typed line, filters or not")
  func remarks() throws {
    let outcome = try run(".filter ville:Lyon", "visitera ville:Pariss", "visitera (Lyon")
    #expect(
      outcome.messages.contains(
        " visitera ville:Pariss\n          ^ no city here is called “Pariss”: Paris?\n"))
    #expect(outcome.messages.contains(" visitera (Lyon\n          ^ this parenthesis is never closed"))
  }

  @Test("hits stand in the order that was asked for, until another is")
  func sort() throws {
    let outcome = try run("Macron", ".sort newest", ".sort anciens", ".sort", ".sort couleur")
    let firsts = outcome.output.split(separator: "\n").filter { $0.hasPrefix(" 1  ") }
    #expect(firsts.count == 3)
    #expect(firsts[1].contains("1 Jan 2019") && firsts[2].contains("1 Jan 2016"))
    #expect(outcome.output.hasSuffix(" the oldest come first\n"))
    #expect(outcome.messages == " “couleur” is none of relevance, newest, oldest\n")
  }

  @Test("where a line cannot be answered, what was shown before goes on")
  func unanswered() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let outcome = try run("président", ".filter ville:Paris", "ville:Paris", ".next", in: sandbox)
    #expect(outcome.messages.ranges(of: "kiosque rebuild").count == 2)
    #expect(outcome.output.contains("\n 11  ") && !outcome.output.contains("ville:Paris"))
  }
}
