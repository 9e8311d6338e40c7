import Foundation
import Testing

/// What a person sees who searches, filters and reads in the console in a terminal.
@Suite(.enabled(if: TerminalSession.isAvailable, "needs tmux and less: tools/setup tests"), .serialized)
struct SearchScenarioTests {
  private static let french = ["LANG": "fr_FR.UTF-8"]

  private func session(
    in sandbox: Sandbox, columns: Int = 90, rows: Int = 60, environment: [String: String] = french
  ) throws -> TerminalSession {
    let session = try TerminalSession(in: sandbox, columns: columns, rows: rows, environment: environment)
    try session.waitForPrompt()
    return session
  }

  @Test(
    "Tab completes a field, lists the cities that begin so with their counts, and finds Alep behind ville:al")
  func completion() throws {
    let session = try session(in: Sandbox.withSample())
    try session.type("offensive vil")
    try session.press("Tab")
    try session.waitForPrompt("offensive ville:")
    try session.type("m")
    try session.press("Tab")
    try session.waitForText("   Moscou ")
    try session.waitForPrompt("offensive ville:m")
    try session.press("BSpace")
    try session.type("al")
    try session.press("Tab")
    // The space behind it says that the value is whole.
    try session.type("x")
    try session.waitForPrompt("offensive ville:Alep x")
    try session.press("BSpace", "Enter")
    try session.waitForText("1 article sur 66")
    try session.waitForPrompt()
  }

  @Test("filters stand in the prompt, hold for each query, and are taken off")
  func filters() throws {
    let session = try session(in: NamedSandbox.make())
    try session.enter(".filter ville:Lyon")
    try session.waitForPrompt(filters: "ville:Lyon")
    try session.enter("Macron")
    try session.waitForText("1 article (2 avec les reprises) sur 5 ")
    try session.enter(".without acteur:\"Angela Merkel\"")
    try session.waitForPrompt(filters: "ville:Lyon -acteur:\"Angela Merkel\"")
    try session.enter(".clear")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter("Macron")
    try session.waitForText("3 articles (4 avec les reprises) sur 5 ")
  }

  @Test("a hit is opened by its number, and .back leads to the hits again")
  func opening() throws {
    let session = try session(in: Sandbox.withSample(names: false))
    try session.enter("grève")
    try session.waitForText("4 articles sur 66")
    let second = try #require(session.screen().first { $0.hasPrefix(" 2  ") })
    try session.press("C-l")
    try session.enter(".open 2")
    try session.wait(for: "the article was expected") { rows in
      rows.contains {
        $0.hasPrefix(" ") && second.contains($0.trimmingCharacters(in: .whitespaces)) && $0.count > 8
      }
    }
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter(".back")
    try session.wait(for: "the hits were expected") { $0.contains(second) }
    try session.waitForPrompt()
  }

  @Test("what is wrong with a line is said beneath the place in it")
  func remark() throws {
    let session = try session(in: Sandbox.withSample(names: false))
    try session.enter("grève PRÈS")
    try session.wait(for: "a caret beneath the operator was expected") { rows in
      guard let row = rows.firstIndex(of: "kiosque> grève PRÈS"), row + 1 < rows.count else { return false }
      return rows[row + 1].hasPrefix("               ^ PRÈS attend un mot")
    }
  }

  @Test(
    "a rebuild and an import by another process are noticed and said, and the hits shown keep their numbers")
  func change() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let session = try session(in: sandbox)
    try session.enter("grève")
    try session.waitForText("4 articles sur 66")
    let first = try #require(session.screen().first { $0.hasPrefix(" 1  ") })
    try sandbox.write(
      #"{"id":"neuf","title":"Grève grève grève","date":"2024-05-01","text":"Grève."}"#, to: "neuf.jsonl")
    #expect(try sandbox.run("import", "--no-entities", "neuf.jsonl").status == 0)
    #expect(try sandbox.run("rebuild", "--no-entities").status == 0)
    try session.press("C-l")
    try session.enter(".open 1")
    try session.waitForText("l’archive a changé : 67 articles, 1 de plus")
    try session.wait(for: "the article that was shown as the first was expected") { rows in
      rows.contains {
        $0.hasPrefix(" ") && first.contains($0.trimmingCharacters(in: .whitespaces)) && $0.count > 8
      }
    }
    try session.press("C-l")
    try session.enter("grève")
    try session.waitForText("5 articles sur 67")
    #expect(try !session.screen().contains { $0.contains("a changé") })
  }

  @Test(
    "a query with very many hits is answered, turned over and counted",
    .enabled(
      if: ProcessInfo.processInfo.environment["KIOSQUE_TEST_LARGE"] == "1",
      "imports 200,000 articles: KIOSQUE_TEST_LARGE=1 runs it"))
  func manyHits() throws {
    let sandbox = try Sandbox()
    var lines = ""
    for number in 1...200_000 {
      let year = 2000 + number % 20
      lines +=
        #"{"id":"\#(number)","date":"\#(year)-01-01","title":"Grève \#(number)","text":"La grève dure, \#(number)."}"#
        + "\n"
    }
    try sandbox.write(lines, to: "nombreux.jsonl")
    #expect(try sandbox.run("import", "--no-entities", "nombreux.jsonl").status == 0)
    let session = try session(in: sandbox)
    try session.enter("grève")
    try session.waitForText("200\u{202F}000 articles sur 200\u{202F}000")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter(".next")
    try session.waitForText(" 11  Grève")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter(".timeline")
    try session.waitForText(" 2019  ▇")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter(".open 199999")
    try session.waitForText("La grève dure, ")
    try session.waitForPrompt()
  }
}
