import ArgumentParser
import Foundation
import Terminal

/// How the output looks.
struct OutputOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "Whether matches stand out.")
  var color = Color.auto

  @Flag(help: "Write long texts directly and not through a pager.")
  var noPager = false

  /// Standard output.
  ///
  /// - Parameter isData: for programs: then a pager shows nothing of it.
  func open(isData: Bool = false) -> Output { Output(pages: !isData && !noPager) }

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
