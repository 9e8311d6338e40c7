import Archive
import Foundation
import Synchronization

/// Ctrl-C ended a command.
struct Interrupted: Error {}

/// Whether Ctrl-C was pressed, for commands that tidy up before they end, and for the console, which goes on.
enum Interrupt {
  /// What Ctrl-C wishes; archives that are opened for a command stop by it.
  static let request = Cancellation()
  private static let endsProgram = Atomic(true)

  /// Notes Ctrl-C instead of dying of it. Reading from a terminal is broken off.
  ///
  /// - Parameter endsProgram: whether it ends the program at once when it comes a second time.
  static func watch(endsProgram: Bool = true) {
    // What is global exists before a handler asks for it.
    _ = wasAsked
    self.endsProgram.store(endsProgram, ordering: .relaxed)
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
    let isRepeated = Interrupt.request.wish()
    if isRepeated && Interrupt.endsProgram.load(ordering: .relaxed) { _exit(130) }
  }

  static var wasAsked: Bool { request.isWished }

  /// Whether Ctrl-C was pressed since the last time; it counts as answered.
  @discardableResult
  static func takeRequest() -> Bool { request.takeBack() }
}
