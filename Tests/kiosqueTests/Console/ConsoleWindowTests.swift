import Testing

/// What a person sees whose window changes between two lines, and who breaks a search off.
@Suite(.enabled(if: TerminalSession.isAvailable, "needs tmux and less: tools/setup tests"), .serialized)
struct ConsoleWindowTests {
  @Test("answers and candidates are as wide as the window is now")
  func width() throws {
    let session = try TerminalSession(
      in: Sandbox.withSample(names: false), columns: 40, rows: 60, environment: ["KIOSQUE_PAGER": ""])
    try session.waitForPrompt()
    try session.resize(columns: 120, rows: 60)
    try session.enter("président")
    try session.wait(for: "lines longer than the window was were expected") { rows in
      rows.contains { $0.count > 60 } && rows.last == "kiosque>"
    }
    try session.press("C-l")
    try session.type(".")
    try session.press("Tab")
    try session.wait(for: "candidates in long lines were expected") { rows in
      rows.contains { $0.contains(".open") && $0.count > 60 }
    }
  }

  @Test("a text that is longer than the window is now opens a pager")
  func height() throws {
    let session = try TerminalSession(in: Sandbox.withSample(names: false), columns: 80, rows: 200)
    try session.waitForPrompt()
    try session.resize(columns: 80, rows: 10)
    try session.enter("président")
    try session.wait(for: "less was expected") { $0.last == ":" || $0.last?.contains("END") == true }
    try session.press("q")
    try session.waitForPrompt()
  }

  @Test("a pager that was left before the end of a text is not started for the next, shorter one")
  func leftPager() throws {
    let sandbox = try Sandbox()
    // More than a pipe holds.
    let text = (1...5_000).map { "Voici la phrase \($0) d’un long article." }.joined(separator: " ")
    try sandbox.write("{\"id\":\"1\",\"date\":\"2020-01-01\",\"text\":\"\(text)\"}", to: "long.jsonl")
    #expect(try sandbox.run("import", "--no-entities", "long.jsonl").status == 0)
    let session = try TerminalSession(
      in: sandbox, columns: 80, rows: 20, environment: ["KIOSQUE_PAGER": "head -n 1; echo feuilleté"])
    try session.waitForPrompt()
    try session.enter("phrase")
    try session.waitForPrompt()
    try session.enter(".open 1")
    try session.waitForText("feuilleté")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter(".help quit")
    try session.waitForText("Nothing is lost")
    try session.waitForPrompt()
    #expect(try !session.screen().contains { $0.contains("feuilleté") })
  }

  @Test("a search that was broken off leaves the results before it, with their numbers and pages")
  func brokenOff() throws {
    let sandbox = try Sandbox()
    let text = String(repeating: "pêche péché ", count: 30) + "fin"
    try sandbox.write(
      (1...600).map { #"{"id":"\#($0)","date":"2020-01-01","text":"\#(text) \#($0)."}"# }
        .joined(separator: "\n"), to: "lent.jsonl")
    #expect(try sandbox.run("import", "--no-entities", "lent.jsonl").status == 0)
    let session = try TerminalSession(
      in: sandbox, columns: 100, rows: 100, environment: ["KIOSQUE_PAGER": ""])
    try session.waitForPrompt()
    try session.enter("péché -600")
    try session.waitForText("599 of 600 articles")
    try session.waitForPrompt()
    try session.enter("=pêche =péché (=pêche PRÈS/40 =péché PRÈS/40 =pêche)")
    try session.waitForCursor(below: "PRÈS/40 =pêche)")
    try session.press("C-c")
    try session.waitForText("cancelled")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.enter(".next")
    try session.wait(for: "the second page of the first search was expected") { rows in
      rows.contains { $0.hasPrefix(" 11  ") } && rows.contains { $0.contains("599 of 600 articles") }
        && rows.last == "kiosque>"
    }
  }
}
