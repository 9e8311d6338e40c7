import Corpus
import Terminal
import Testing

@testable import kiosque

struct ConsoleHelpTests {
  @Test("every command is told in both languages, in a line and in sentences")
  func table() {
    for command in DotCommand.all {
      for language in Language.allCases {
        #expect(!language(command.summary).isEmpty && !language(command.summary).hasSuffix("."))
        #expect(language(command.help).hasSuffix("."), "\(command.name)")
        let page = DotHelp.page(command, OutputStyle(width: nil, language: language))
        #expect(page.hasPrefix(" .\(command.name)") && page.contains(language(command.help)))
      }
      #expect(command.summary.english != command.summary.french)
      #expect(command.help.english != command.help.french)
      #expect(DotCommand.named(command.name)?.name == command.name)
      #expect(DotCommand.named(command.name.uppercased())?.name == command.name)
    }
    #expect(Set(DotCommand.all.map(\.name)).count == DotCommand.all.count)
  }

  @Test("the list of commands has a line for each", arguments: [40, 80, 200])
  func list(width: Int) {
    for language in Language.allCases {
      let list = DotHelp.list(OutputStyle(width: width, language: language))
      for command in DotCommand.all {
        #expect(list.contains("\n .\(command.name)") || list.hasPrefix(" .\(command.name)"))
      }
      for line in list.split(separator: "\n") { #expect(CellWidth.of(line) <= width, "\(line)") }
    }
  }

  @Test(
    "unique beginnings of a name mean the command",
    arguments: [
      ("n", "next"), ("na", "narrow"), ("o", "open"), ("Q", "quit"), ("p", "prev"), ("ent", "entity"),
      ("s", nil),
      ("sav", nil), ("save", "save"), ("tag", "tag"), ("", nil), ("xyz", nil),
    ])
  func beginnings(typed: String, name: String?) { #expect(DotCommand.named(typed)?.name == name) }

  @Test("help on a command tells what it does, and an unknown one proposes the nearest")
  func help() throws {
    let outcome = try NamedSandbox.make().run(
      [], input: ".help filter\n.help .FIL\n.help filtr\n.hlp\n.s\n.xyzzy\n.\n")
    #expect(
      outcome.output.ranges(of: " .filter FIELD:VALUE…: conditions that stay on\n Values and dates").count
        == 2)
    #expect(outcome.output.contains(" .quit"))
    #expect(
      outcome.messages == """
         .filtr is no command: did you mean .filter?
         .hlp is no command: did you mean .help?
         .s may be .sort, .stats, .save, .saved: write more of it
         .xyzzy is no command: .help lists them

        """)
    let french = try NamedSandbox.make().run([], input: ".help back\n.hlp\n", environment: ["LANG": "fr_FR"])
    #expect(
      french.output
        == " .back\u{A0}: de nouveau les résultats\n Montre la page de résultats quittée pour un article ou une vue.\n"
    )
    #expect(french.messages == " .hlp n’est pas une commande\u{A0}: vouliez-vous dire .help\u{A0}?\n")
  }
}
