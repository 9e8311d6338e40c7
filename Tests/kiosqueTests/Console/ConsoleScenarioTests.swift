import Foundation
import Testing

/// What a person sees who works with the console in a terminal.
@Suite(.enabled(if: TerminalSession.isAvailable, "needs tmux and less: tools/setup tests"), .serialized)
struct ConsoleScenarioTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox.withSample(names: false) }

  private func session(
    columns: Int = 80, rows: Int = 50, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(in: sandbox, columns: columns, rows: rows, environment: environment)
    try session.waitForPrompt()
    return session
  }

  @Test("a first search: the console greets, finds, and asks again")
  func firstSearch() throws {
    let session = try session()
    try session.enter("grève")
    try session.waitForText("4 of 66 articles")
    try session.waitForPrompt()
  }

  @Test("accents, guillemets and apostrophes are typed and deleted like any letter, whatever the locale")
  func letters() throws {
    let session = try session(environment: ["LC_ALL": "C"])
    try session.type("« l’été » œuf à 5\u{A0}€")
    try session.waitForPrompt("« l’été » œuf à 5\u{A0}€")
    try session.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace")
    try session.waitForPrompt("« l’été » œ")
    try session.press("Home", "Right", "Right", "DC", "DC", "C-Right", "C-Left", "M-b", "End", "Left", "X")
    try session.waitForPrompt("« été » Xœ")
  }

  @Test("what was typed is found again in the next run, by Ctrl-R and by its beginning")
  func history() throws {
    var first: TerminalSession? = try session()
    for line in ["Homs", "grève", " secret"] {
      try first?.enter(line)
      try first?.wait(for: "an answer and a prompt were expected") { rows in
        rows.count > 2 && rows.last == "kiosque>" && rows.contains("kiosque> \(line)")
      }
    }
    try first?.press("C-d")
    #expect(try first?.waitForEnd() == 0)
    first = nil
    let file = sandbox.path + "/home/.local/state/kiosque/history"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "Homs\ngrève\n")

    let second = try session()
    try second.press("C-r")
    try second.type("om")
    try second.waitForText("kiosque> Homs")
    try second.press("Enter")
    try second.waitForText("of 66 articles")
    try second.waitForPrompt()
    try second.type("gr")
    try second.press("Up")
    try second.waitForPrompt("grève")
    try second.press("Down")
    try second.waitForPrompt("gr")
  }

  @Test("XDG_STATE_HOME says where the history is, and one that cannot be written is told once")
  func historyFolder() throws {
    try sandbox.write("", to: "fichier")
    let session = try session(environment: [
      "XDG_STATE_HOME": sandbox.path + "/fichier", "LANG": "fr_FR.UTF-8",
    ])
    for line in [".help", ".stats"] {
      try session.enter(line)
      try session.wait(for: "a prompt was expected") {
        $0.last == "kiosque>" && $0.contains("kiosque> \(line)")
      }
    }
    let rows = try session.screen()
    #expect(rows.count { $0.contains("historique") } == 1)
    try session.press("Up", "Up")
    try session.waitForPrompt(".help")
  }

  @Test("a pasted line stands as it is, and several become one that nothing runs before Enter")
  func pasting() throws {
    let session = try session()
    try session.paste("« l’offensive » d’Alep")
    try session.waitForPrompt("« l’offensive » d’Alep")
    try session.press("C-u")
    try session.waitForPrompt()
    try session.paste("grève\n« Homs »\n")
    try session.waitForPrompt("grève « Homs »")
  }

  @Test("a line stays what it is when the window changes")
  func resizing() throws {
    let session = try session()
    let line = "offensive homs alep damas hama idleb lattaquie tartous palmyre raqqa"
    try session.type(line)
    try session.waitForPrompt(line)
    try session.resize(columns: 40, rows: 50)
    try session.wait(for: "the line was expected on two rows, broken at a space") { rows in
      rows.suffix(2).joined(separator: " ") == "kiosque> " + line
        && rows.count { $0.hasPrefix("kiosque>") } == 1
    }
    try session.type("!")
    try session.wait(for: "the line was expected to go on") {
      $0.suffix(2).joined(separator: " ") == "kiosque> \(line)!"
    }
    try session.resize(columns: 120, rows: 50)
    try session.waitForPrompt(line + "!")
  }

  @Test("Ctrl-C at the prompt drops the line, and Ctrl-D on an empty one leaves")
  func dropping() throws {
    let session = try session()
    try session.type("grève")
    try session.waitForPrompt("grève")
    try session.press("C-c")
    try session.waitForPrompt()
    #expect(try session.screen().contains("kiosque> grève^C"))
    try session.press("C-d")
    #expect(try session.waitForEnd() == 0)
  }

  @Test("a page that is longer than the screen opens a pager, and leaving it leads back")
  func paging() throws {
    let session = try session(rows: 12)
    try session.enter("président")
    try session.wait(for: "less was expected") { $0.last == ":" || $0.last?.contains("END") == true }
    try session.press("q")
    try session.waitForPrompt()
    try session.enter("xyzzyx")
    try session.waitForPrompt()
    try session.type("encore")
    try session.waitForPrompt("encore")
  }

  @Test("a pager that is not there is told, and the text is shown without", arguments: ["néant", "néant -x"])
  func missingPager(name: String) throws {
    let session = try session(rows: 12, environment: ["KIOSQUE_PAGER": name])
    try session.enter("président")
    try session.waitForText("the pager “\(name)” cannot be started")
    try session.waitForPrompt()
    try session.press("C-l")
    try session.wait(for: "an empty screen was expected") { $0 == ["kiosque>"] }
    try session.enter("président")
    try session.wait(for: "a full screen was expected") { $0.count == 12 && $0.last == "kiosque>" }
    #expect(try !session.screen().contains { $0.contains("cannot be started") })
  }

  @Test("a pager that crashes and leaves the terminal in disorder leads back to a prompt that works")
  func crashingPager() throws {
    // Takes the terminal's echo away, and is killed.
    let session = try session(rows: 12, environment: ["PAGER": "stty -echo -icanon; echo parti; kill -9 $$"])
    try session.enter("président")
    try session.waitForText("parti")
    try session.waitForPrompt()
    try session.enter("xyzzyx")
    try session.waitForPrompt()
  }

  /// Texts whose exact forms are quickly imported and slowly verified: the query takes 8 s in a debug build.
  private static let slowArticles = (1...1_000).map { number in
    let text = String(repeating: "pêche péché ", count: 30) + "fin \(number)."
    return #"{"id":"\#(number)","date":"2020-01-01","text":"\#(text)"}"#
  }.joined(separator: "\n")
  private static let slowQuery = "=pêche =péché (=pêche PRÈS/40 =péché PRÈS/40 =pêche)"

  @Test(
    "Ctrl-C in a slow query ends that alone, what was typed meanwhile stays, and the next query is answered")
  func cancelling() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.slowArticles, to: "lent.jsonl")
    #expect(try sandbox.run("import", "--no-entities", "lent.jsonl").status == 0)
    let session = try TerminalSession(
      in: sandbox, columns: 100, rows: 80, environment: ["LANG": "fr_FR.UTF-8"])
    try session.waitForPrompt()
    try session.enter(Self.slowQuery)
    try session.waitForCursor(below: "PRÈS/40 =pêche)")
    try session.type("fin")
    try session.waitForText("fin")
    try session.press("C-c")
    try session.waitForText("fin^C interrompu")
    try session.waitForPrompt("fin")
    try session.press("Enter")
    try session.wait(for: "an answer was expected") { $0.contains { $0.contains("000 articles") } }
    try session.waitForPrompt()
  }
}
