import ArgumentParser
import Foundation

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
      var command = try Kiosque.parseAsRoot(line.arguments)
      try command.run()
      return 0
    } catch {
      return status(after: error)
    }
  }

  private static func status(after error: any Error) -> Int32 {
    switch error {
    case let status as ExitCode: return status.rawValue
    case is ClosedPipe: return 0
    case is Interrupted: return 130
    case let error as any KiosqueError: Messages.error(error)
    default:
      // Help and the version end a command as an error does.
      if Kiosque.exitCode(for: error) == .success {
        let output = Output()
        do {
          try output.write(Kiosque.fullMessage(for: error) + "\n")
          try output.flush()
          return 0
        } catch { return status(after: error) }
      }
      Messages.error(ParserMessage.worded(Kiosque.message(for: error), Environment.language))
    }
    return 2
  }
}
