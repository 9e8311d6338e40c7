import Foundation
import Terminal

/// Standard error: what is no data.
enum Messages {
  /// `kiosque: what, where, what to do`, set to the width of the terminal.
  static func error(_ text: String) {
    write(
      "kiosque: \(text)".split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          let margin = String(line.prefix { $0 == " " })
          return StyledText(String(line.dropFirst(margin.count))).lines(style, indent: margin)
        }.joined())
  }

  /// A sentence to somebody who is at the console.
  static func tell(_ text: String) { write(StyledText(text).lines(style)) }

  private static var style: OutputStyle {
    OutputStyle(width: TerminalProbe.width(STDERR_FILENO), palette: .none, language: Environment.language)
  }

  static func error(_ error: any KiosqueError) { self.error(error.message(in: Environment.language)) }

  static func remark(_ text: String) { error(text) }

  /// Writes as it is; what cannot be written is lost, as there is nobody to tell.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Foundation.write(
          STDERR_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno != EINTR { return }
        written += max(0, count)
      }
    }
  }
}
