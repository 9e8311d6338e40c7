import Foundation

/// The characters of the terminal, and the signals that come while a line is edited.
final class TerminalInput {
  enum Event {
    case scalar(Unicode.Scalar)
    case signal(Int32)
    case end
  }

  private let signals: SignalPipe
  /// Has the terminal mark what is pasted; one that does not know it passes it over.
  private static let (marksPastes, marksNone) = ("\u{1B}[?2004h", "\u{1B}[?2004l")

  /// Nil where the system has no pipe left.
  init?() {
    guard let signals = SignalPipe.shared else { return nil }
    self.signals = signals
  }

  func begin() {
    signals.catchSignals()
    write(Self.marksPastes)
  }

  func end() {
    write(Self.marksNone)
    signals.letGo()
  }

  /// Has a signal do what it does while no line is edited.
  func pass(on signal: Int32) {
    end()
    // To this thread, so that it is done when the call returns; a stop is for the whole process.
    if signal != SIGCONT { raise(signal) }
    begin()
  }

  /// Waits for a character or a signal; bytes that are no UTF-8 are passed over.
  ///
  /// Never reads ahead: what is not asked for belongs to whoever reads the terminal next.
  func next() -> Event {
    var bytes: [UInt8] = []
    while true {
      if let signal = waitForByte() { return .signal(signal) }
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count == 1 else { return .end }
      let isContinuation = byte & 0xC0 == 0x80
      if isContinuation == bytes.isEmpty { bytes.removeAll() }
      if isContinuation && bytes.isEmpty { continue }
      bytes.append(byte)
      guard bytes.count >= Self.length(bytes[0]) else { continue }
      if let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first, scalar != "\0" {
        return .scalar(scalar)
      }
      bytes.removeAll()
    }
  }

  /// How many bytes a character has that begins with this one (RFC 3629, section 3).
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether a byte is there, or the end.
  var hasInput: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Nil when a byte is there, or the end.
  private func waitForByte() -> Int32? {
    while true {
      var descriptors = [
        pollfd(fd: signals.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&descriptors, 2, -1) > 0 else { continue }
      if descriptors[0].revents != 0, let signal = signals.take() { return signal }
      if descriptors[1].revents != 0 { return nil }
    }
  }

  /// Writes to the terminal at once; libedit has written all it had before it reads.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Foundation.write(
          STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno != EINTR { return }
        written += max(0, count)
      }
    }
  }
}
