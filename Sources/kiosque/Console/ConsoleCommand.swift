import ArgumentParser
import Foundation
import Terminal

/// `kiosque` without a command: a line is a query.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Search line by line; what runs without a command.")

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
      if isInteractive { try console.print(console.prompt) }
      switch try lines.next() {
      case .text(let line): try console.run(line)
      case .interrupted:
        // Ctrl-C drops the line, not the console.
        _ = Interrupt.takeRequest()
        try console.print("\n")
      case .end:
        if isInteractive { try console.print("\n") }
        return
      }
      _ = Interrupt.takeRequest()
    }
  }
}
