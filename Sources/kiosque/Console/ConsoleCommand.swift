import Archive
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
      "Cherche ligne à ligne ; ce qui s’ouvre sans commande."))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let session = SearchSession(try archive.open())
    var input = ConsoleInput()
    let console = Console(
      session, style: { output.style }, isInteractive: input.isInteractive,
      pages: input.isInteractive && !output.noPager)
    if input.isInteractive {
      Interrupt.watch(endsProgram: false)
      input.editor?.complete = { console.edit(of: $0, cursor: $1) }
      input.editor?.prepare = { console.prepareCompletion() }
      try console.welcome()
    }
    while !console.hasEnded {
      switch try input.next(prompt: console.nextPrompt()) {
      case .text(let line):
        do {
          try console.run(line)
        } catch is Cancelled {
          // Behind the ^C that the terminal shows.
          Messages.tell(TerminalWording.cancelled(Environment.language))
        } catch is ClosedPipe where input.isInteractive {
          // A pager was left before the end of its text.
        }
        // Answered: what is asked of the archive while the next line is typed is to be answered too.
        Interrupt.takeRequest()
      // Ctrl-C drops the line, not the console.
      case .interrupted: break
      case .end:
        if input.isInteractive { try console.endLine() }
        return
      }
    }
  }
}
