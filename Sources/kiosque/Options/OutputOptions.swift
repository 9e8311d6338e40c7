import ArgumentParser
import Foundation
import Terminal

/// How the output looks.
struct OutputOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(
    help: ArgumentHelp(
      "Whether the output is in colour; auto is where it goes to a terminal.",
      "Si la sortie est en couleurs ; auto, c’est sur un terminal."))
  var color = Color.auto

  var style: OutputStyle { Self.style(color) }

  /// The style of standard output.
  static func style(_ color: Color) -> OutputStyle {
    let usesColor =
      switch color {
      case .auto: TerminalProbe.takesColor(STDOUT_FILENO)
      case .always: true
      case .never: false
      }
    return OutputStyle(
      width: TerminalProbe.width(STDOUT_FILENO), usesColor: usesColor, language: Environment.language)
  }
}
