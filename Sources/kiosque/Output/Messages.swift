import Foundation
import Terminal

/// Standard error: what is no data.
enum Messages {
  /// `kiosque: what, where, what to do`.
  static func error(_ text: String) {
    write(
      "kiosque: "
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { StyledText(String($0)).rendered(with: .plain) }.joined(separator: "\n") + "\n")
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
