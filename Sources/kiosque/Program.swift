import Archive
import ArgumentParser
import Foundation
import Terminal

/// Where the program begins and how it ends: 0 done, 1 nothing matched, 2 an error, 130 after Ctrl-C.
@main
enum Program {
  static func main() {
    // A reader that has seen enough, as in `kiosque search … | head`, is told by write(2).
    signal(SIGPIPE, SIG_IGN)
    exit(status(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func status(of arguments: [String]) -> Int32 {
    do {
      if let search = try PlainSearch(arguments) {
        try search.run()
        return 0
      }
      let line = try CommandLineReading.read(arguments)
      for remark in line.remarks { Messages.remark(remark) }
      if let help = HelpRequest(line.arguments) {
        try show(help, pages: !arguments.contains("--no-pager"))
        return 0
      }
      var command = try parse(line.arguments)
      try command.run()
      return 0
    } catch {
      return status(after: error, pages: !arguments.contains("--no-pager"))
    }
  }

  /// - Throws: ``UsageError`` where that says what is wrong, else the argument parser's own.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try Kiosque.parseAsRoot(arguments)
    } catch  where Kiosque.exitCode(for: error) != .success {
      throw UsageDiagnosis.problem(in: arguments, of: .kiosque) ?? error
    }
  }

  private static func show(_ help: HelpRequest, pages: Bool) throws {
    let output = Output(pages: pages)
    try output.write(help.page().text(OutputOptions.style(.auto)))
    try output.flush()
  }

  private static func status(after error: any Error, pages: Bool = false) -> Int32 {
    switch error {
    case let status as ExitCode: return status.rawValue
    case is ClosedPipe: return 0
    case is Interrupted, is Cancelled: return 130
    case let error as any KiosqueError: Messages.error(error)
    default:
      // The version ends a command as an error does.
      if Kiosque.exitCode(for: error) == .success {
        let output = Output(pages: pages)
        do {
          try output.write(Kiosque.fullMessage(for: error) + "\n")
          try output.flush()
          return 0
        } catch { return status(after: error) }
      }
      Messages.error(Kiosque.message(for: error))
    }
    return 2
  }
}
