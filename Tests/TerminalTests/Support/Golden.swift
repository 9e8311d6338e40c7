import Foundation
import Testing

/// Outputs as they were recorded; `KIOSQUE_RECORD=1` records them anew and fails the test.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/views").path

  static func compare(_ text: String, with name: String) throws {
    let path = folder + "/\(name).txt"
    if ProcessInfo.processInfo.environment["KIOSQUE_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(name)")
      return
    }
    #expect(try text == String(contentsOfFile: path, encoding: .utf8), "\(name)")
  }
}
