import Foundation
import Testing

struct RenderingTests {
  @Test("an article is set for reading, its entities underlined, where a width and colours are asked for")
  func show() throws {
    let sandbox = try NamedSandbox.make()
    let hits = try sandbox.run("search", "reçoit", "--json").json["hits"] as? [[String: Any]] ?? []
    let id = try #require(hits.first?["id"] as? String)
    let outcome = try sandbox.run(
      ["show", id, "--color", "always"],
      environment: ["COLUMNS": "40", "KIOSQUE_BACKGROUND": "dark", "TERM": "foot"])
    #expect(
      outcome.output.replacing("\u{1B}", with: "␛").hasSuffix(
        """

          ␛[4mEmmanuel Macron␛[0m reçoit ␛[4mAngela Merkel␛[0m à
          ␛[4mParis␛[0m. On attend ␛[4mEmmanuel Macron␛[0m.

        """), "\(outcome.output)")
    #expect(try !sandbox.run("show", id).output.contains("\u{1B}"))
    // What people hid is not underlined either.
    #expect(try sandbox.run("correct", "hide", "Paris", "as", "city").status == 0)
    let hidden = try sandbox.run("show", id, "--color", "always")
    #expect(hidden.output.contains("\u{1B}[4mAngela Merkel\u{1B}[0m à Paris."))
  }

  @Test("a line a hit has five fields between tabs, and no colour unless it is asked for")
  func oneLine() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let outcome = try sandbox.run(
      ["search", "grève", "--one-line"], environment: ["TERM": "xterm", "COLUMNS": "20"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 4)
    for fields in lines {
      #expect(fields.count == 5)
      #expect(fields[0].count == 10)
      #expect(fields[1].wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil)
      #expect(!fields[4].contains("\u{1B}"))
    }
    let colored = try sandbox.run("search", "grève", "--one-line", "--color=always").output
    #expect(colored.contains("\u{1B}[1;35mgrève\u{1B}[0m"))
    #expect(colored.split(separator: "\n").count == 4)
  }

  @Test("where there is no line, what may help is told on standard error")
  func oneLineOfNothing() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let none = try sandbox.run("search", "xylophone", "--one-line")
    #expect(none.status == 1)
    #expect(none.output.isEmpty)
    #expect(none.messages.contains("“xylophone”"))
    #expect(try sandbox.run("search", "grève", "--one-line", "--json").status == 2)
  }
}
