import Foundation
import LineEditing

/// Where the console's lines come from: a terminal where they are edited, or what is piped in.
struct ConsoleInput {
  /// Nil where there is no terminal to edit on.
  let editor: LineEditor?
  private var lines = LineReader(descriptor: STDIN_FILENO, name: "-")
  private var hasToldProblem = false

  /// Whether a person types, on a terminal that shows the answers too.
  var isInteractive: Bool { editor != nil }

  init() {
    guard TerminalProbe.isTerminal(STDIN_FILENO), TerminalProbe.isTerminal(STDOUT_FILENO) else {
      editor = nil
      return
    }
    editor = LineEditor(
      program: "kiosque", history: History(file: HistoryLocation.path.map { HistoryFile(path: $0) }))
  }

  /// The next line.
  ///
  /// - Parameter prompt: shown where a person types.
  /// - Throws: ``CommandError/unreadable(path:reason:)``.
  mutating func next(prompt: String) throws -> LineReader.Line {
    guard let editor else { return try lines.next() }
    tellProblem(editor.history.problem)
    return switch editor.readLine(prompt: prompt) {
    case .text(let text): .text(text)
    case .interrupted: .interrupted
    case .end: .end
    }
  }

  /// A history that cannot be kept ends no console; it is said once.
  private mutating func tellProblem(_ problem: HistoryError?) {
    guard let problem, !hasToldProblem else { return }
    hasToldProblem = true
    Messages.remark(TerminalWording.historyProblem(problem, Environment.language))
  }
}

/// Where the lines typed before are kept.
enum HistoryLocation {
  /// The file in the user's folder for state; nil where there is no such folder
  /// (https://specifications.freedesktop.org/basedir-spec).
  static var path: String? {
    if let state = Environment.value("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/kiosque/history"
    }
    return Environment.value("HOME").map { $0 + "/.local/state/kiosque/history" }
  }
}
