import Foundation
import Synchronization

/// Signals as bytes of a pipe, since a handler may do little else than write (signal-safety(7)).
final class SignalPipe: Sendable {
  /// Handlers know no more than what is global.
  static let shared = SignalPipe()

  private static let signals = [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP]

  let reading: Int32
  private let writing: Int32
  /// What the signals did before, while they are caught.
  private let former = Mutex<[(signal: Int32, action: sigaction)]>([])

  private init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  private static let note: @convention(c) (Int32) -> Void = { signal in
    let former = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    // Exists, since it has set the handler.
    if let pipe = SignalPipe.shared { _ = write(pipe.writing, &byte, 1) }
    errno = former
  }

  /// Catches the signals, but none that this program was started to ignore (nohup).
  func catchSignals() {
    // A program that was started from a thread with signals blocked would never hear of them.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for signal in Self.signals { sigaddset(&unblocked, signal) }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
    former.withLock { former in
      guard former.isEmpty else { return }
      for signal in Self.signals {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, !Self.ignores(action) else { continue }
        former.append((signal, action))
        var own = sigaction()
        Self.setHandler(&own)
        sigaction(signal, &own, nil)
      }
    }
  }

  func letGo() {
    former.withLock { former in
      for (signal, action) in former {
        var action = action
        sigaction(signal, &action, nil)
      }
      former.removeAll()
    }
  }

  /// The next signal that came, if one did.
  func take() -> Int32? {
    var byte: UInt8 = 0
    return read(reading, &byte, 1) == 1 ? Int32(byte) : nil
  }

  private static func setHandler(_ action: inout sigaction) {
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = note
    #else
      action.__sigaction_u.__sa_handler = note
    #endif
  }

  private static func ignores(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    // SIG_IGN is the number 1 (signal(7)).
    return unsafeBitCast(handler, to: Int.self) == 1
  }
}
