import Foundation

/// Texts that tests compare with what was recorded of them before.
package enum RecordedText {
  /// What a file holds; nil where `KIOSQUE_RECORD=1` had `text` recorded there: then nothing was tested, and a test is
  /// to say so and fail.
  package static func expected(at path: String, orRecord text: String) throws -> String? {
    let file = URL(fileURLWithPath: path)
    guard ProcessInfo.processInfo.environment["KIOSQUE_RECORD"] == "1" else {
      return try String(contentsOf: file, encoding: .utf8)
    }
    try Data(text.utf8).write(to: file)
    return nil
  }
}
