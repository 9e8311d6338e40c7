import Foundation
import Synchronization

/// Ctrl-C ended a command.
struct Interrupted: Error {}

/// Whether Ctrl-C was pressed, for commands that tidy up before they end.
enum Interrupt {
  private static let flag = Atomic(false)

  /// Notes Ctrl-C instead of dying of it; the second time ends the program at once. Reading from a terminal is
  /// broken off.
  static func watch() {
    // The flag exists before a handler asks for it.
    _ = wasAsked
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = answer
    #else
      action.__sigaction_u.__sa_handler = answer
    #endif
    // Without SA_RESTART, which `signal` sets.
    sigaction(SIGINT, &action, nil)
    // A program that was started from a thread with signals blocked would never hear of it.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static let answer: @convention(c) (Int32) -> Void = { _ in
    if Interrupt.flag.exchange(true, ordering: .relaxed) { _exit(130) }
  }

  static var wasAsked: Bool { flag.load(ordering: .relaxed) }

  /// Whether Ctrl-C was pressed since the last time; it counts as answered.
  static func takeRequest() -> Bool { flag.exchange(false, ordering: .relaxed) }
}
