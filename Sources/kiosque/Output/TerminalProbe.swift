import Corpus
import Foundation
import Terminal

/// What is known of the terminal behind a descriptor.
enum TerminalProbe {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The cells of a line; nil where there is no terminal.
  static func width(_ descriptor: Int32) -> Int? {
    guard isTerminal(descriptor) else { return nil }
    return max(narrowest, size(descriptor).map { Int($0.ws_col) } ?? columns(Environment.value) ?? 80)
  }

  /// Rows and cells of the screen; nil where they are not known.
  static func size(_ descriptor: Int32) -> winsize? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 && size.ws_row > 0 ? size : nil
  }

  /// Narrower than this nothing is laid out.
  private static let narrowest = 20
  private static let widest = 10_000

  // MARK: - What the environment tells

  /// Looks a variable up; nil where it is not set or empty.
  typealias Variables = (_ name: String) -> String?

  /// Whether control sequences are welcome: no `TERM=dumb`, no `NO_COLOR` (https://no-color.org).
  static func takesColor(_ variables: Variables) -> Bool {
    variables("TERM") != "dumb" && variables("NO_COLOR") == nil
  }

  /// The cells of a line as a person or a shell gives them.
  static func columns(_ variables: Variables) -> Int? {
    variables("COLUMNS").flatMap { Int($0) }.map { min(max($0, narrowest), widest) }
  }

  /// The colours for the background that a person names, or else the terminal.
  ///
  /// `COLORFGBG` is `foreground;background` or has a part more in between, numbers of the sixteen colours; 7 and 9 to 15 are
  /// light, as in Vim.
  static func palette(_ variables: Variables) -> Palette {
    switch variables("KIOSQUE_BACKGROUND")?.lowercased() {
    case "light": return .light
    case "dark": return .dark
    default: break
    }
    guard let background = variables("COLORFGBG")?.split(separator: ";").last.flatMap({ Int($0) }),
      (0...15).contains(background)
    else { return .either }
    return background == 7 || background > 8 ? .light : .dark
  }

  /// Whether the terminal is one that is known to follow links (OSC 8), and nothing stands in between that is not.
  ///
  /// (https://github.com/Alhadis/OSC8-Adoption)
  static func followsLinks(_ variables: Variables) -> Bool {
    let terminal = variables("TERM") ?? ""
    guard variables("TMUX") == nil, variables("STY") == nil, !terminal.hasPrefix("tmux"),
      !terminal.hasPrefix("screen")
    else { return false }
    if let program = variables("TERM_PROGRAM"), linkingPrograms.contains(program) { return true }
    if let version = variables("VTE_VERSION").flatMap({ Int($0) }), version >= firstLinkingVTE { return true }
    return ["KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"].contains { variables($0) != nil }
      || ["foot", "alacritty", "xterm-kitty"].contains { terminal.hasPrefix($0) }
  }

  private static let linkingPrograms: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty"]
  private static let firstLinkingVTE = 5000
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
