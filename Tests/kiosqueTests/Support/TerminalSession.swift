import Foundation
import Testing

/// The real program in a real terminal: a tmux server of its own, gone with the test.
final class TerminalSession {
  /// Whether this machine has what the sessions need.
  static let isAvailable = ["tmux", "less"].allSatisfy { program in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  private let sandbox: Sandbox
  private let socket: String

  struct TmuxError: Error {
    let messages: String
  }

  /// Starts the program; nothing of the tests' environment is in its own but where programs lie.
  init(
    in sandbox: Sandbox, columns: Int = 80, rows: Int = 24, arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    self.sandbox = sandbox
    // Short, since a socket's path may have 107 bytes (unix(7)).
    socket = sandbox.path + "/tmux-\(UUID().uuidString.prefix(8))"
    let own = ProcessInfo.processInfo.environment
    let variables = [
      "HOME": sandbox.path + "/home", "PATH": own["PATH"] ?? "/usr/bin:/bin", "TERM": "screen-256color",
      "LD_LIBRARY_PATH": own["LD_LIBRARY_PATH"] ?? "",
    ].merging(environment) { $1 }
    // Escape is passed on at once, and all rows are the program's.
    try sandbox.write("set -g escape-time 0\nset -g status off\n", to: "tmux.conf")
    try tmux(
      ["-f", sandbox.path + "/tmux.conf", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + ["-c", sandbox.path, "env", "-i"] + variables.map { "\($0.key)=\($0.value)" }.sorted()
        + ["sh", "-c", Self.tellEnd, Project.program] + arguments)
  }

  /// Shows how the program has ended and stays, so that what it wrote last can be read.
  private static let tellEnd = "trap : INT; \"$0\" \"$@\"; echo \"[ended: $?]\"; exec cat"

  deinit { _ = try? tmux(["kill-server"]) }

  /// Signals are blocked where tests run, and what is started there would never hear of any.
  private static func withSignals<Result>(_ body: () throws -> Result) rethrows -> Result {
    var (none, former) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    return try body()
  }

  /// The server is a daemon, which would keep open what `Process` waits for.
  private static let startTmux = """
    for file in /dev/fd/*; do number=${file##*/}; [ "$number" -gt 2 ] && eval "exec $number>&-"; done
    exec tmux "$@"
    """

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let run = try Self.withSignals {
      try sandbox.start(
        "/usr/bin/env", ["bash", "-c", Self.startTmux, "tmux", "-u", "-S", socket] + arguments,
        input: FileHandle.nullDevice, environment: ["TERM": "xterm"])
    }
    let outcome = try sandbox.finish(run)
    guard outcome.status == 0 else { throw TmuxError(messages: outcome.messages) }
    return outcome.output
  }

  // MARK: - What a person does

  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names of them: `Enter`, `C-c`, `Up`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Pastes a text as a terminal does, between marks where the program has asked for them.
  func paste(_ text: String) throws {
    let file = try sandbox.write(text, to: "paste-\(UUID().uuidString)")
    try tmux(["load-buffer", file, ";", "paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: - What a person sees

  /// The rows of the screen to the last that holds anything, without spaces at their ends.
  func screen() throws -> [String] {
    var rows = try tmux(["capture-pane", "-p"]).components(separatedBy: "\n")
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// Waits until the cursor stands on a row below a text: Enter has been answered.
  func waitForCursor(below text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "the cursor was expected below “\(text)”", sourceLocation: sourceLocation) { rows in
      guard let row = rows.lastIndex(where: { $0.contains(text) }) else { return false }
      let cursor = try tmux(["display-message", "-p", "#{cursor_y}"]).trimmingCharacters(in: .newlines)
      return Int(cursor) ?? 0 > row
    }
  }

  /// Waits until the screen is as it should be; a screen that never is fails the test and is shown.
  func wait(
    for what: Comment, sourceLocation: SourceLocation = #_sourceLocation,
    until holds: (_ rows: [String]) throws -> Bool
  ) throws {
    // Far more than anything takes here: it ends a test that would never end.
    let end = ContinuousClock.now + .seconds(60)
    var rows = try screen()
    while try !holds(rows) {
      guard ContinuousClock.now < end else {
        let shown = Comment(rawValue: "\(what), but:\n\(rows.joined(separator: "\n"))")
        try #require(Bool(false), shown, sourceLocation: sourceLocation)
        return
      }
      usleep(20_000)
      rows = try screen()
    }
  }

  /// Waits for a prompt with such filters in it and so much typed behind it, on the last row.
  func waitForPrompt(
    _ typed: String = "", filters: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let prompt = filters.isEmpty ? "kiosque> " : "kiosque \(filters)> "
    let row = (prompt + typed).trimmingCharacters(in: .whitespaces)
    try wait(for: "“\(row)” was expected", sourceLocation: sourceLocation) { $0.last == row }
  }

  func waitForText(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "“\(text)” was expected", sourceLocation: sourceLocation) { rows in
      rows.contains { $0.contains(text) }
    }
  }

  /// Waits until the program has ended, and returns its status.
  func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32? {
    var status: Int32?
    try wait(for: "an end was expected", sourceLocation: sourceLocation) { rows in
      guard let row = rows.last, row.hasPrefix("[ended: ") else { return false }
      status = Int32(row.filter(\.isNumber))
      return true
    }
    return status
  }
}
