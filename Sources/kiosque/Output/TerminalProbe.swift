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
    return max(20, size(descriptor).map { Int($0.ws_col) } ?? 80)
  }

  /// Rows and cells of the screen; nil where they are not known.
  static func size(_ descriptor: Int32) -> winsize? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 && size.ws_row > 0 ? size : nil
  }
}

/// The environment; only the executable reads it.
enum Environment {
  /// A variable, nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// A variable that may be set to nothing; nil where it is not set.
  static func setValue(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What the user is spoken to in: the first of the locale's variables that is set decides.
  static let language = Language(
    locale: value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? "")
}
