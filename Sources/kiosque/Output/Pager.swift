import Foundation

/// A pager that runs, and the pipe to it. One at a time runs on a terminal.
///
/// Ctrl-C is the pager's while it runs. The terminal's modes are put back when it has ended, however it ended.
final class Pager {
  private let command: PagerCommand
  private let process: pid_t
  private var pipe: Int32
  private let formerModes: termios?
  private let formerInterrupt: sigaction
  private var hasEnded = false

  /// What has been written so far, as long as it may all lie in the pipe yet: a shell finds out late that there is
  /// no such program.
  private var unread: [UInt8]? = []
  /// More than any pipe holds (pipe(7): 64 KiB unless it is told otherwise).
  private static let mostUnread = 256 * 1024

  struct StartError: Error {
    let reason: String
  }

  /// - Throws: ``StartError`` where the program cannot be started.
  init(_ command: PagerCommand) throws(StartError) {
    self.command = command
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw StartError(reason: String(cString: strerror(errno))) }
    // The pager would never see the end of what it keeps open itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var modes = termios()
    formerModes = tcgetattr(STDOUT_FILENO, &modes) == 0 ? modes : nil
    formerInterrupt = Self.ignoreInterrupt()
    do {
      process = try Self.spawn(command, reading: ends[0])
    } catch {
      var former = formerInterrupt
      sigaction(SIGINT, &former, nil)
      close(ends[1])
      throw error
    }
    pipe = ends[1]
  }

  /// - Throws: ``ClosedPipe`` where the pager has been left; it has ended then.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard !hasEnded else { throw ClosedPipe() }
    if let count = unread?.count {
      if count + bytes.count > Self.mostUnread { unread = nil } else { unread?.append(contentsOf: bytes) }
    }
    var written = 0
    while written < bytes.count {
      let count = Foundation.write(pipe, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw ClosedPipe()
      }
    }
  }

  /// Waits until the pager is left.
  ///
  /// - Returns: what was written, where it turned out that there is no such program; else nil.
  func finish() -> [UInt8]? {
    guard !hasEnded else { return nil }
    hasEnded = true
    close(pipe)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if var modes = formerModes { tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes) }
    var former = formerInterrupt
    sigaction(SIGINT, &former, nil)
    // 126 and 127 are the shell's own (POSIX, 2.8.2): it could not start the program.
    let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 0
    return command.usesShell && (exit == 126 || exit == 127) ? unread : nil
  }

  // MARK: - Starting

  private static func ignoreInterrupt() -> sigaction {
    var (former, own) = (sigaction(), sigaction())
    #if canImport(Glibc)
      own.__sigaction_handler.sa_handler = SIG_IGN
    #else
      own.__sigaction_u.__sa_handler = SIG_IGN
    #endif
    sigaction(SIGINT, &own, &former)
    return former
  }

  private static func spawn(_ command: PagerCommand, reading end: Int32) throws(StartError) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    // What is ignored here would be ignored there.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var environment = ProcessInfo.processInfo.environment
    // As git has it: leaves by itself where a screen is enough, passes colours on, does not clear the screen.
    environment["LESS"] = environment["LESS"] ?? "FRX"
    environment["LV"] = environment["LV"] ?? "-c"
    // What is written here is UTF-8 whatever the locale.
    environment["LESSCHARSET"] = environment["LESSCHARSET"] ?? "utf-8"
    let arguments = command.arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let status = posix_spawnp(&process, command.arguments[0], &actions, &attributes, arguments, variables)
    guard status == 0 else { throw StartError(reason: String(cString: strerror(status))) }
    return process
  }
}
