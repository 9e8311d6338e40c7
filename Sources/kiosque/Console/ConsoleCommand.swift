import ArgumentParser
import Corpus
import Foundation
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
    let isInteractive = TerminalProbe.isTerminal(STDIN_FILENO)
    if isInteractive {
      Interrupt.watch()
      try console.welcome()
    }
    var lines = LineReader(descriptor: STDIN_FILENO, name: "-")
    while !console.hasEnded {
      if isInteractive { try console.prompt() }
      switch try lines.next() {
      case .text(let line): try console.run(line)
      case .interrupted:
        // Ctrl-C drops the line, not the console.
        _ = Interrupt.takeRequest()
        try console.endLine()
      case .end:
        if isInteractive { try console.endLine() }
        return
      }
      _ = Interrupt.takeRequest()
    }
  }
}
