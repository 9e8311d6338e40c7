import ArgumentParser
import Corpus
import Foundation
import Terminal

/// How the output looks.
struct OutputOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(
    help: ArgumentHelp(
      "Whether the output is in colour; with auto, where it goes to a terminal.",
      "Si la sortie est en couleurs ; avec auto, sur un terminal seulement."))
  var color = Color.auto

  @Flag(
    help: ArgumentHelp(
      "Write long texts directly and not through a pager.",
      "Écrit les textes longs directement, sans visualiseur."))
  var noPager = false

  /// Standard output.
  ///
  /// - Parameter isData: for programs: then a pager shows nothing of it.
  func open(isData: Bool = false) -> Output { Output(pages: !isData && !noPager) }

  var style: OutputStyle { Self.style(color) }

  /// The style of standard output.
  static func style(_ color: Color) -> OutputStyle {
    style(
      color, terminalWidth: TerminalProbe.width(STDOUT_FILENO), Environment.value,
      language: Environment.language)
  }

  /// The style of an output.
  ///
  /// - Parameter terminalWidth: nil where it is no terminal: then nothing is wrapped, unless colours are asked for and
  ///   a width is given, as for the preview of another program.
  static func style(
    _ color: Color, terminalWidth: Int?, _ variables: TerminalProbe.Variables, language: Language
  ) -> OutputStyle {
    let usesColor =
      switch color {
      case .auto: terminalWidth != nil && TerminalProbe.takesColor(variables)
      case .always: true
      case .never: false
      }
    return OutputStyle(
      width: terminalWidth ?? (color == .always ? TerminalProbe.columns(variables) : nil),
      palette: usesColor ? TerminalProbe.palette(variables) : .none,
      showsLinks: usesColor && terminalWidth != nil && TerminalProbe.followsLinks(variables),
      language: language)
  }
}
