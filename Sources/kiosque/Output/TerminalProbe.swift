import Corpus
import Foundation

/// What is known of the terminal behind a descriptor.
enum TerminalProbe {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether control sequences are welcome there: no pipe, no `TERM=dumb`, no `NO_COLOR` (https://no-color.org).
  static func takesColor(_ descriptor: Int32) -> Bool {
    isTerminal(descriptor) && Environment.value("TERM") != "dumb" && Environment.value("NO_COLOR") == nil
  }

  /// The cells of a line; nil where there is no terminal.
  static func width(_ descriptor: Int32) -> Int? {
    guard isTerminal(descriptor) else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }
}

/// The environment; only the executable reads it.
enum Environment {
  /// A variable, nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// What the user is spoken to in: the first of the locale's variables that is set decides.
  static let language = Language(
    locale: value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? "")
}
