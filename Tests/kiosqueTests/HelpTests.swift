import Corpus
import Foundation
import QueryLanguage
import Terminal
import Testing

@testable import kiosque

struct HelpTests {
  static let commands = [
    "import", "search", "show", "facets", "timeline", "concordance", "explain", "entity", "analyze", "export",
    "tag", "correct", "stats", "check", "rebuild", "console", "completions", "manual",
  ]

  @Test("every command's help is as it was recorded, in both languages", arguments: Language.allCases)
  func pages(language: Language) throws {
    let sandbox = try Sandbox()
    #expect(CommandReference.kiosque.commands.map(\.verb) == Self.commands)
    for command in Self.commands {
      let outcome = try sandbox.run([command, "--help"], environment: ["LANG": language.rawValue])
      #expect(outcome.status == 0)
      try Golden.compare(outcome.output, with: "help/\(language.rawValue)/\(command)")
    }
    let outcome = try sandbox.run(["--help"], environment: ["LANG": language.rawValue])
    try Golden.compare(outcome.output, with: "help/\(language.rawValue)/kiosque")
  }

  @Test("the manual page is as it was recorded, in both languages", arguments: Language.allCases)
  func manual(language: Language) throws {
    let outcome = try Sandbox().run(["manual"], environment: ["LANG": language.rawValue])
    #expect(outcome.status == 0)
    try Golden.compare(outcome.output, with: "manual/\(language.rawValue)")
  }

  @Test("help is asked for in several ways")
  func ways() throws {
    let sandbox = try Sandbox()
    let page = try sandbox.run("facets", "--help").output
    #expect(page.hasPrefix("Count the articles that match"))
    for arguments in [
      ["help", "facets"], ["-h", "facets"], ["--help", "facets"], ["facets", "-h"],
      ["facets", "grève", "--help"], ["facets", "--by", "city", "-h"],
    ] {
      #expect(try sandbox.run(arguments).output == page)
    }
    let program = try sandbox.run("--help").output
    for arguments in [["help"], ["-h"], ["help", "help"]] {
      #expect(try sandbox.run(arguments).output == program)
    }
    #expect(try sandbox.run("help", "kwic").output == sandbox.run("help", "concordance").output)
    #expect(
      try sandbox.run("help", "facet").messages == "kiosque: no command “facet”: did you mean facets?\n")
    // Behind two hyphens it is a word.
    #expect(try sandbox.run("search", "--", "--help").status == 2)
  }

  @Test("no line of the help exceeds 80 cells where there is no terminal", arguments: Language.allCases)
  func width(language: Language) throws {
    let sandbox = try Sandbox()
    for command in Self.commands {
      let page = try sandbox.run([command, "--help"], environment: ["LANG": language.rawValue]).output
      for line in page.split(separator: "\n") { #expect(CellWidth.of(line) <= 80, "\(command): \(line)") }
    }
  }

  // MARK: - Nothing is left out

  @Test("every option and argument says what it is for")
  func abstracts() {
    for command in CommandReference.kiosque.commands {
      #expect(!command.abstract.isEmpty, "\(command.name)")
      for option in command.options { #expect(!option.abstract.isEmpty, "\(command.name) \(option.usage)") }
      for argument in command.arguments { #expect(!argument.abstract.isEmpty, "\(command.name)") }
    }
  }

  @Test("what commands and options say is said in both languages")
  func languages() throws {
    let english = try Self.lines(of: .english)
    let french = try Self.lines(of: .french)
    #expect(english.count == french.count)
    for (one, other) in zip(english, french) { #expect(one != other, "said in one language: \(one)") }
  }

  @Test("the French of the help has its apostrophes, and no line breaks in front of its signs")
  func typography() throws {
    for line in try Self.lines(of: .french) {
      #expect(!line.contains(#/\ [:;?!»]|«\ |\p{L}'\p{L}/#), "\(line)")
    }
  }

  /// Each text of the help, from the program's description of itself.
  private static func lines(of language: Language) throws -> [String] {
    let dump = try Sandbox().run(["--experimental-dump-help"], environment: ["LANG": language.rawValue]).json
    let root = dump["command"] as? [String: Any] ?? [:]
    let commands = (root["subcommands"] as? [[String: Any]] ?? []).filter {
      $0["commandName"] as? String != "help"
    }
    // The argument parser's own are worded where they are shown.
    let own: Set = ["version", "help"]
    return ([root] + commands).flatMap { command in
      [command["abstract"], command["discussion"]].compactMap { $0 as? String }
        + (command["arguments"] as? [[String: Any]] ?? []).filter {
          !own.contains($0["valueName"] as? String ?? "")
        }
        .map { $0["abstract"] as? String ?? "" }
    }
  }

  @Test("the manual tells of every option, field, operator and command of the console")
  func complete() throws {
    let manual = ManualPage(.kiosque, version: "0", sections: ReferenceSection.manual).roff(in: .english)
    let text = [("\\-", "-"), ("\\e", "\\"), ("\\(dq", "\""), ("\\(aq", "'"), ("\\(ti", "~"), ("\\(ha", "^")]
      .reduce(manual) {
        $0.replacing($1.0, with: $1.1)
      }
    for command in CommandReference.kiosque.commands {
      #expect(text.contains(command.name))
      for option in command.options { #expect(text.contains(option.usage), "\(option.usage)") }
    }
    for syntax in QuerySyntax.help {
      for spelling in syntax.spellings { #expect(text.contains(spelling), "\(spelling)") }
    }
    for command in DotCommand.all { #expect(text.contains(".\(command.name)"), "\(command.name)") }
  }
}
