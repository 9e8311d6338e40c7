import Foundation
import TestSupport
import Testing

/// Texts as they were recorded; `KIOSQUE_RECORD=1` records them anew and fails the test.
enum Golden {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden").path
  static let views = root + "/views"

  static func compare(_ text: String, with name: String) throws {
    guard let recorded = try RecordedText.expected(at: "\(root)/\(name).txt", orRecord: text) else {
      Issue.record("recorded \(name)")
      return
    }
    // Line by line: what differs is to be seen.
    for (line, expected) in zip(text.split(separator: "\n"), recorded.split(separator: "\n")) {
      #expect(line == expected, "\(name)")
    }
    #expect(text.utf8.count == recorded.utf8.count, "\(name)")
  }
}
