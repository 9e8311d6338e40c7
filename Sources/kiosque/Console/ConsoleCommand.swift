import ArgumentParser
import Corpus
import Foundation
import LineEditing
import Terminal

/// `kiosque` without a command: a line is a query.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "console",
    abstract: Localized(
      "Search line by line; what runs without a command.",
      "Chercher ligne à ligne ; ce qui s’ouvre sans commande."))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(SearchSession(try archive.open()), style: output.style)
    var input = ConsoleInput()
    if input.isInteractive {
      Interrupt.watch()
      input.editor?.complete = { console.edit(of: $0, cursor: $1) }
      try console.welcome()
    }
    while !console.hasEnded {
      switch try input.next(prompt: console.prompt) {
      case .text(let line): try console.run(line)
      // Ctrl-C drops the line, not the console.
      case .interrupted: break
      case .end:
        if input.isInteractive { try console.endLine() }
        return
      }
      _ = Interrupt.takeRequest()
    }
  }
}
